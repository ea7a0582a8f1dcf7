package io.muster.examples;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.muster.evaluation.disclosure.KnownCount;
import io.muster.evaluation.disclosure.ReleasedCount;
import io.muster.evaluation.disclosure.SuppressedCount;
import io.muster.evaluation.statistics.Interval;
import io.muster.examples.cli.Tool;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What may know what, in all of Muster; and case O03 of the fault catalogue. */
class ArchitectureTest {
  private static final JavaClasses MUSTER = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests())
      .importPackages("io.muster");

  private static final String EXAMPLES = "io.muster.examples..";

  @Test
  void packagesFormNoCycles() {
    check(slices().matching("io.muster.(**)").should().beFreeOfCycles());
  }

  @Test
  void coreKnowsNothingAboveIt() {
    check(noClasses()
        .that()
        .resideInAPackage("io.muster.core..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("io.muster..").and(not(resideInAPackage("io.muster.core..")))));
  }

  @Test
  void dslAndEvaluationNeverSeeEachOther() {
    check(noClasses()
        .that()
        .resideInAPackage("io.muster.dsl..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.muster.evaluation.."));
    check(noClasses()
        .that()
        .resideInAPackage("io.muster.evaluation..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.muster.dsl.."));
  }

  @Test
  void librariesDoNotKnowTheExamples() {
    check(noClasses()
        .that()
        .resideOutsideOfPackage(EXAMPLES)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(EXAMPLES));
  }

  @Test
  void testingIsForTestsAndExamplesAlone() {
    check(noClasses()
        .that()
        .resideOutsideOfPackages("io.muster.testing..", EXAMPLES)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.muster.testing.."));
  }

  @Test
  void onlyTheReaderAndTheFormatterOfTheLanguageKnowTheGrammar() {
    check(noClasses()
        .that()
        .resideOutsideOfPackages(
            "io.muster.dsl.reading", "io.muster.dsl.formatting", "io.muster.dsl.grammar")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.muster.dsl.grammar"));
  }

  @Test
  void statisticsKnowNothingElseOfMuster() {
    String statistics = "io.muster.evaluation.statistics..";
    check(noClasses()
        .that()
        .resideInAPackage(statistics)
        .should()
        .dependOnClassesThat(
            resideInAPackage("io.muster..").and(not(resideInAPackage(statistics)))));
  }

  @Test
  void writersOfReportsKnowWhatIsReleasedAndNothingElse() {
    String report = "io.muster.evaluation.report.";
    DescribedPredicate<JavaClass> released =
        belongToAnyOf(ReleasedCount.class, KnownCount.class, SuppressedCount.class, Interval.class);
    check(noClasses()
        .that()
        .resideInAPackage(report + "write..")
        .should()
        .dependOnClassesThat(resideInAPackage("io.muster..")
            .and(not(resideInAnyPackage(report + "write..", report + "document..")))
            .and(not(released))));
    check(noClasses()
        .that()
        .resideInAPackage(report + "document..")
        .should()
        .dependOnClassesThat(resideInAPackage("io.muster..")
            .and(
                not(resideInAnyPackage(report + "document..", "io.muster.evaluation.statistics..")))
            .and(not(released))));
  }

  @Test
  void o03LibrariesNeitherPrintNorDumpStackTraces() {
    check(noClasses().that().resideOutsideOfPackage(EXAMPLES).should(ACCESS_STANDARD_STREAMS));
  }

  @Test
  void o03LibrariesDoNotEndTheProgram() {
    check(noClasses()
        .that()
        .resideOutsideOfPackage(EXAMPLES)
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class));
  }

  @Test
  void o03LibrariesDoNotLog() {
    check(noClasses()
        .that()
        .resideOutsideOfPackage(EXAMPLES)
        .should()
        .dependOnClassesThat(resideInAnyPackage(
            "java.util.logging..",
            "org.slf4j..",
            "org.apache.logging..",
            "org.apache.commons.logging..")));
  }

  /** Of the charset, the language, the zone and the clock that happen to be those of the machine. */
  private static final Set<String> OF_THE_MACHINE = Set.of(
      "java.io.ByteArrayOutputStream.toString()",
      "java.io.FileReader.<init>(java.io.File)",
      "java.io.FileReader.<init>(java.lang.String)",
      "java.io.FileWriter.<init>(java.io.File)",
      "java.io.FileWriter.<init>(java.lang.String)",
      "java.io.InputStreamReader.<init>(java.io.InputStream)",
      "java.io.OutputStreamWriter.<init>(java.io.OutputStream)",
      "java.io.PrintStream.<init>(java.io.OutputStream)",
      "java.io.PrintWriter.<init>(java.io.OutputStream)",
      "java.lang.String.<init>([B)",
      "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
      "java.lang.String.getBytes()",
      "java.lang.String.toLowerCase()",
      "java.lang.String.toUpperCase()",
      "java.lang.System.currentTimeMillis()",
      "java.nio.charset.Charset.defaultCharset()",
      "java.text.Collator.getInstance()",
      "java.text.DecimalFormat.<init>(java.lang.String)",
      "java.text.NumberFormat.getInstance()",
      "java.time.Clock.systemDefaultZone()",
      "java.time.Clock.systemUTC()",
      "java.time.Instant.now()",
      "java.time.LocalDate.now()",
      "java.time.LocalDateTime.now()",
      "java.time.ZoneId.systemDefault()",
      "java.time.ZonedDateTime.now()",
      "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
      "java.util.Date.<init>()",
      "java.util.Locale.getDefault()",
      "java.util.TimeZone.getDefault()");

  @Test
  void o03LibrariesTakeNothingOfTheMachineForGranted() {
    check(noClasses()
        .that()
        .resideOutsideOfPackage(EXAMPLES)
        .should()
        .accessTargetWhere(describe(
            "it hangs on the machine",
            access -> OF_THE_MACHINE.contains(access.getTarget().getFullName()))));
  }

  private static final Pattern FORMATTED =
      Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"\\s*\\.formatted\\(");

  /** What is written without a language: numbers in it would have the digits of the machine's. */
  @Test
  void o03WhatIsPutTogetherWithoutALanguageIsTextsAlone() throws IOException {
    int found = 0;
    for (String module : List.of("core", "dsl", "evaluation", "testing")) {
      Path sources = Tool.EXAMPLES.resolve(Path.of("..", module, "src", "main", "java"));
      try (Stream<Path> files = Files.walk(sources)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
          for (MatchResult text :
              FORMATTED.matcher(Files.readString(file)).results().toList()) {
            assertThat(text.group(1).replace("%%", ""))
                .as("%s", file)
                .doesNotContainPattern("%(?!s|04X)");
            found++;
          }
        }
      }
    }
    assertThat(found).isGreaterThan(50);
  }

  /** What could change and does not: what always comes out the same, kept up to a limit; and what is put together once, before it is used. */
  private static final List<String> UNCHANGED = List.of(
      "io.muster.core.units.Units.NORMAL",
      "io.muster.core.units.Units.CONVERSIONS",
      "io.muster.core.load.FhirNode.NOTHING",
      "io.muster.core.load.FhirTypes.MEDICATION",
      "io.muster.core.load.FhirTypes.PATIENT");

  @Test
  void o03NothingStaticInTheLibrariesChanges() throws ReflectiveOperationException {
    List<JavaField> fields = MUSTER.stream()
        .filter(not(resideInAnyPackage(EXAMPLES, "io.muster.dsl.grammar..")))
        .flatMap(c -> c.getFields().stream())
        .filter(f -> f.getModifiers().contains(JavaModifier.STATIC))
        .filter(f -> !f.getModifiers().contains(JavaModifier.SYNTHETIC))
        .toList();
    assertThat(fields).hasSizeGreaterThan(100);
    List<String> changing = new ArrayList<>();
    for (JavaField field : fields) {
      Field reflected = field.reflect();
      reflected.setAccessible(true);
      if (!Modifier.isFinal(reflected.getModifiers()) || !neverChanges(reflected)) {
        changing.add(field.getFullName());
      }
    }
    assertThat(changing).containsExactlyInAnyOrderElementsOf(UNCHANGED);
  }

  private static boolean neverChanges(Field field) throws IllegalAccessException {
    Object held = field.get(null);
    if (held.getClass().isArray()) {
      return Modifier.isPrivate(field.getModifiers());
    }
    if (held instanceof Collection || held instanceof Map) {
      String type = held.getClass().getName();
      return Stream.of(
              "java.util.ImmutableCollections$",
              "java.util.Collections$Unmodifiable",
              "java.util.Collections$Empty",
              "com.google.common.collect.")
          .anyMatch(type::startsWith);
    }
    return Stream.<Class<?>>iterate(held.getClass(), c -> c != Object.class, Class::getSuperclass)
        .filter(c -> c.getName().startsWith("io.muster."))
        .flatMap(c -> Stream.of(c.getDeclaredFields()))
        .allMatch(f -> Modifier.isFinal(f.getModifiers()));
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(MUSTER);
  }
}

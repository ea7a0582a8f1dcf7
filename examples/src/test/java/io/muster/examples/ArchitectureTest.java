package io.muster.examples;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.muster.evaluation.disclosure.KnownCount;
import io.muster.evaluation.disclosure.ReleasedCount;
import io.muster.evaluation.disclosure.SuppressedCount;
import io.muster.evaluation.statistics.Interval;
import org.junit.jupiter.api.Test;

/** What may know what, in all of Muster. */
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
  void librariesNeitherPrintNorDumpStackTraces() {
    check(noClasses().that().resideOutsideOfPackage(EXAMPLES).should(ACCESS_STANDARD_STREAMS));
  }

  @Test
  void librariesDoNotEndTheProgram() {
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
  void librariesDoNotLog() {
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

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(MUSTER);
  }
}

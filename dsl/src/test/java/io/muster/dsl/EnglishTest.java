package io.muster.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.describe.Description;
import io.muster.core.files.FileSource;
import io.muster.core.plan.CalendarUnit;
import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import io.muster.core.plan.IndexDate;
import io.muster.core.plan.OutcomePlan;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Pick;
import io.muster.core.plan.Program;
import io.muster.core.plan.Records;
import io.muster.core.plan.Window;
import io.muster.dsl.reading.Texts;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What each construct of the language is in English: {@code english/*.txt}, in each the language and below it, behind a bar, what it
 * adds to the description. Run with {@code -Dmuster.golden=write} to write down the English anew, then read it.
 */
class EnglishTest {
  private static final boolean REWRITE = "write".equals(System.getProperty("muster.golden"));

  private static final String DECLARED = """
      codes a         = snomed 1, 3
      codes b         = snomed 2
      codes bmi_codes = snomed 60621009 assume kg/m2
      codes smoking   from "smoking.csv" grouped by status
      define bmi = observation of bmi_codes
      cohort other "The others"
        index 2020-01-31
        population everyone
        include imd_decile = 7
      """;
  private static final String COHORT = """
      cohort c
        index 2021-07-19
        population everyone
      """;
  private static final String OUTREACH = "outreach letters \"Letters\" for c\n";

  private static Program program(String text) {
    FileSource lists = (kind, file) -> "code,status\n77176002,current smoker\n8517006,ex-smoker\n";
    return Muster.compile(CohortText.of("test.cohort", DECLARED + text).withFiles(lists));
  }

  private static List<String> described(Program program) {
    return Description.of(program)
        .toMarkdown()
        .lines()
        .takeWhile(line -> !line.startsWith("## What some") && !line.startsWith("## Code lists"))
        .toList();
  }

  /** What the text describes as, but for what the plain beginning describes as. */
  private static String english(String text, String plain) {
    List<String> known = described(program(plain));
    return described(program(text)).stream()
        .filter(line -> !line.isBlank() && !known.contains(line))
        .map(line -> "| " + line + "\n")
        .collect(Collectors.joining());
  }

  private static String clause(String clause) {
    return english(COHORT + clause.replace("clude ", "clude \"it\": "), COHORT);
  }

  @TestFactory
  Stream<DynamicTest> everyClauseIsPutIntoWords() {
    return Stream.of("conditions", "values", "records", "windows")
        .map(
            file -> DynamicTest.dynamicTest(file, () -> isPutIntoWords(file, EnglishTest::clause)));
  }

  @Test
  void everyCohortIsPutIntoWords() throws IOException {
    isPutIntoWords(
        "cohorts", text -> english(text.contains(" = other") ? COHORT + text : text, ""));
  }

  @Test
  void everyOutreachIsPutIntoWords() throws IOException {
    isPutIntoWords("outreaches", text -> english(COHORT + OUTREACH + text, COHORT));
  }

  private static void isPutIntoWords(String file, UnaryOperator<String> english)
      throws IOException {
    Path golden = Texts.in("english", file + ".txt").get(0);
    String written = Texts.text(golden);
    String told = texts(written).stream()
        .map(text -> text + english.apply(text))
        .collect(Collectors.joining("\n"));
    if (REWRITE) {
      Files.writeString(golden, told);
    }
    assertThat(told).isEqualTo(Texts.text(golden));
  }

  /** The texts of a file, without the English. */
  private static List<String> texts(String written) {
    return Arrays.stream(written.split("\n\n"))
        .map(block -> block
            .lines()
            .filter(line -> !line.startsWith("|"))
            .map(line -> line + "\n")
            .collect(Collectors.joining()))
        .toList();
  }

  /** A new construct of the plan is missing here until a text above uses it. */
  @Test
  void everyConstructOfThePlanIsAmongThem() {
    Set<Object> used = new HashSet<>();
    for (String file : List.of("conditions", "values", "records", "windows")) {
      String all = Texts.text(Texts.in("english", file + ".txt").get(0));
      texts(all).forEach(text -> collect(program(COHORT + text), used));
    }
    texts(Texts.text(Texts.in("english", "cohorts.txt").get(0)))
        .forEach(text -> collect(program(text.contains(" = other") ? COHORT + text : text), used));
    texts(Texts.text(Texts.in("english", "outreaches.txt").get(0)))
        .forEach(text -> collect(program(COHORT + OUTREACH + text), used));
    List<Object> constructs = new ArrayList<>();
    Stream.of(
            Expression.class,
            Records.class,
            Window.class,
            IndexDate.class,
            OutreachPlan.Trigger.class,
            OutcomePlan.Versus.class)
        .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
        .forEach(constructs::add);
    Stream.of(
            Comparison.values(),
            CalendarUnit.values(),
            Pick.Place.values(),
            Records.Sequence.Relation.values(),
            Expression.Arithmetic.Operator.values(),
            Expression.Summary.Kind.values(),
            OutreachPlan.StepOrder.values())
        .flatMap(Arrays::stream)
        .forEach(constructs::add);
    assertThat(used).containsAll(constructs);
  }

  /** The classes of all records a plan is made of, and the constants in them. */
  private static void collect(Object part, Set<Object> used) {
    if (part instanceof List<?> list) {
      list.forEach(each -> collect(each, used));
    } else if (part instanceof Optional<?> optional) {
      optional.ifPresent(each -> collect(each, used));
    } else if (part instanceof Enum<?>) {
      used.add(part);
    } else if (part instanceof Record) {
      used.add(part.getClass());
      for (RecordComponent component : part.getClass().getRecordComponents()) {
        collect(value(part, component), used);
      }
    }
  }

  private static Object value(Object part, RecordComponent component) {
    try {
      return component.getAccessor().invoke(part);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("a component of a record of the plan cannot be read", e);
    }
  }
}

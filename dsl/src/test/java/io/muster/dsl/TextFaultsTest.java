package io.muster.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.core.describe.Description;
import io.muster.core.engine.CohortResult;
import io.muster.core.engine.ReferenceEngine;
import io.muster.core.json.Fingerprint;
import io.muster.core.json.PlanJson;
import io.muster.core.plan.Program;
import io.muster.core.schema.Schema;
import io.muster.core.store.PatientStore;
import io.muster.dsl.problem.CohortFileException;
import io.muster.dsl.problem.Limit;
import io.muster.dsl.problem.Limits;
import io.muster.dsl.problem.Problem;
import io.muster.dsl.reading.SmallStack;
import java.io.Reader;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Group A of the fault catalogue: texts that are empty, too long, too deep or hold what no text should. Each is looked at on a stack of
 * 256 kB, through the door, and nothing but problems may come of it.
 */
class TextFaultsTest {
  private static final String COHORT = "cohort c index 2021-07-19 population everyone\n";

  /** What is told of a text, which is never more than it may be, nor anything about a person. */
  private static List<Problem> told(String text) {
    List<Problem> problems =
        SmallStack.run(() -> Muster.check(CohortText.of("faults.cohort", text)));
    assertThat(problems.stream().filter(Problem::isError)).hasSizeLessThanOrEqualTo(20);
    for (Problem problem : problems) {
      assertThat(problem.toString())
          .hasSizeLessThan(600)
          .doesNotContainPattern("[0-9]{9}")
          .doesNotContain("ZZPHI0001", "Canary McCanary");
    }
    return problems;
  }

  private static List<String> codes(String text) {
    return told(text).stream().map(Problem::code).toList();
  }

  /** The code and the place of the only problem. */
  private static String only(String text) {
    List<Problem> problems = told(text);
    assertThat(problems).hasSize(1);
    Problem problem = problems.get(0);
    return problem.code() + " " + problem.line() + ":" + problem.column();
  }

  private static Program compiled(String text) {
    return SmallStack.run(() -> Muster.compile(CohortText.of("faults.cohort", text)));
  }

  private static CohortResult answer(Program program) {
    PatientStore.Builder people =
        PatientStore.builder(Schema.standard(), LocalDate.parse("2021-08-31"));
    people.person("p").set(Schema.standard().attribute("sex").orElseThrow(), "female");
    return SmallStack.run(
        () -> new ReferenceEngine().run(program.cohorts().get(0), people.build()));
  }

  private static long members(Program program) {
    return answer(program).members().size();
  }

  /** Definitions of at most ten levels each, one within the other. */
  private static String written(int levels, String open, String within, String close) {
    StringBuilder text = new StringBuilder();
    String inner = within;
    for (int left = levels; left > 0; left -= 10) {
      String name = "d" + left;
      int these = Math.min(left, 10);
      text.append(
          "define %s = %s%s%s%n".formatted(name, open.repeat(these), inner, close.repeat(these)));
      inner = name;
    }
    return text + COHORT + "include " + inner;
  }

  @Test
  void a01NothingAtAllIsAnEmptyFile() {
    assertThat(only("")).isEqualTo("empty-file 1:1");
  }

  @Test
  void a02BlanksAndCommentsAreAnEmptyFile() {
    assertThat(only(" \t\r\n// nothing\n/* yet */ ")).isEqualTo("empty-file 1:1");
  }

  @Test
  void a03NoTextIsAMistakeOfTheCaller() {
    assertThatThrownBy(() -> CohortText.of("faults.cohort", none()))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("text");
  }

  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
  private static <T> T none() {
    return null;
  }

  @Test
  void a04AMillionBracketsAreTooManyCharacters() {
    assertThat(only("(".repeat(1_000_000))).isEqualTo("too-many-characters 1:400001");
  }

  @Test
  void a05BracketsBelowThatAreTooDeep() {
    assertThat(only("define a = " + "(".repeat(99_000))).isEqualTo("too-deep 1:112");
  }

  @Test
  void a06NegationsInARowAreTooDeep() {
    assertThat(only("define a = " + "not ".repeat(24_000) + "alive")).startsWith("too-deep");
    assertThat(only("define a = " + "- ".repeat(24_000) + "1")).startsWith("too-deep");
  }

  @Test
  void a07NegationsAndBracketsCountTogetherAndAreReadUpToTheLimit() {
    for (String open : List.of("not(", "(not ")) {
      String fifty = COHORT + "include " + open.repeat(50) + "sex = \"male\"" + ")".repeat(50);
      assertThat(told(fifty)).isEmpty();
      assertThat(members(compiled(fifty))).isZero();
      assertThat(only(fifty.replace("male\"", "male\")").replace("include ", "include " + open)))
          .startsWith("too-deep");
    }
    assertThat(told(COHORT + "include " + "(".repeat(100) + "sex = \"male\"" + ")".repeat(100)))
        .isEmpty();
  }

  @Test
  void a07DefinitionsAreTooDeepWhereTheyAreSoWrittenOut() {
    StringBuilder text = new StringBuilder("define d0 = housebound\n");
    for (int i = 1; i < 24; i++) {
      text.append("define d%d = %sd%d%n".formatted(i, "not ".repeat(45), i - 1));
    }
    assertThat(only(text + COHORT + "include d23")).isEqualTo("too-deep 4:133");
    assertThat(only(text + "cohort c index 2021-07-19 population d23")).startsWith("too-deep 4:");
    assertThat(only(text + COHORT + "show d23 as x")).startsWith("too-deep 4:");
  }

  @Test
  void a07DefinitionsMayStandBeforeThoseTheyNameOnASmallStack() {
    for (int levels : new int[] {45, 100}) {
      StringBuilder text = new StringBuilder();
      for (int i = 23; i > 0; i--) {
        text.append(
            "define d%d = %sd%d%s%n".formatted(i, "(".repeat(levels), i - 1, ")".repeat(levels)));
      }
      text.append("define d0 = housebound\n");
      assertThat(members(compiled(text + COHORT + "include d23"))).isZero();
      assertThat(codes(text.toString().replace("(", "not(") + COHORT + "include d23"))
          .containsOnly("too-deep");
    }
  }

  @ParameterizedTest(name = "{0}{1}{2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "not ( | housebound | ) | 104",
        "(housebound and (carer or | opt_out | )) | 52",
        "any of (housebound, | carer | ) | 104",
        "when ( | carer | ) then housebound otherwise opt_out | 52",
        "(contact where (channel = \"letter\" or no ( | contact | ))) | 34",
        "(contact followed by ( | contact | )) | 103",
        "(contact since (date of first ( | contact | ))) | 25",
        "(registration covering (date of first ( | registration | ))) | 25",
      })
  void a07WhatIsJustNotTooDeepWrittenOutIsSafe(
      String open, String within, String close, int deepest) {
    String blank = open + " ";
    assertThat(codes(written(deepest + 1, blank, within, close))).contains("too-deep");
    Program program = compiled(written(deepest, blank, within, close));
    CohortResult answer = answer(program);
    assertThat(SmallStack.run(() -> answer.explain("p").toString())).isNotEmpty();
    assertThat(SmallStack.run(() -> Description.of(program).toMarkdown())).isNotEmpty();
    assertThat(SmallStack.run(() -> Fingerprint.of(program)))
        .isEqualTo(
            SmallStack.run(() -> Fingerprint.of(compiled(written(deepest, blank, within, close)))));
    String kept = SmallStack.run(() -> PlanJson.write(program));
    assertThat(SmallStack.run(() -> PlanJson.readProgram(kept, Schema.standard())))
        .isEqualTo(program);
  }

  @Test
  void a08AThousandAlternativesAreAnswered() {
    for (int terms : new int[] {1_000, 9_000}) {
      String text = COHORT + "include " + "sex = \"male\" or ".repeat(terms) + "sex = \"female\"";
      assertThat(told(text)).isEmpty();
      Program program = compiled(text);
      assertThat(members(program)).isEqualTo(1);
      assertThat(SmallStack.run(program::hashCode)).isEqualTo(compiled(text).hashCode());
      assertThat(SmallStack.run(() -> Fingerprint.of(program)))
          .isEqualTo(Fingerprint.of(compiled(text)));
      String formatted = SmallStack.run(() -> Muster.format(CohortText.of("faults.cohort", text)));
      assertThat(compiled(formatted)).isEqualTo(program);
    }
  }

  @Test
  void a09ChainsTakeTimeThatGrowsWithThem() {
    for (String link : List.of(
        "housebound or ", "housebound and ", "housebound and not carer or ", "age > 3 or ")) {
      long once = time(COHORT + "include " + link.repeat(4_000) + "alive");
      long twice = time(COHORT + "include " + link.repeat(8_000) + "alive");
      assertThat((double) twice / once).as(link).isLessThan(3.5);
    }
  }

  /** The shortest of several goes, which is the one least disturbed by whatever else the machine does. */
  private static long time(String text) {
    return IntStream.range(0, 7)
        .mapToLong(go -> {
          long start = System.nanoTime();
          told(text);
          return System.nanoTime() - start;
        })
        .min()
        .orElseThrow();
  }

  @Test
  void a10AListHasTenThousandPartsAtMost() {
    assertThat(codes("codes a = snomed 1" + ", 22".repeat(9_999))).containsExactly("unused");
    assertThat(only("codes a = snomed 1" + ", 22".repeat(10_000))).startsWith("too-long-list");
  }

  @Test
  void a11ListsHaveOnlySoManyPartsTogether() {
    String rule = "include practice in (\"A\"" + ", \"B\"".repeat(149) + ")\n";
    assertThat(only(COHORT + rule.repeat(200))).startsWith("too-many-literals 168:");
  }

  @Test
  void a12AndA13LongTextsAndNamesAreRefusedAndNotRepeated() {
    assertThat(only("use \"" + "x".repeat(90_000) + "\"")).startsWith("too-long-text 1:5");
    assertThat(only("define " + "x".repeat(10_000) + " = age")).startsWith("too-long-name 1:8");
    assertThat(told("define " + "x".repeat(10_000) + " = age").get(0).message())
        .doesNotContain("x".repeat(41));
  }

  @Test
  void a14SignsThatMeanNothingAreToldTwentyTimesAtMost() {
    assertThat(codes("$".repeat(90_000))).containsExactly("stray-sign");
    assertThat(codes("$ ".repeat(45_000))).hasSize(20).containsOnly("stray-sign");
  }

  @Test
  void a15HostileRepetitionsEndInAFewMistakes() {
    assertThat(only("( and ".repeat(16_000))).startsWith("too-deep");
    assertThat(codes("include ( and\n".repeat(16_000))).hasSize(20);
  }

  @Test
  void a16ATextWithoutItsEndIsToldWhereItBegins() {
    assertThat(only("cohort c\n  index 2021-07-19\n  note \"agreed"))
        .isEqualTo("unclosed-text 3:8");
  }

  @Test
  void a17ManyTextsWithoutTheirEndAreRefused() {
    assertThat(told("\"".repeat(33_000))).isNotEmpty();
    assertThat(codes("\"\n".repeat(33_000))).contains("unclosed-text");
  }

  @Test
  void a18CharactersThatCannotBeSeenAreNamedAndNeverRepeated() {
    List<Problem> problems = told("define a = \"x\u0000y\u0007\" // \uD800\ndefine b = \u202E age");
    assertThat(problems).hasSize(4).extracting(Problem::code).containsOnly("odd-character");
    assertThat(problems).extracting(Problem::column).containsExactly(14, 16, 22, 12);
    assertThat(problems.get(0).message()).contains("U+0000");
    assertThat(problems.toString()).doesNotContain("\u0000", "\u0007", "\uD800", "\u202E");
  }

  @Test
  void a19AByteOrderMarkIsPassedOverAndShiftsNothing() {
    assertThat(only("\uFEFFdefine a = age )")).isEqualTo("stray-bracket 1:16");
    assertThat(only("define a = age )")).isEqualTo("stray-bracket 1:16");
  }

  @Test
  void a20EveryKindOfLineEndCountsAsOne() {
    for (String end : List.of("\n", "\r\n", "\r")) {
      assertThat(only("cohort a" + end + "  // b" + end + "\tindex )"))
          .isEqualTo("stray-bracket 3:8");
      assertThat(compiled(COHORT.replace("\n", end) + "include alive"))
          .isEqualTo(compiled(COHORT + "include alive"));
    }
  }

  @Test
  void a21ColumnsCountCharactersATabBeingOneAndAnEmojiToo() {
    assertThat(only("define a =\t\tage )")).isEqualTo("stray-bracket 1:17");
    assertThat(only("define a = \"\uD83D\uDE00\" )")).isEqualTo("stray-bracket 1:16");
  }

  @Test
  void a22WhatIsLeftAfterTheLastClauseIsRefused() {
    assertThat(only("cohort c\n  index 2021-07-19 and more")).isEqualTo("unexpected-word 2:20");
  }

  @Test
  void a23ANameDeclaredTwiceIsToldWithBothPlaces() {
    String text = "define a = age\ndefine a = age\n";
    assertThat(only(text)).isEqualTo("duplicate-name 2:8");
    assertThat(told(text).get(0).message()).contains("line 1");
  }

  @Test
  void a24AWordOfTheLanguageAsANameTakesBackQuotes() {
    String text = "define latest = age";
    assertThat(only(text)).isEqualTo("reserved-word 1:8");
    assertThat(told(text).get(0).suggestion())
        .hasValueSatisfying(s -> assertThat(s).contains("back-quotes"));
    assertThat(codes("define `latest` = age")).containsExactly("unused");
  }

  @Test
  void a25ABlankOfAWordProcessorIsNamed() {
    String text = COHORT + "include age\u00A0> 40";
    assertThat(only(text)).isEqualTo("odd-blank 2:12");
    assertThat(told(text).get(0).message()).contains("U+00A0");
  }

  @Test
  void a26CurlyQuotesAreToldToBeStraight() {
    String text = COHORT + "include practice = \u201CE11\u201D";
    assertThat(only(text)).isEqualTo("wrong-quotes 2:20");
    assertThat(told(text).get(0).suggestion()).contains("write `\"E11\"`");
  }

  @Test
  void a27LongNumbersBesideAMistakeAreMasked() {
    for (String number : List.of("9434765919", "943-476-5919")) {
      List<Problem> problems = told("define a = \"pass %s\" %s".formatted(number, number));
      assertThat(problems).isNotEmpty();
      assertThat(problems.toString()).doesNotContain("943", "5919");
      assertThat(problems.get(0).message()).hasSizeLessThan(120);
    }
  }

  @Test
  void a28AReaderThatNeverEndsIsReadNoFurtherThanTheLimit() {
    AtomicLong read = new AtomicLong();
    Reader endless = new Reader() {
      @Override
      public int read(char[] into, int from, int length) {
        java.util.Arrays.fill(into, from, from + length, ' ');
        read.addAndGet(length);
        return length;
      }

      @Override
      public void close() {}
    };
    assertThatThrownBy(() -> CohortText.read("endless", endless, Limits.standard()))
        .isInstanceOf(CohortFileException.class)
        .hasMessageContaining("400,000")
        .hasNoCause();
    assertThat(read.get()).isEqualTo(400_001);
  }

  @Test
  void aLimitIsAtLeastOneAndTheDepthIsNeverMoreThanIsSafe() {
    assertThatThrownBy(() -> Limits.standard().with(Limit.DEPTH, 101))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Limits.standard().with(Limit.WORDS, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theSameIsToldUnderEveryLocale() {
    String text =
        COHORT + "INCLUDE IMD_DECILE > 40,5\nincldue sex = \"femalé\"\n" + "(".repeat(200);
    List<Problem> told = told(text);
    Locale before = Locale.getDefault();
    try {
      for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "de-DE")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(told(text)).as(tag).isEqualTo(told);
      }
    } finally {
      Locale.setDefault(before);
    }
  }
}

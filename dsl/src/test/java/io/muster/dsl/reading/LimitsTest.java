package io.muster.dsl.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.muster.dsl.problem.Problem;
import io.muster.dsl.reading.Texts.Reading;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Texts that were made to hurt, each read on a stack of 256 kB. The times allowed are for a machine that is busy with other things. */
class LimitsTest {
  private static final int SMALL_STACK = 256 * 1024;

  @Test
  void tooManyCharactersAreRefused() {
    assertThat(read("(".repeat(1_000_000)).codes()).containsExactly("too-many-characters");
  }

  @Test
  void tooManyWordsAreRefused() {
    assertThat(read("a ".repeat(60_001)).codes()).containsExactly("too-many-words");
  }

  @Test
  void bracketsTooDeepAreRefused() {
    assertThat(read("define a = " + "(".repeat(99_000)).codes()).containsExactly("too-deep");
  }

  @Test
  void negationsTooDeepAreRefused() {
    assertThat(read("define a = " + "not ".repeat(24_000) + "b").codes())
        .containsExactly("too-deep");
    assertThat(read("define a = " + "- ".repeat(24_000) + "b").codes()).containsExactly("too-deep");
  }

  @Test
  void negationsAndBracketsCountTogether() {
    assertThat(read("define a = " + "not(".repeat(50) + "b" + ")".repeat(50)).codes())
        .isEmpty();
    assertThat(read("define a = " + "(not ".repeat(50) + "b" + ")".repeat(50)).codes())
        .isEmpty();
    assertThat(read("define a = " + "not(".repeat(51) + "b" + ")".repeat(51)).codes())
        .containsExactly("too-deep");
  }

  @Test
  void aHundredBracketsAreReadOnASmallStack() {
    for (String open : List.of(
        "(",
        "a and (",
        "1 + (",
        "age on (",
        "value of first (",
        "any of (a, ",
        "no (",
        "b from (")) {
      String close = open.startsWith("b from") ? ") to index" : ")";
      assertThat(read("define a = " + open.repeat(100) + "b" + (open.contains(",") ? ", c" : "")
                  + close.repeat(100))
              .codes())
          .as(open)
          .isEmpty();
    }
    assertThat(read("define a = " + "diagnosis where (".repeat(50) + "b" + ")".repeat(50))
            .codes())
        .isEmpty();
    assertThat(read("define a = " + "at least 2 of (a, ".repeat(100) + "b" + ")".repeat(100))
            .codes())
        .isEmpty();
    assertThat(read("codes a = " + "(".repeat(100) + "b" + ")".repeat(100)).codes())
        .isEmpty();
  }

  @Test
  void otherThingsThatNestAreCountedToo() {
    assertThat(read("define a = " + "when ".repeat(200) + "b").codes()).containsExactly("too-deep");
    assertThat(read("define a = " + "band ".repeat(200) + "b").codes()).containsExactly("too-deep");
    assertThat(read("define a = " + "1 day before ".repeat(200) + "b").codes())
        .containsExactly("too-deep");
    assertThat(read("define a = " + "when a and ".repeat(200) + "b").codes())
        .containsExactly("too-deep");
  }

  @Test
  void longChainsAreReadOnASmallStack() {
    assertThat(read("define a = " + "a or ".repeat(20_000) + "b").codes()).isEmpty();
    assertThat(read("define a = " + "a and ".repeat(20_000) + "b").codes()).isEmpty();
    assertThat(read("define a = " + "a and not b or ".repeat(10_000) + "b").codes())
        .isEmpty();
    assertThat(read("define a = " + "1 + ".repeat(20_000) + "1").codes()).isEmpty();
    assertThat(read("define a = " + "1 * ".repeat(20_000) + "1").codes()).isEmpty();
    assertThat(read("define a = " + "b if missing ".repeat(15_000) + "1").codes())
        .isEmpty();
    assertThat(read("codes a = " + "a or ".repeat(20_000) + "b").codes()).isEmpty();
    assertThat(read("define a = " + "when b then c ".repeat(10_000)).codes()).isEmpty();
    assertThat(read("define a = b " + "where c = d ".repeat(10_000)).codes()).isEmpty();
  }

  @Test
  void longChainsWithAMistakeAtTheEndAreToldQuickly() {
    assertThat(read("define a = " + "a or ".repeat(20_000)).codes())
        .containsExactly("missing-condition");
    assertThat(read("define a = " + "1 + 2 * ".repeat(10_000) + ")").codes())
        .containsExactly("stray-bracket");
    assertThat(
            read("define a = " + "(".repeat(99) + "a or ".repeat(15_000) + "b").codes())
        .containsExactly("missing-bracket");
  }

  @Test
  void aListMayHaveTenThousandPartsAndNoMore() {
    assertThat(read("codes a = snomed 1" + ", 22".repeat(9_999)).codes()).isEmpty();
    assertThat(read("codes a = snomed 1" + ", 22".repeat(10_000)).codes())
        .containsExactly("too-long-list");
  }

  @Test
  void longTextsAndNamesAreRefusedWithoutRepeatingThem() {
    Reading text = read("use \"" + "x".repeat(90_000) + "\"");
    assertThat(text.codes()).containsExactly("too-long-text");
    assertThat(text.problems().get(0).toString()).hasSizeLessThan(500);
    Reading name = read("define " + "x".repeat(10_000) + " = age");
    assertThat(name.codes()).containsExactly("too-long-name");
    assertThat(name.problems().get(0).toString()).hasSizeLessThan(500);
  }

  @Test
  void noMoreThanTwentyMistakesAreTold() {
    assertThat(read("$ ".repeat(45_000)).problems()).hasSize(20);
    assertThat(read("include >\n".repeat(10_000)).problems()).hasSize(20);
    assertThat(read("$".repeat(90_000)).problems()).hasSize(1);
  }

  @Test
  void hostileTextsAreReadInTimeThatGrowsWithThem() {
    for (String hostile : new String[] {
      "( and ",
      "\"\n",
      "\"",
      "include (",
      "include a b ",
      "include ( and \n",
      "when a then ",
      "codes a, ",
      "/* ",
      "“",
      "index ",
      "step a: ",
      "first ",
      "a of ",
      "expect not ",
      "example \"x\" of a born "
    }) {
      String text = hostile.repeat(Math.min(16_000, 390_000 / hostile.length()));
      Reading reading =
          assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(text), hostile);
      assertThat(reading.problems()).as(hostile).hasSizeBetween(1, 20);
    }
  }

  @Test
  void invisibleCharactersAreNamedAndNeverRepeated() {
    Reading reading = read("define a = \"x\u0000y\u0007\" // \uD800\ndefine b = \u202E age");
    assertThat(reading.codes()).containsOnly("odd-character").hasSize(4);
    assertThat(reading.problems().toString())
        .doesNotContain("\u0000", "\u0007", "\uD800", "\u202E");
  }

  @Test
  void aByteOrderMarkIsPassedOver() {
    assertThat(read("\uFEFFdefine a = age").codes()).isEmpty();
    assertThat(read("\uFEFFdefine a = age )").problems().get(0).column()).isEqualTo(16);
  }

  @Test
  void everyKindOfLineEndCountsAsOne() {
    for (String end : new String[] {"\n", "\r\n", "\r"}) {
      Problem problem =
          read("cohort a" + end + "  // b" + end + "\tindex )").problems().get(0);
      assertThat(problem.line()).isEqualTo(3);
      assertThat(problem.column()).isEqualTo(8);
    }
  }

  @Test
  void columnsCountCharactersBeyondTheBasicPlaneOnce() {
    assertThat(read("define a = \"\uD83D\uDE00\" )").problems().get(0).column()).isEqualTo(16);
  }

  private static Reading read(String text) {
    AtomicReference<Reading> reading = new AtomicReference<>();
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread thread =
        new Thread(null, () -> reading.set(Texts.read(text)), "small stack", SMALL_STACK);
    thread.setUncaughtExceptionHandler((failed, cause) -> thrown.set(cause));
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    assertThat(thrown.get()).isNull();
    return reading.get();
  }
}

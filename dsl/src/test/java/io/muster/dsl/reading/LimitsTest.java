package io.muster.dsl.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.muster.dsl.reading.Texts.Reading;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts that were made to hurt the reader, each read on a stack of 256 kB. The times allowed are for a machine that is busy with other things. */
class LimitsTest {
  @Test
  void tooManyWordsAreRefused() {
    assertThat(read("a ".repeat(60_001)).codes()).containsExactly("too-many-words");
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

  private static Reading read(String text) {
    return SmallStack.run(() -> Texts.read(text));
  }
}

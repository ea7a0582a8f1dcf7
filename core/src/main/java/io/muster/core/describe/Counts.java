package io.muster.core.describe;

import io.muster.core.describe.Phrase.Claim;
import io.muster.core.describe.Phrase.Listed;
import io.muster.core.describe.Phrase.Thing;
import io.muster.core.plan.Comparison;
import java.util.List;

/** Says how many there are of something. */
final class Counts {
  private Counts() {}

  /** That somebody has so many records; a list where they are of several kinds. */
  static Phrase have(Noun records, Comparison comparison, int number) {
    if (records.parts().isEmpty()) {
      String what = "have " + counted(records, comparison, number);
      return new Claim("they", what, "do not " + what);
    }
    String what = "have " + many(comparison, number) + (number == 1 ? " record" : " records")
        + " among all of these";
    List<Phrase> parts = records.parts().stream().<Phrase>map(Thing::brief).toList();
    return new Listed("they " + what, "they do not " + what, "", parts);
  }

  private static String counted(Noun records, Comparison comparison, int number) {
    if (comparison == Comparison.AT_LEAST && number == 1) {
      return records.any();
    }
    return comparison == Comparison.AT_MOST && number == 0
        ? "no " + records.single()
        : many(comparison, number) + " " + (number == 1 ? records.single() : records.several());
  }

  /** That so many of several sentences are so. */
  static Phrase of(Comparison comparison, int number, List<Phrase> sentences) {
    int all = sentences.size();
    String of = " of the following " + all;
    String lead;
    if (comparison == Comparison.AT_MOST && number == 0) {
      lead = "none" + of + " is so";
    } else if (comparison == Comparison.AT_LEAST && number == all && all > 1) {
      lead = "all" + of + " are so";
    } else {
      lead = many(comparison, number) + of + (number == 1 ? " is so" : " are so");
    }
    return new Listed(lead, "it is not so that " + lead, "", sentences);
  }

  private static String many(Comparison comparison, int number) {
    String word = switch (comparison) {
      case EQUAL -> "exactly ";
      case NOT_EQUAL -> "any number but ";
      case LESS -> "fewer than ";
      case AT_MOST -> "at most ";
      case MORE -> "more than ";
      case AT_LEAST -> "at least ";
    };
    return word + number;
  }
}

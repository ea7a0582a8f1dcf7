package io.muster.dsl.planning;

import io.muster.core.plan.Records;
import io.muster.core.schema.RecordKind;
import io.muster.dsl.syntax.DateRelation;
import java.util.List;
import java.util.Locale;

/** Small things that sentences are made of. */
final class Phrases {
  private Phrases() {}

  static String aOrAn(String noun) {
    return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
  }

  /** The kinds records are of: {@code `diagnosis` and `contact`}. */
  static String kinds(Records records, String last) {
    return list(records.kinds().stream().map(RecordKind::name).toList(), last);
  }

  /** {@code `a`, `b` and `c`}. */
  static String list(List<String> words, String last) {
    List<String> quoted = words.stream().map(w -> "`" + w + "`").toList();
    int end = quoted.size() - 1;
    return end < 1
        ? String.join("", quoted)
        : String.join(", ", quoted.subList(0, end)) + " " + last + " " + quoted.get(end);
  }

  /** How dates are related, in words. */
  static String relation(DateRelation relation) {
    return relation.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}

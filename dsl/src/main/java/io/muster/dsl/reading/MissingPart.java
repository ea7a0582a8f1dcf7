package io.muster.dsl.reading;

import io.muster.dsl.grammar.CohortLexer;
import io.muster.dsl.text.Quote;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;

/**
 * The one thing to name where a part of a clause is missing.
 *
 * @param code the kind of problem that is
 * @param noun the part with its article
 */
record MissingPart(String code, String noun) {
  static final MissingPart COLON = new MissingPart("missing-colon", "a colon");
  static final MissingPart COMMA = new MissingPart("missing-comma", "a comma");
  static final MissingPart SOMETHING = new MissingPart("unfinished", "something");

  /** Where several words could go on, the one without which the clause says nothing. */
  private static final List<Integer> LINKS = List.of(
      CohortLexer.THEN,
      CohortLexer.UNTIL,
      CohortLexer.OVER,
      CohortLexer.MONTHLY,
      CohortLexer.EQUAL,
      CohortLexer.FOR,
      CohortLexer.EXPECT,
      CohortLexer.PER,
      CohortLexer.BY,
      CohortLexer.TO,
      CohortLexer.BEFORE,
      CohortLexer.WITHIN,
      CohortLexer.AT,
      CohortLexer.OF,
      CohortLexer.AND,
      CohortLexer.ON);

  /** Those that are still missing where an expression could go on. */
  private static final int AFTER_EXPRESSION = 4;

  /** What is missing where one of some kinds of word could have stood. */
  static Optional<MissingPart> of(IntervalSet expected) {
    if (expected.contains(CohortLexer.COLON)) {
      return Optional.of(COLON);
    }
    if (expected.contains(CohortLexer.OPEN) && expected.contains(CohortLexer.STRING)) {
      return Optional.of(new MissingPart("missing-condition", "a condition or a value"));
    }
    if (expected.contains(CohortLexer.DATE)) {
      return Optional.of(new MissingPart("missing-date", "a date"));
    }
    if (expected.contains(CohortLexer.CODE)) {
      return Optional.of(new MissingPart("missing-code", "a code"));
    }
    if (isLength(expected)) {
      return Optional.of(new MissingPart("missing-length", "a length of time such as `6 months`"));
    }
    if (expected.contains(CohortLexer.OPEN) && expected.contains(CohortLexer.NAME)) {
      return Optional.of(new MissingPart("missing-name", "a name"));
    }
    Optional<MissingPart> link = link(expected);
    if (link.isPresent()) {
      return link;
    }
    if (expected.contains(CohortLexer.STRING) && !expected.contains(CohortLexer.NAME)) {
      return Optional.of(new MissingPart("missing-text", "a text in quotes"));
    }
    if (expected.contains(CohortLexer.NAME)) {
      return Optional.of(new MissingPart("missing-name", "a name"));
    }
    if (expected.contains(CohortLexer.DAYS)) {
      return Optional.of(new MissingPart("missing-unit", "`days`, `weeks`, `months` or `years`"));
    }
    if (expected.contains(CohortLexer.INTEGER)) {
      return Optional.of(new MissingPart("missing-number", "a number"));
    }
    return expected.contains(CohortLexer.PERCENT)
        ? Optional.of(new MissingPart("missing-number", "a percentage"))
        : Optional.empty();
  }

  /** Whether a length of time, written or named, and nothing else could have stood there. */
  static boolean isLength(IntervalSet expected) {
    return expected.contains(CohortLexer.INTEGER)
        && expected.contains(CohortLexer.NAME)
        && !expected.contains(CohortLexer.STRING)
        && !expected.contains(CohortLexer.DATE);
  }

  /** Whether a name, and no other operand, could have stood there. */
  static boolean isNameOnly(IntervalSet expected) {
    return expected.contains(CohortLexer.NAME)
        && !expected.contains(CohortLexer.STRING)
        && !expected.contains(CohortLexer.INTEGER);
  }

  /** Whether a word joins parts of a clause, so that nobody would mean it for a name. */
  static boolean isLink(Token word) {
    return LINKS.contains(word.getType());
  }

  private static Optional<MissingPart> link(IntervalSet expected) {
    boolean nameToo = expected.contains(CohortLexer.NAME);
    List<Integer> spelt = expected.toList().stream()
        .filter(kind -> !Words.spelling(kind).isEmpty() && !(nameToo && Words.mayBeName(kind)))
        .toList();
    if (spelt.size() == 1) {
      return Optional.of(word(spelt.get(0)));
    }
    boolean expressionGoesOn = expected.contains(CohortLexer.OR);
    return (expressionGoesOn ? LINKS.subList(0, AFTER_EXPRESSION) : LINKS)
        .stream().filter(spelt::contains).findFirst().map(MissingPart::word);
  }

  private static MissingPart word(int kind) {
    return kind == CohortLexer.CLOSE
        ? new MissingPart("missing-bracket", "a closing bracket")
        : new MissingPart("missing-word", Quote.of(Words.spelling(kind)));
  }
}

package io.muster.dsl.reading;

import io.muster.dsl.grammar.CohortLexer;
import io.muster.dsl.text.Quote;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/** Advice on words that are rarely where they should be. */
record MisplacedWord(String code, String message, String suggestion) {
  /** What to say of a word, given the word before it and what could have stood in its place. */
  static Optional<MisplacedWord> of(Token word, Token before, IntervalSet expected) {
    String text = word.getText();
    boolean tight = before.getStopIndex() + 1 == word.getStartIndex();
    return Optional.ofNullable(
        switch (word.getType()) {
          case CohortLexer.CODE ->
            MissingPart.isNameOnly(expected) && !expected.contains(CohortLexer.OPEN)
                ? wrongName()
                : ofCode(text);
          case CohortLexer.UNIT ->
            text.indexOf('/') < 0
                ? null
                : new MisplacedWord(
                    "unexpected-unit",
                    Quote.of(text) + " is read as a unit, and a unit stands after a number",
                    "put a blank on both sides of `/` to divide");
          case CohortLexer.COLON ->
            before.getType() != CohortLexer.NAME
                ? null
                : new MisplacedWord(
                    "label-without-quotes",
                    "a label stands in quotes before its colon",
                    "write " + Quote.of("\"" + before.getText() + "\":"));
          case CohortLexer.MINUS -> ofMinus(before, tight, expected);
          default -> null;
        });
  }

  private static @Nullable MisplacedWord ofMinus(
      Token before, boolean tight, IntervalSet expected) {
    if (MissingPart.isLength(expected)) {
      return new MisplacedWord(
          "negative-length",
          "a length of time is a whole number, without `-`",
          "say `before` or `after` instead");
    }
    if (!tight) {
      return null;
    }
    return before.getType() == CohortLexer.INTEGER
        ? new MisplacedWord(
            "code-without-quotes",
            "a code with a `-` in it stands in quotes",
            "write it as in " + Quote.of("loinc \"39156-5\""))
        : wrongName();
  }

  private static MisplacedWord wrongName() {
    return new MisplacedWord(
        "wrong-name",
        "a name is made of the letters a to z, digits and `_`, and begins with a letter",
        "write it as in `frail_at_home`");
  }

  private static MisplacedWord ofCode(String text) {
    if (text.matches("[0-9.]+(?i:e[0-9]+|f|d|l|x.*)") || text.matches("[0-9]+\\.|0[xX].*")) {
      return new MisplacedWord(
          "wrong-number",
          Quote.of(text) + " is not a number",
          "write plain digits, as in `30` or `2.5`");
    }
    if (text.matches("[0-9.]+[A-Za-z]+[0-9]?")) {
      return new MisplacedWord(
          "missing-blank",
          "a blank is missing between the number and what it counts in " + Quote.of(text),
          "write " + Quote.of(text.replaceFirst("(?<=[0-9.])(?=[A-Za-z])", " ")));
    }
    return new MisplacedWord(
        "unexpected-code",
        Quote.of(text) + " is read as a code, and a code stands after the name of its system",
        "write it as in `icd10 E11.9`");
  }
}

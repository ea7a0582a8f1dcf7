package io.muster.dsl.reading;

import io.muster.dsl.grammar.CohortLexer;
import io.muster.dsl.problem.Limit;
import io.muster.dsl.problem.Limits;
import io.muster.dsl.syntax.SourceRange;
import io.muster.dsl.text.Problems;
import io.muster.dsl.text.Quote;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.WritableToken;

/**
 * Finds what is wrong with single words, and lets each stand for what was meant, so that the rest of its clause can still be
 * read.
 */
final class WordCheck {
  private static final Map<String, Meant> SIGNS = Map.ofEntries(
      Map.entry("==", new Meant(CohortLexer.EQUAL, "=")),
      Map.entry("<>", new Meant(CohortLexer.NOT_EQUAL, "!=")),
      Map.entry("\u2260", new Meant(CohortLexer.NOT_EQUAL, "!=")),
      Map.entry("=>", new Meant(CohortLexer.AT_LEAST, ">=")),
      Map.entry("\u2265", new Meant(CohortLexer.AT_LEAST, ">=")),
      Map.entry("=<", new Meant(CohortLexer.AT_MOST, "<=")),
      Map.entry("\u2264", new Meant(CohortLexer.AT_MOST, "<=")),
      Map.entry("&&", new Meant(CohortLexer.AND, "and")),
      Map.entry("&", new Meant(CohortLexer.AND, "and")),
      Map.entry("||", new Meant(CohortLexer.OR, "or")),
      Map.entry("|", new Meant(CohortLexer.OR, "or")),
      Map.entry("!", new Meant(CohortLexer.NOT, "not")),
      Map.entry("\u2212", new Meant(CohortLexer.MINUS, "-")),
      Map.entry("\u2013", new Meant(CohortLexer.MINUS, "-")),
      Map.entry("\u2014", new Meant(CohortLexer.MINUS, "-")));

  /** How many signs stand round a text, or a name in back-quotes, that are none of its characters. */
  private static final int QUOTES = 2;

  private final Limits limits;
  private final Problems problems;
  /** Whether a text without its end was seen in this clause: what follows it makes no sense then. */
  private boolean unclosed;

  WordCheck(Limits limits, Problems problems) {
    this.limits = limits;
    this.problems = problems;
  }

  void check(List<Token> words) {
    for (Token word : words) {
      if (problems.full()) {
        return;
      }
      check((WritableToken) word);
    }
  }

  private void check(WritableToken word) {
    SourceRange range = Words.range(word);
    String text = word.getText();
    switch (word.getType()) {
      case CohortLexer.NAME -> checkLength("name", Limit.NAME_LENGTH, range, 0);
      case CohortLexer.QUOTED_NAME -> checkLength("name", Limit.NAME_LENGTH, range, QUOTES);
      case CohortLexer.STRING -> checkString(text, range);
      case CohortLexer.UNCLOSED_STRING -> {
        if (!unclosed) {
          problems.error(
              "unclosed-text",
              startOf(range),
              "this text has no closing quote before its line ends");
        }
        unclosed = true;
        word.setType(CohortLexer.STRING);
      }
      case CohortLexer.UNCLOSED_COMMENT -> {
        problems.error(
            "unclosed-comment",
            startOf(range),
            "this comment has no end; write `*/` where it ends");
        word.setChannel(Token.HIDDEN_CHANNEL);
      }
      case CohortLexer.WRONG_QUOTES -> {
        problems.error(
            "wrong-quotes",
            range,
            "texts stand in straight double quotes",
            "write " + Quote.of("\"" + text.substring(1, text.length() - 1) + "\""));
        word.setType(CohortLexer.STRING);
      }
      case CohortLexer.DATE ->
        WrittenDate.fault(text).ifPresent(fault -> {
          problems.error(
              "no-such-date", range, "the date " + Quote.of(text) + " does not exist", fault);
        });
      case CohortLexer.WRONG_DATE -> {
        problems.error(
            "wrong-date",
            range,
            Quote.of(text)
                + " is not how a date is written: year, month and day, as in `2021-07-19`",
            WrittenDate.meant(text).map(date -> "write " + Quote.of(date)));
        word.setType(CohortLexer.DATE);
      }
      case CohortLexer.WRONG_NUMBER -> {
        problems.error("wrong-number", range, wrongNumber(text), numberMeant(text));
        word.setType(CohortLexer.INTEGER);
      }
      case CohortLexer.WRONG_SIGN -> {
        Meant meant = SIGNS.getOrDefault(text, new Meant(CohortLexer.EQUAL, "="));
        problems.error(
            "wrong-sign",
            range,
            Quote.of(text) + " is not a sign of the language",
            "write " + Quote.of(meant.text));
        word.setType(meant.type);
      }
      case CohortLexer.ODD_BLANK ->
        problems.error(
            "odd-blank",
            range,
            "this is not a plain blank but U+%04X, as word processors put it"
                .formatted(text.codePointAt(0)),
            "type a blank instead");
      case CohortLexer.WRONG_WORD -> {
        problems.error(
            "wrong-name",
            range,
            "a name is made of the letters a to z, digits and `_`, and begins with a letter",
            "write it as in `frail_at_home`");
        word.setType(CohortLexer.NAME);
      }
      case CohortLexer.STRAY -> {
        problems.error(
            "stray-sign", range, Quote.of(text) + " means nothing here", strayAdvice(text));
        word.setChannel(Token.HIDDEN_CHANNEL);
      }
      default -> {
        if (Words.alwaysBeginsClause(word)) {
          unclosed = false;
        }
      }
    }
  }

  private void checkLength(String what, Limit limit, SourceRange range, int quotes) {
    int length = range.end() - range.start() - quotes;
    if (length > limits.most(limit)) {
      problems.error(
          "too-long-" + what,
          startOf(range),
          String.format(
              Locale.ROOT,
              "a %s has at most %,d characters, and this one has %,d",
              what,
              limits.most(limit),
              length));
    }
  }

  private void checkString(String text, SourceRange range) {
    checkLength("text", Limit.TEXT_LENGTH, range, QUOTES);
    for (int at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', at + 2)) {
      char escaped = text.charAt(at + 1);
      if (escaped != '"' && escaped != '\\') {
        int start = range.start() + text.codePointCount(0, at);
        problems.error(
            "wrong-escape",
            new SourceRange(start, start + 2),
            "a backslash in a text stands before `\"` or another backslash",
            "write it twice: `\\\\`");
      }
    }
  }

  private static String wrongNumber(String text) {
    if (text.indexOf(',') > 0) {
      return Quote.of(text) + " is not a number: it takes a point for its decimals and no commas";
    }
    return Quote.of(text) + " is not a number: it is written in plain digits, as in `30` or `2.5`";
  }

  private static Optional<String> numberMeant(String text) {
    if (text.indexOf(',') > 0) {
      return Optional.of(
          "leave the comma out, or put a blank after it where two numbers are meant");
    }
    return text.startsWith(".") ? Optional.of("write " + Quote.of("0" + text)) : Optional.empty();
  }

  private static Optional<String> strayAdvice(String text) {
    return switch (text.charAt(0)) {
      case ';' -> Optional.of("leave it out; a clause ends where the next begins");
      case '{', '}' -> Optional.of("leave it out; a clause belongs to the head before it");
      case '[', ']' -> Optional.of("lists stand in round brackets");
      case '#' -> Optional.of("a comment begins with `//`");
      case '"' -> Optional.of("a text needs a closing quote");
      default -> Optional.of("leave it out");
    };
  }

  private static SourceRange startOf(SourceRange range) {
    return new SourceRange(range.start(), range.start() + 1);
  }

  private record Meant(int type, String text) {}
}

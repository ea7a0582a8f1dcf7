package io.muster.dsl.reading;

import io.muster.core.schema.Schema;
import io.muster.dsl.grammar.CohortLexer;
import io.muster.dsl.syntax.SourceRange;
import io.muster.dsl.text.Quote;
import io.muster.dsl.text.Spelling;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;

/** What people write as they would say it, and how the language says it. */
record Idiom(SourceRange place, String code, String message, String suggestion) {
  private static final List<String> NUMBERS = List.of(
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
      "twelve");
  private static final Set<Integer> COMPARISONS = Set.of(
      CohortLexer.EQUAL,
      CohortLexer.NOT_EQUAL,
      CohortLexer.LESS,
      CohortLexer.AT_MOST,
      CohortLexer.GREATER,
      CohortLexer.AT_LEAST);
  private static final String NO_MORE = "leave it out: records alone ask whether there are any";
  private static final Map<String, String> WORDS = Map.of(
      "has", NO_MORE,
      "have", NO_MORE,
      "had", NO_MORE,
      "never", "write `no`, as in `no diagnosis of asthma`",
      "without", "write `no`, as in `no diagnosis of asthma`",
      "more", "write `at least` and a number",
      "fewer", "write `at most` and a number",
      "less", "write `at most` and a number",
      "the", "leave `the` out");

  /** What was meant by the last of the words, which cannot stand where it does. */
  static Optional<Idiom> of(List<Token> words, IntervalSet expected) {
    Phrase phrase = new Phrase(words, expected);
    return Stream.<Function<Phrase, Optional<Idiom>>>of(
            Idiom::ofMissing,
            Idiom::ofIs,
            Idiom::ofWhere,
            Idiom::ofList,
            Idiom::ofComparison,
            Idiom::ofRecords,
            Idiom::ofClause,
            Idiom::ofWord)
        .flatMap(idiom -> idiom.apply(phrase).stream())
        .findFirst();
  }

  /** The words up to the wrong one, counted back from it. */
  private record Phrase(List<Token> words, IntervalSet expected) {
    /** Whether the word that many before the wrong one is of one of the kinds. */
    boolean is(int back, Integer... kinds) {
      return back < words.size() && Set.of(kinds).contains(word(back).getType());
    }

    Token word(int back) {
      return words.get(words.size() - 1 - back);
    }

    String text(int back) {
      return back < words.size() ? Spelling.folded(word(back).getText()) : "";
    }

    /** Tells that something is missing before the wrong word. */
    Optional<Idiom> missing(String code, String message, String suggestion) {
      int gap = Words.range(word(1)).end();
      return Optional.of(new Idiom(new SourceRange(gap, gap), code, message, suggestion));
    }

    /** Whether the wrong word is nearly one that could have stood there. */
    boolean isMisspelt() {
      return Spelling.nearest(text(0), Words.spelled(expected)).isPresent();
    }

    Optional<Idiom> told(int back, String code, String message, String suggestion) {
      return Optional.of(new Idiom(Words.range(word(back)), code, message, suggestion));
    }
  }

  private static Optional<Idiom> ofMissing(Phrase phrase) {
    boolean compared =
        phrase.words.size() > 1 && COMPARISONS.contains(phrase.word(1).getType());
    if (!compared || !phrase.is(0, CohortLexer.MISSING, CohortLexer.NONE)) {
      return Optional.empty();
    }
    return phrase
        .told(
            1,
            "compared-with-missing",
            "nothing can be compared with what is missing",
            phrase.is(1, CohortLexer.NOT_EQUAL) ? "write `is known`" : "write `is missing`")
        .map(idiom -> new Idiom(
            idiom.place.to(Words.range(phrase.word(0))),
            idiom.code,
            idiom.message,
            idiom.suggestion));
  }

  private static Optional<Idiom> ofIs(Phrase phrase) {
    int back = phrase.is(1, CohortLexer.NOT) ? 2 : 1;
    if (!phrase.is(back, CohortLexer.IS) || phrase.is(0, Token.EOF) || phrase.isMisspelt()) {
      return Optional.empty();
    }
    if (phrase.is(0, CohortLexer.DATE)) {
      return phrase.missing(
          "missing-word",
          "`before`, `after` or `on` is missing between `is` and the date",
          "write for example `is on %s`".formatted(phrase.text(0)));
    }
    return phrase.told(
        back,
        "unexpected-word",
        "`is` asks about dates and about what is missing, and this is another value",
        back == 2 ? "write `!=` for `is not`" : "write `=` for `is`");
  }

  private static Optional<Idiom> ofWhere(Phrase phrase) {
    return phrase.is(1, CohortLexer.WHERE) && Words.isReserved(phrase.word(0))
        ? phrase.told(
            0,
            "missing-bracket",
            "behind `where`, brackets stand round anything but a column and what is asked of it",
            "write `where (%s …)`".formatted(phrase.text(0)))
        : Optional.empty();
  }

  private static Optional<Idiom> ofList(Phrase phrase) {
    if (phrase.is(0, CohortLexer.CLOSE) && phrase.is(1, CohortLexer.OPEN)) {
      return phrase.told(
          0, "empty-list", "nothing stands in these brackets", "a list has at least one value");
    } else if (phrase.is(1, CohortLexer.IN)
        && phrase.is(0, CohortLexer.INTEGER, CohortLexer.DECIMAL, CohortLexer.STRING)
        && phrase.expected.contains(CohortLexer.OPEN)) {
      return phrase.missing(
          "missing-bracket",
          "brackets are missing round this list",
          "write for example `in (1, 2)`");
    } else if (phrase.is(0, CohortLexer.COMMA)
        && phrase.is(2, CohortLexer.OPEN)
        && phrase.is(3, CohortLexer.BETWEEN)) {
      return phrase.told(
          0, "missing-word", "`between` takes no list", "write for example `between 40 and 60`");
    }
    return Optional.empty();
  }

  private static Optional<Idiom> ofComparison(Phrase phrase) {
    if (phrase.is(1, CohortLexer.AND, CohortLexer.OR)
        && COMPARISONS.contains(phrase.word(0).getType())) {
      return phrase.told(
          0,
          "missing-value",
          "what is compared here is not said",
          "say it again, as in `age >= 40 and age < 60`");
    } else if (phrase.is(0, CohortLexer.FROM) && phrase.expected.contains(CohortLexer.BETWEEN)) {
      return phrase.told(
          0,
          "unexpected-word",
          "`from … to …` is for the days of records",
          "values take `between … and …`");
    }
    return Optional.empty();
  }

  private static Optional<Idiom> ofRecords(Phrase phrase) {
    if (phrase.is(0, CohortLexer.LAST) && phrase.expected.contains(CohortLexer.IN)) {
      return phrase.told(
          0,
          "missing-word",
          "`in` is missing before `last`",
          "write for example `in last 6 months`");
    } else if (phrase.is(0, CohortLexer.NAME)
        && phrase.expected.contains(CohortLexer.OF)
        && !phrase.isMisspelt()
        && Schema.standard().kind(phrase.text(1)).isPresent()) {
      return phrase.missing(
          "missing-word",
          "`of` is missing before " + Quote.of(phrase.word(0).getText()),
          "write `%s of %s`".formatted(phrase.text(1), Quote.harmless(phrase.text(0))));
    } else if (phrase.is(1, CohortLexer.OF)
        && phrase.is(2, CohortLexer.INTEGER)
        && phrase.is(3, CohortLexer.LEAST, CohortLexer.MOST, CohortLexer.EXACTLY)) {
      return phrase.told(
          1,
          "unexpected-word",
          "`of` counts conditions in brackets",
          "leave it out to count records");
    } else if (phrase.is(0, CohortLexer.NAME) && phrase.is(1, CohortLexer.ANY, CohortLexer.ALL)) {
      return phrase.told(
          1,
          "unexpected-word",
          "`%s` counts conditions in brackets".formatted(phrase.text(1)),
          NO_MORE);
    }
    return Optional.empty();
  }

  private static Optional<Idiom> ofClause(Phrase phrase) {
    boolean asks = phrase.words.get(0).getType() == CohortLexer.INCLUDE
        || phrase.words.get(0).getType() == CohortLexer.EXCLUDE;
    if (asks && phrase.words.size() == 2 && phrase.is(0, CohortLexer.IF, CohortLexer.COLON)) {
      return phrase.told(
          0,
          "unexpected-word",
          Quote.of(phrase.text(0)) + " means nothing here",
          "leave it out, or write a label before it, as in `include \"adults\": age >= 18`");
    } else if (asks && phrase.is(0, CohortLexer.COMMA)) {
      return phrase.told(
          0, "stray-comma", "a rule asks one thing", "write `and`, or begin another rule");
    } else if (phrase.is(0, CohortLexer.AGE)
        && phrase.words.get(0).getType() == CohortLexer.EXAMPLE) {
      return phrase.told(
          0,
          "unexpected-word",
          "an example says when somebody was born",
          "write `born 1976-02-01`");
    } else if (phrase.text(0).equals("excluded")
        && phrase.expected.contains(CohortLexer.INCLUDED)) {
      return phrase.told(
          0, "unexpected-word", "`excluded` is no word of an example", "write `not included`");
    }
    return Optional.empty();
  }

  private static Optional<Idiom> ofWord(Phrase phrase) {
    int number = NUMBERS.indexOf(phrase.text(0)) + 1;
    if (number > 0 && phrase.expected.contains(CohortLexer.INTEGER)) {
      return phrase.told(
          0, "number-in-letters", "a number is written in digits", "write `%s`".formatted(number));
    } else if (phrase.text(0).equals("date") && phrase.is(1, CohortLexer.INDEX)) {
      return phrase.told(
          0, "unexpected-word", "`index` alone is the index date", "leave `date` out");
    }
    for (int back = 0; back < Math.min(2, phrase.words.size() - 1); back++) {
      String advice = WORDS.get(phrase.text(back));
      if (advice != null && phrase.is(back, CohortLexer.NAME, CohortLexer.WITHOUT)) {
        return phrase.told(
            back, "unexpected-word", Quote.of(phrase.text(back)) + " means nothing here", advice);
      }
    }
    return Optional.empty();
  }
}

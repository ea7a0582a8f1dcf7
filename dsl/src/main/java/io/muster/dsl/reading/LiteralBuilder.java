package io.muster.dsl.reading;

import io.muster.core.plan.CalendarUnit;
import io.muster.dsl.grammar.CohortBaseVisitor;
import io.muster.dsl.grammar.CohortParser.ConstantContext;
import io.muster.dsl.grammar.CohortParser.DateLiteralContext;
import io.muster.dsl.grammar.CohortParser.DurationContext;
import io.muster.dsl.grammar.CohortParser.HeaderContext;
import io.muster.dsl.grammar.CohortParser.LiteralContext;
import io.muster.dsl.grammar.CohortParser.NameContext;
import io.muster.dsl.grammar.CohortParser.NegativeConstantContext;
import io.muster.dsl.grammar.CohortParser.NumberContext;
import io.muster.dsl.grammar.CohortParser.NumberLiteralContext;
import io.muster.dsl.grammar.CohortParser.PercentLiteralContext;
import io.muster.dsl.grammar.CohortParser.PlainConstantContext;
import io.muster.dsl.grammar.CohortParser.TextLiteralContext;
import io.muster.dsl.grammar.CohortParser.UnitContext;
import io.muster.dsl.syntax.DurationSyntax;
import io.muster.dsl.syntax.LiteralSyntax;
import io.muster.dsl.syntax.Name;
import io.muster.dsl.syntax.SourceRange;
import io.muster.dsl.syntax.Text;
import io.muster.dsl.text.Problems;
import io.muster.dsl.text.Spelling;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Builds what means itself: names, texts, numbers, dates, durations. */
final class LiteralBuilder extends CohortBaseVisitor<LiteralSyntax> {
  private static final int COUNT_DIGITS = 9;
  private static final int NUMBER_DIGITS = 30;
  private static final int LONGEST_YEARS = 200;

  private final Ranges ranges;
  private final Problems problems;

  LiteralBuilder(Ranges ranges, Problems problems) {
    this.ranges = ranges;
    this.problems = problems;
  }

  SourceRange range(ParserRuleContext part) {
    return ranges.of(part);
  }

  SourceRange range(ParserRuleContext first, ParserRuleContext last) {
    return ranges.between(first.getStart(), last.getStop());
  }

  SourceRange range(TerminalNode word) {
    return ranges.of(word.getSymbol());
  }

  SourceRange range(TerminalNode first, ParserRuleContext last) {
    return ranges.between(first.getSymbol(), last.getStop());
  }

  SourceRange range(TerminalNode first, TerminalNode last) {
    return ranges.between(first.getSymbol(), last.getSymbol());
  }

  Name name(NameContext name) {
    String text = name.getText();
    String bare = text.startsWith("`") ? text.substring(1, text.length() - 1) : text;
    return new Name(Spelling.folded(bare), ranges.of(name));
  }

  Optional<Name> optionalName(@Nullable NameContext name) {
    return Optional.ofNullable(name).map(this::name);
  }

  /** A text in quotes, without quotes and escapes. */
  Text text(Token string) {
    return new Text(unquoted(string.getText()), ranges.of(string));
  }

  Optional<Text> optionalText(@Nullable Token string) {
    return Optional.ofNullable(string).map(this::text);
  }

  /** A word that may stand bare or in quotes. */
  Text bareText(ParserRuleContext word) {
    String text = word.getText();
    String bare = text.startsWith("`") ? text.substring(1, text.length() - 1) : text;
    return new Text(text.startsWith("\"") ? unquoted(text) : bare, ranges.of(word));
  }

  Optional<Text> optionalHeader(@Nullable HeaderContext header) {
    return Optional.ofNullable(header).map(this::bareText);
  }

  Optional<Text> optionalUnit(@Nullable UnitContext unit) {
    return Optional.ofNullable(unit).map(this::bareText);
  }

  /** A whole number that counts something. */
  int count(Token integer) {
    return count(integer, integer.getText());
  }

  /** A whole number that is a part of a word. */
  int count(Token word, String digits) {
    if (digits.length() > COUNT_DIGITS) {
      tooLarge(word, "write a number of at most " + COUNT_DIGITS + " digits");
      return 0;
    }
    return Integer.parseInt(digits);
  }

  BigDecimal number(NumberContext number) {
    return decimal(number.getStart(), number.getText());
  }

  /** The number before a percent sign. */
  BigDecimal percent(Token percent) {
    return decimal(
        percent, percent.getText().substring(0, percent.getText().length() - 1).strip());
  }

  LocalDate day(Token date) {
    return WrittenDate.day(date.getText());
  }

  DurationSyntax duration(DurationContext duration) {
    CalendarUnit unit = unit(duration.period().getText());
    int amount = count(duration.INTEGER().getSymbol());
    int most = switch (unit) {
      case DAY -> LONGEST_YEARS * 365;
      case WEEK -> LONGEST_YEARS * 52;
      case MONTH -> LONGEST_YEARS * 12;
      case YEAR -> LONGEST_YEARS;
    };
    if (amount > most) {
      tooLarge(duration.getStart(), "write at most " + LONGEST_YEARS + " years");
      amount = most;
    }
    return new DurationSyntax(amount, unit, ranges.of(duration));
  }

  LiteralSyntax constant(ConstantContext constant) {
    return visit(constant);
  }

  LiteralSyntax literal(LiteralContext literal) {
    return visit(literal);
  }

  @Override
  public LiteralSyntax visitNegativeConstant(NegativeConstantContext constant) {
    return new LiteralSyntax.Quantity(
        number(constant.number()).negate(), optionalUnit(constant.unit()), ranges.of(constant));
  }

  @Override
  public LiteralSyntax visitPlainConstant(PlainConstantContext constant) {
    return visit(constant.literal());
  }

  @Override
  public LiteralSyntax visitNumberLiteral(NumberLiteralContext literal) {
    return new LiteralSyntax.Quantity(
        number(literal.number()), optionalUnit(literal.unit()), ranges.of(literal));
  }

  @Override
  public LiteralSyntax visitPercentLiteral(PercentLiteralContext literal) {
    return new LiteralSyntax.Percent(percent(literal.PERCENT().getSymbol()), ranges.of(literal));
  }

  @Override
  public LiteralSyntax visitTextLiteral(TextLiteralContext literal) {
    return new LiteralSyntax.Quoted(text(literal.STRING().getSymbol()), ranges.of(literal));
  }

  @Override
  public LiteralSyntax visitDateLiteral(DateLiteralContext literal) {
    return new LiteralSyntax.Day(day(literal.DATE().getSymbol()), ranges.of(literal));
  }

  /** The unit of time a word means, singular or plural. */
  static CalendarUnit unit(String word) {
    String singular = Spelling.folded(word).replaceFirst("s$", "");
    return CalendarUnit.valueOf(singular.toUpperCase(Locale.ROOT));
  }

  private BigDecimal decimal(Token word, String digits) {
    if (digits.length() > NUMBER_DIGITS) {
      tooLarge(word, "write a number of at most " + NUMBER_DIGITS + " digits");
      return BigDecimal.ZERO;
    }
    return new BigDecimal(digits);
  }

  private void tooLarge(Token word, String suggestion) {
    problems.error(
        "number-too-large",
        Words.range(word),
        "this number is larger than anything it could count",
        suggestion);
  }

  /** A text that lacks its last quote, which has been told, is taken to the end of its line. */
  private static String unquoted(String text) {
    boolean closed = text.length() > 1 && text.endsWith("\"");
    return text.substring(1, text.length() - (closed ? 1 : 0)).replaceAll("\\\\(.)", "$1");
  }
}

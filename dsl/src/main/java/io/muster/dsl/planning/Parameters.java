package io.muster.dsl.planning;

import io.muster.core.plan.CalendarUnit;
import io.muster.dsl.syntax.DurationSyntax;
import io.muster.dsl.syntax.LiteralSyntax;
import io.muster.dsl.syntax.SourceRange;
import io.muster.dsl.syntax.Statement;
import io.muster.dsl.syntax.Text;
import io.muster.dsl.syntax.ValueSyntax;
import io.muster.dsl.text.Problems;
import io.muster.dsl.text.Spelling;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What parameters stand for: what the host says, or else what the file says. A value of the host is data and never read as text of the language. */
final class Parameters {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern LENGTH = Pattern.compile("([0-9]{1,5}) (day|week|month|year)s?");

  private final Map<String, String> fromHost;
  private final Problems problems;

  Parameters(Map<String, String> fromHost, Problems problems) {
    this.fromHost = fromHost;
    this.problems = problems;
  }

  /** Reports every value of the host that is for no parameter of the file. */
  void requireKnown(List<String> declared) {
    for (String name : fromHost.keySet()) {
      if (!declared.contains(name)) {
        problems.error(
            "unknown-parameter",
            SourceRange.NOWHERE,
            "a value was given for `%s`, and this file has no such parameter".formatted(name),
            Spelling.advice(name, declared));
      }
    }
  }

  /** The value of a parameter; empty where a mistake was reported. */
  Optional<LiteralSyntax> value(Statement.Parameter parameter) {
    if (!(parameter.value() instanceof ValueSyntax.Literal written)) {
      problems.error(
          "wrong-type",
          parameter.value().range(),
          "a parameter stands for one plain value",
          Optional.of("write a number, a date, a text in quotes or a length of time"));
      return Optional.empty();
    }
    String given = fromHost.get(parameter.name().text());
    if (given == null) {
      return Optional.of(written.literal());
    }
    Optional<LiteralSyntax> value = written.literal().accept(new Like(given));
    if (value.isEmpty()) {
      problems.error(
          "wrong-type",
          parameter.range(),
          "the value given for `%s` is not of the kind written here"
              .formatted(parameter.name().text()));
    }
    return value;
  }

  /** Reads a value of the host as the kind that is written. */
  private record Like(String given) implements LiteralSyntax.Visitor<Optional<LiteralSyntax>> {
    @Override
    public Optional<LiteralSyntax> visitQuantity(LiteralSyntax.Quantity quantity) {
      return NUMBER.matcher(given).matches()
          ? Optional.of(
              new LiteralSyntax.Quantity(new BigDecimal(given), quantity.unit(), quantity.range()))
          : Optional.empty();
    }

    @Override
    public Optional<LiteralSyntax> visitPercent(LiteralSyntax.Percent percent) {
      return NUMBER.matcher(given).matches()
          ? Optional.of(new LiteralSyntax.Percent(new BigDecimal(given), percent.range()))
          : Optional.empty();
    }

    @Override
    public Optional<LiteralSyntax> visitQuoted(LiteralSyntax.Quoted quoted) {
      return Optional.of(new LiteralSyntax.Quoted(new Text(given, quoted.range()), quoted.range()));
    }

    @Override
    public Optional<LiteralSyntax> visitDay(LiteralSyntax.Day day) {
      if (!DATE.matcher(given).matches()) {
        return Optional.empty();
      }
      try {
        return Optional.of(new LiteralSyntax.Day(LocalDate.parse(given), day.range()));
      } catch (DateTimeException notOfTheCalendar) {
        return Optional.empty();
      }
    }

    @Override
    public Optional<LiteralSyntax> visitLength(LiteralSyntax.Length length) {
      Matcher matcher = LENGTH.matcher(given);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      CalendarUnit unit = CalendarUnit.valueOf(matcher.group(2).toUpperCase(Locale.ROOT));
      int amount = Integer.parseInt(matcher.group(1));
      return Optional.of(new LiteralSyntax.Length(
          new DurationSyntax(amount, unit, length.range()), length.range()));
    }
  }
}

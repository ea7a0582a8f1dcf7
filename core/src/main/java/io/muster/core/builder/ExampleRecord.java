package io.muster.core.builder;

import static com.google.common.base.Preconditions.checkArgument;

import io.muster.core.codes.CodeList;
import io.muster.core.plan.ExamplePlan;
import io.muster.core.plan.ExamplePlan.Cell;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Records;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Truth;
import io.muster.core.schema.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes a record of the person of an example; undated unless a day is said. */
public final class ExampleRecord {
  private final RecordKind kind;
  private Optional<Cell> date = Optional.empty();
  private Optional<Cell> end = Optional.empty();
  private Optional<Cell> code = Optional.empty();
  private final List<Cell> others = new ArrayList<>();

  ExampleRecord(RecordKind kind) {
    this.kind = kind;
  }

  /** With the first code of a list. */
  public ExampleRecord of(CodeList codes) {
    return coded(codes, Optional.empty());
  }

  /** With the first code of a group of a list. */
  public ExampleRecord of(CodeList codes, String group) {
    Names.require(group, codes.groupNames(), "`" + codes.name() + "` has no group `%s`");
    return coded(codes, Optional.of(group));
  }

  private ExampleRecord coded(CodeList codes, Optional<String> group) {
    Column column = kind.codeColumn()
        .orElseThrow(
            () -> new IllegalArgumentException("a record of %s carries no codes".formatted(kind)));
    checkArgument(!codes.isEmpty(), "no code is left in this list: %s", codes.name());
    checkArgument(
        kind.mayCarry(codes.codes()), "a record of %s never has codes of %s", kind, codes.name());
    code = Optional.of(new Cell(column, new Value.Coded(codes.first(group).orElseThrow())));
    return this;
  }

  /** Dated, as ISO 8601 has it. */
  public ExampleRecord on(String day) {
    date = Optional.of(new Cell(RecordKind.DATE, new Value.Day(ValueWords.day(day))));
    return this;
  }

  /** Ended, as ISO 8601 has it. */
  public ExampleRecord to(String day) {
    end = Optional.of(new Cell(column("end"), new Value.Day(ValueWords.day(day))));
    return this;
  }

  /** With a text in a column: {@code with("channel", "letter")}. */
  public ExampleRecord with(String column, String text) {
    return with(column, new Value.Text(text));
  }

  public ExampleRecord with(String column, double number) {
    return with(column, Value.Decimal.of(number));
  }

  /** With a number in a column, and its unit in the column for that. */
  public ExampleRecord with(String column, double number, String unit) {
    Column units = kind.unitOf(column(column))
        .orElseThrow(() -> new IllegalArgumentException("`%s` has no unit".formatted(column)));
    with(column, ((Expression.Literal) ValueWords.number(number, unit).expression()).value());
    others.add(new Cell(units, new Value.Text(unit)));
    return this;
  }

  public ExampleRecord with(String column, LocalDate day) {
    return with(column, new Value.Day(day));
  }

  public ExampleRecord with(String column, boolean truth) {
    return with(column, Truth.of(truth));
  }

  private ExampleRecord with(String name, Value value) {
    others.add(cell(column(name), value));
    return this;
  }

  static Cell cell(Column column, Value value) {
    if (value instanceof Value.Text text) {
      PossibleTexts.of(column).require(text.text());
    }
    return new Cell(column, value);
  }

  private Column column(String name) {
    return Names.column(Records.Selection.of(kind), name);
  }

  ExamplePlan.Event event() {
    return new ExamplePlan.Event(
        kind,
        Stream.concat(Stream.of(date, end, code).flatMap(Optional::stream), others.stream())
            .toList());
  }
}

package io.muster.core.load;

import io.muster.core.codes.Code;
import io.muster.core.codes.CodeSystem;
import io.muster.core.schema.Column;
import io.muster.core.schema.Value;
import io.muster.core.store.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Reads a code, whose system stands beside it or is the same for the whole file. */
final class CodeCell extends CellReader {
  private final int field;
  private final OptionalInt systemField;
  private final Function<String, Optional<CodeSystem>> systemOf;
  private final TextIndex systems = new TextIndex();
  private final List<Codes> named = new ArrayList<>();
  private final Codes unnamed;
  private Codes codes;
  private int code = -1;

  /**
   * A reader of codes.
   *
   * @param usual the system of a code beside which none stands
   * @param systemField where a code's system stands
   * @param systemOf the system a text there stands for
   */
  CodeCell(
      Column column,
      Header header,
      int field,
      CodeSystem usual,
      OptionalInt systemField,
      Function<String, Optional<CodeSystem>> systemOf) {
    super(column, header.name(field));
    this.field = field;
    this.systemField = systemField;
    this.systemOf = systemOf;
    this.unnamed = new Codes(usual);
    this.codes = unnamed;
  }

  @Override
  Optional<Reason> read(CsvRow row) {
    code = -1;
    if (row.empty(field)) {
      return Optional.empty();
    }
    if (systemField.isEmpty() || row.empty(systemField.getAsInt())) {
      codes = unnamed;
    } else if (!enter(row, systemField.getAsInt())) {
      return Optional.of(Reason.UNKNOWN_CODE_SYSTEM);
    }
    code = codes.add(row, field);
    return Optional.empty();
  }

  private boolean enter(CsvRow row, int at) {
    int number = systems.find(row, at);
    if (number < 0) {
      Optional<CodeSystem> system = systemOf.apply(row.text(at));
      if (system.isEmpty()) {
        return false;
      }
      number = systems.add(row, at);
      named.add(new Codes(system.get()));
    }
    codes = named.get(number);
    return true;
  }

  @Override
  boolean missing() {
    return code < 0;
  }

  /** The system of the code read last. */
  CodeSystem system() {
    return codes.system;
  }

  @Override
  boolean mayBeOdd() {
    return false;
  }

  @Override
  void write(Row row) {
    if (code >= 0) {
      int known = codes.numbers.of(code);
      row.setNumbered(
          column(),
          known < 0 ? codes.numbers.keep(code, row.number(column(), codes.code(code))) : known);
    }
  }

  @Override
  Value value() {
    return code < 0 ? Value.Missing.MISSING : new Value.Coded(codes.code(code));
  }

  /** The codes of one system that came so far, each made once. */
  private static final class Codes {
    private final CodeSystem system;
    private final TextIndex texts = new TextIndex();
    private final List<Code> codes = new ArrayList<>();
    private final RowNumbers numbers = new RowNumbers();

    Codes(CodeSystem system) {
      this.system = system;
    }

    int add(CsvRow row, int field) {
      int number = texts.add(row, field);
      if (number == codes.size()) {
        codes.add(new Code(system, texts.text(number)));
      }
      return number;
    }

    Code code(int number) {
      return codes.get(number);
    }
  }
}

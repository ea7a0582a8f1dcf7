package io.muster.core.schema;

import io.muster.core.codes.Code;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A value in a plan, in a record, or in an answer; {@link Missing} where there is none. Immutable. */
public sealed interface Value
    permits Truth, Value.Decimal, Value.Text, Value.Day, Value.Coded, Value.Missing {

  /** The type of the value; asking a missing value for it is a mistake. */
  ValueType type();

  /** Whether there is a value: true or false, a number, a text, a date or a code. */
  default boolean known() {
    return this != Missing.MISSING && this != Truth.UNKNOWN;
  }

  /**
   * A decimal number, and its UCUM unit or the empty text. Trailing zeros carry no meaning: 30.0 is 30.
   */
  record Decimal(BigDecimal number, String unit) implements Value {
    public Decimal {
      number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    public static Decimal of(long number) {
      return new Decimal(BigDecimal.valueOf(number), "");
    }

    /** The shortest decimal that reads back as this double: the number as it was written. */
    public static Decimal of(double number) {
      return new Decimal(BigDecimal.valueOf(number), "");
    }

    @Override
    public ValueType type() {
      return ValueType.NUMBER;
    }

    @Override
    public String toString() {
      return number.toPlainString() + (unit.isEmpty() ? "" : " " + unit);
    }
  }

  record Text(String text) implements Value {
    @Override
    public ValueType type() {
      return ValueType.TEXT;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  record Day(LocalDate date) implements Value {
    @Override
    public ValueType type() {
      return ValueType.DATE;
    }

    @Override
    public String toString() {
      return date.toString();
    }
  }

  record Coded(Code code) implements Value {
    @Override
    public ValueType type() {
      return ValueType.CODE;
    }

    @Override
    public String toString() {
      return code.toString();
    }
  }

  /** No value. The missing yes-or-no is {@link Truth#UNKNOWN}. */
  enum Missing implements Value {
    MISSING;

    @Override
    public ValueType type() {
      throw new IllegalStateException("a missing value has no type");
    }

    @Override
    public String toString() {
      return "missing";
    }
  }
}

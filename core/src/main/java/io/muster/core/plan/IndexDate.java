package io.muster.core.plan;

import static com.google.common.base.Preconditions.checkArgument;

import io.muster.core.schema.ValueType;
import java.time.LocalDate;
import java.util.Optional;

/** The day a cohort is looked at from. */
public sealed interface IndexDate {
  /** One date for everybody. */
  static IndexDate on(LocalDate date) {
    return new Fixed(date);
  }

  /** Each person's own: the answer to a question that sees everything in the data. */
  static IndexDate at(Expression event) {
    return new Own(event);
  }

  /** The date, where it is one for everybody. */
  Optional<LocalDate> fixed();

  /** The question for each person's own date, where each has their own. */
  Optional<Expression> own();

  /** The rule that loses those without a date; none where there is one date for everybody. */
  default Optional<Rule> rule() {
    return own()
        .map(event ->
            Rule.include("has an index date", new Expression.Not(new Expression.IsMissing(event))));
  }

  /** One date for everybody. */
  record Fixed(LocalDate date) implements IndexDate {
    @Override
    public Optional<LocalDate> fixed() {
      return Optional.of(date);
    }

    @Override
    public Optional<Expression> own() {
      return Optional.empty();
    }

    /** The date, such as {@code 2021-07-19}. */
    @Override
    public String toString() {
      return date.toString();
    }
  }

  /**
   * The date of an event of each person's. People without one are in no cohort.
   *
   * @param event a date, usually that of a picked record; it cannot ask about the index date
   */
  record Own(Expression event) implements IndexDate {
    public Own {
      checkArgument(event.type() == ValueType.DATE, "an index date is a date");
    }

    @Override
    public Optional<LocalDate> fixed() {
      return Optional.empty();
    }

    @Override
    public Optional<Expression> own() {
      return Optional.of(event);
    }

    @Override
    public String toString() {
      return "each person's own";
    }
  }
}

package io.muster.evaluation.report.document;

import io.muster.evaluation.disclosure.ReleasedCount;
import io.muster.evaluation.statistics.Interval;
import io.muster.evaluation.statistics.Wilson;
import java.util.Optional;
import java.util.OptionalDouble;

/** What stands in one place of a table or of the header. A number knows what it is a number of. */
public sealed interface Figure {
  <R> R accept(Visitor<R> visitor);

  static Text text(String text) {
    return new Text(text, Optional.empty());
  }

  /** A text with the word for it in a file. */
  static Text named(String name, String text) {
    return new Text(text, Optional.of(name));
  }

  static Figure count(ReleasedCount count) {
    return new Count(count);
  }

  /** A share that stands under a heading which says what it is of. */
  static Share share(ReleasedCount count, ReleasedCount of, String ofWhat) {
    return new Share(count, of, ofWhat, false);
  }

  /** A share shown with the two counts it is made of. */
  static Share fraction(ReleasedCount count, ReleasedCount of, String ofWhat) {
    return new Share(count, of, ofWhat, true);
  }

  /** A place that is left empty. */
  static Text blank() {
    return text("");
  }

  static Figure none() {
    return new None();
  }

  /** Words, or a name. */
  record Text(String text, Optional<String> name) implements Figure {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitText(this);
    }
  }

  /**
   * How something came out, in a word.
   *
   * @param name the word for it in a file
   */
  record Verdict(String name, String text, Mark mark) implements Figure {
    /** What it comes to. */
    public enum Mark {
      YES,
      /** It could as well be otherwise. */
      UNSURE,
      NO,
      /** It cannot be known, or not be told. */
      UNKNOWN
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitVerdict(this);
    }
  }

  /** So many people or records. */
  record Count(ReleasedCount count) implements Figure {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitCount(this);
    }
  }

  /**
   * So many of so many, with Wilson's 95 % interval: withheld where either is, none where there is nobody to be a share of.
   *
   * @param fraction whether both counts are shown with it
   */
  record Share(ReleasedCount count, ReleasedCount of, String ofWhat, boolean fraction)
      implements Figure {
    /** Whether it cannot be told. */
    public boolean suppressed() {
      return Released.suppressed(count) || Released.suppressed(of);
    }

    /** The share, 0.1 for 10 %. Rounding can leave a part larger than its whole; it is then all of it. */
    public OptionalDouble share() {
      return suppressed() || Released.number(of) == 0
          ? OptionalDouble.empty()
          : OptionalDouble.of((double) part() / Released.number(of));
    }

    public Optional<Interval> interval() {
      return share().isEmpty()
          ? Optional.empty()
          : Optional.of(Wilson.interval(part(), Released.number(of)));
    }

    private int part() {
      return Math.min(Released.number(count), Released.number(of));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitShare(this);
    }
  }

  /**
   * Where people's numbers lie, such as days. Told only of people enough.
   *
   * @param spread none where it is withheld, or where there is nobody
   */
  record Spread(ReleasedCount people, Optional<Quartered> spread) implements Figure {
    /** The mean and the quartiles. */
    public record Quartered(double mean, double lower, double median, double upper) {}

    /** Whether it is withheld, and not for want of people. */
    public boolean suppressed() {
      return spread.isEmpty() && !Released.zero(people);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitSpread(this);
    }
  }

  /**
   * A number worked out from people's, with its interval where it has one.
   *
   * @param value none where it is withheld
   * @param unit what follows it, such as {@code contacts}; empty where the heading says it
   * @param decimals how many are shown
   * @param people whose it is
   */
  record Quantity(
      OptionalDouble value,
      Optional<Interval> interval,
      String unit,
      int decimals,
      ReleasedCount people)
      implements Figure {
    /** Whether it is withheld, and not for want of people. */
    public boolean suppressed() {
      return value.isEmpty() && !Released.zero(people);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitQuantity(this);
    }
  }

  /** There is no such number. */
  record None() implements Figure {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitNone(this);
    }
  }

  interface Visitor<R> {
    R visitText(Text text);

    R visitVerdict(Verdict verdict);

    R visitCount(Count count);

    R visitShare(Share share);

    R visitSpread(Spread spread);

    R visitQuantity(Quantity quantity);

    R visitNone(None none);
  }
}

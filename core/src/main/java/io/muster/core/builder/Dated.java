package io.muster.core.builder;

import io.muster.core.plan.Comparison;
import java.util.stream.Stream;

/** What has a date: a date itself, and a record, which stands for the day it is about. */
public sealed interface Dated permits DateQuestion, OneRecord {
  /** The date. */
  DateQuestion date();

  default Condition isBefore(Dated other) {
    return date().compared(Comparison.LESS, other.date());
  }

  default Condition isAfter(Dated other) {
    return date().compared(Comparison.MORE, other.date());
  }

  default Condition isOn(Dated other) {
    return date().compared(Comparison.EQUAL, other.date());
  }

  default Condition isNotOn(Dated other) {
    return date().compared(Comparison.NOT_EQUAL, other.date());
  }

  default Condition isOnOrBefore(Dated other) {
    return date().compared(Comparison.AT_MOST, other.date());
  }

  default Condition isOnOrAfter(Dated other) {
    return date().compared(Comparison.AT_LEAST, other.date());
  }

  /** From one day to another, both included. */
  default Condition isBetween(Dated first, Dated last) {
    return date().within(first.date(), last.date());
  }

  /** On one of several days. */
  default Condition isOneOf(Dated... days) {
    return date().oneOf(Stream.of(days).map(Dated::date).toArray(Question[]::new));
  }
}

package io.muster.dsl.planning;

import io.muster.core.plan.Expression;
import io.muster.core.plan.Pick;
import io.muster.core.plan.Records;

/** What a piece of text turned out to mean, before its place says what is needed of it. */
sealed interface Meaning {

  /** A question with an answer of a known type. */
  record Answer(Expression expression) implements Meaning {}

  /** Records: as a condition, that there are any. */
  record SomeRecords(Records records) implements Meaning {}

  /** A picked record: it stands for the column its place needs. */
  record Picked(Pick pick) implements Meaning {}

  /** Something with a mistake in it that has been reported; nothing more is said about what it is part of. */
  enum Broken implements Meaning {
    BROKEN
  }
}

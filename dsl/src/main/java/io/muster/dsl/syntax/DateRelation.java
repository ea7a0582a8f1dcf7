package io.muster.dsl.syntax;

/** How a day stands to another. */
public enum DateRelation {
  BEFORE,
  AFTER,
  ON,
  ON_OR_BEFORE,
  ON_OR_AFTER,
  SINCE
}

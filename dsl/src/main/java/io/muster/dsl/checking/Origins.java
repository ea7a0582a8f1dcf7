package io.muster.dsl.checking;

import io.muster.dsl.syntax.SourceRange;
import java.util.IdentityHashMap;
import java.util.Optional;

/**
 * Where in the text each part of a plan was written. Parts are told apart by identity, since equal ones are written in many places;
 * what a definition stands for was written in the definition.
 */
public final class Origins {
  private final IdentityHashMap<Object, SourceRange> ranges = new IdentityHashMap<>();

  /** Notes where an expression, records or a window were written; the first place counts. */
  public void note(Object part, SourceRange range) {
    ranges.putIfAbsent(part, range);
  }

  Optional<SourceRange> of(Object part) {
    return Optional.ofNullable(ranges.get(part));
  }
}

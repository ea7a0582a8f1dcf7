package io.muster.evaluation.effect;

import java.util.Optional;
import java.util.function.Function;

/** What was worked out, or why it cannot be. */
public sealed interface Finding<T> {
  <R> R either(Function<? super T, R> told, Function<String, R> untold);

  static <T> Finding<T> told(T value) {
    return new Told<>(value);
  }

  /** Nothing could be found. */
  static <T> Finding<T> untold(String because) {
    return new Untold<>(because);
  }

  /** What is there, or else why there is nothing. */
  static <T> Finding<T> of(Optional<? extends T> value, String orBecause) {
    return value.isPresent() ? told(value.get()) : untold(orBecause);
  }

  /** What was worked out; empty where it cannot be. */
  default Optional<T> value() {
    return either(Optional::of, because -> Optional.empty());
  }

  /** Why it cannot be worked out; empty where it was. */
  default Optional<String> because() {
    return either(value -> Optional.empty(), Optional::of);
  }

  default boolean isTold() {
    return value().isPresent();
  }

  /** What was worked out. */
  record Told<T>(T of) implements Finding<T> {
    @Override
    public <R> R either(Function<? super T, R> told, Function<String, R> untold) {
      return told.apply(of);
    }
  }

  /**
   * It cannot be worked out.
   *
   * @param reason the end of the sentence that begins so, with no number of the data in it
   */
  record Untold<T>(String reason) implements Finding<T> {
    @Override
    public <R> R either(Function<? super T, R> told, Function<String, R> untold) {
      return untold.apply(reason);
    }

    @Override
    public String toString() {
      return "cannot be worked out, because " + reason;
    }
  }
}

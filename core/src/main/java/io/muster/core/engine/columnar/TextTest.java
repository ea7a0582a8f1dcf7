package io.muster.core.engine.columnar;

import io.muster.core.plan.Expression;
import io.muster.core.schema.Value;
import io.muster.core.schema.ValueType;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A condition that asks of one text or code which it is, and nothing else.
 *
 * @param asked what is a text or a code
 * @param passes what it is to be
 */
record TextTest(Expression asked, Predicate<Value> passes) {

  /** The test that a condition is; none where it is something else. */
  static Optional<TextTest> of(Expression condition) {
    if (condition instanceof Expression.Compare compare
        && isText(compare.left())
        && compare.right() instanceof Expression.Literal literal) {
      return Optional.of(new TextTest(
          compare.left(), v -> compare.comparison().holds(Orders.of(v, literal.value()))));
    } else if (condition instanceof Expression.In in
        && isText(in.value())
        && in.options().stream().allMatch(Expression.Literal.class::isInstance)) {
      List<Value> options =
          in.options().stream().map(o -> ((Expression.Literal) o).value()).toList();
      return Optional.of(new TextTest(
          in.value(), v -> options.stream().anyMatch(o -> Orders.of(v, o) == 0)));
    } else if (condition instanceof Expression.InCodes inCodes) {
      return Optional.of(new TextTest(
          inCodes.code(),
          v -> v instanceof Value.Coded coded && inCodes.codes().contains(coded.code())));
    }
    return Optional.empty();
  }

  private static boolean isText(Expression value) {
    return value.type() == ValueType.TEXT || value.type() == ValueType.CODE;
  }

  /** The numbers of those in a dictionary that pass. */
  BitSet symbols(List<Value> dictionary) {
    BitSet passing = new BitSet();
    for (int symbol = 0; symbol < dictionary.size(); symbol++) {
      passing.set(symbol, passes.test(dictionary.get(symbol)));
    }
    return passing;
  }
}

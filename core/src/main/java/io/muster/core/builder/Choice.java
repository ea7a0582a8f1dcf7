package io.muster.core.builder;

import io.muster.core.plan.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A choice between answers by conditions: {@code when(…).then(…).when(…).then(…).otherwise(…)}. The first condition that holds decides.
 *
 * @param <Q> what is asked for
 */
public final class Choice<Q extends Question> {
  private final List<Expression.Choice.Branch> branches;

  private Choice(List<Expression.Choice.Branch> branches) {
    this.branches = branches;
  }

  /** Another condition, asked where none before it holds. */
  public Then<Q> when(YesOrNo condition) {
    return answer -> with(condition, answer);
  }

  /** The answer of those for whom every condition is known not to hold. */
  public Q otherwise(Q answer) {
    return question(Optional.of(answer.expression()));
  }

  /** No answer for those for whom no condition holds. */
  public Q otherwiseMissing() {
    return question(Optional.empty());
  }

  private Choice<Q> with(YesOrNo condition, Q answer) {
    List<Expression.Choice.Branch> more = new ArrayList<>(branches);
    more.add(new Expression.Choice.Branch(condition.expression(), answer.expression()));
    return new Choice<>(more);
  }

  /** All branches are of one type, and a type has one class of question. */
  @SuppressWarnings("unchecked")
  private Q question(Optional<Expression> otherwise) {
    return (Q) Question.of(new Expression.Choice(branches, otherwise));
  }

  /** A condition that wants to know the answer where it holds. */
  public interface Then<Q extends Question> {
    Choice<Q> then(Q answer);
  }

  /** The first condition. */
  public static final class When {
    private final YesOrNo condition;

    When(YesOrNo condition) {
      this.condition = condition;
    }

    public <Q extends Question> Choice<Q> then(Q answer) {
      return new Choice<Q>(List.of()).with(condition, answer);
    }
  }
}

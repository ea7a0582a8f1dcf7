package io.muster.core.builder;

import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import io.muster.core.schema.Value;
import java.util.List;
import java.util.stream.Stream;

/** A question for a text. Of one whose texts are known beforehand, no other can be asked. */
public final class TextQuestion extends Question {
  private final PossibleTexts possible;

  TextQuestion(Expression expression, PossibleTexts possible) {
    super(expression);
    this.possible = possible;
  }

  public Condition is(String text) {
    return is(ValueWords.text(text));
  }

  public Condition is(TextQuestion other) {
    fits(other);
    return compared(Comparison.EQUAL, other);
  }

  public Condition isNot(String text) {
    return isNot(ValueWords.text(text));
  }

  public Condition isNot(TextQuestion other) {
    fits(other);
    return compared(Comparison.NOT_EQUAL, other);
  }

  /** One of several texts. */
  public Condition in(String... texts) {
    return in(Stream.of(texts).map(ValueWords::text).toArray(TextQuestion[]::new));
  }

  public Condition in(TextQuestion... texts) {
    Stream.of(texts).forEach(this::fits);
    return oneOf(texts);
  }

  /** The text, or another where there is none. */
  public TextQuestion ifMissing(String text) {
    return ifMissing(ValueWords.text(text));
  }

  public TextQuestion ifMissing(TextQuestion other) {
    return Question.of(new Expression.IfMissing(List.of(expression(), other.expression())))
        .asText();
  }

  private void fits(TextQuestion other) {
    other.written().forEach(possible::require);
    written().forEach(other.possible::require);
  }

  private Stream<String> written() {
    return expression() instanceof Expression.Literal literal
            && literal.value() instanceof Value.Text text
        ? Stream.of(text.text())
        : Stream.empty();
  }
}

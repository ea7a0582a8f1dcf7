package io.muster.testing;

import io.muster.core.engine.Evidence;
import io.muster.core.engine.Explanation;
import io.muster.core.plan.ExamplePlan.Expectation.Because;
import io.muster.core.schema.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says why somebody is a member or not, with what their answers rest on; so they have to be invented. */
final class Why {
  private Why() {}

  /** What became of them, as the end of a sentence. */
  static String became(Explanation explanation) {
    if (explanation.optedOut()) {
      return "opted out of the use of their records, so no rule was asked";
    }
    return explanation
        .leftAt()
        .map(line -> "left at \"" + line.rule().label() + "\", which is " + word(line.answer()))
        .orElse("stayed through every rule");
  }

  /** Each rule, how they met it and what that rests on, a line each. */
  static List<String> lines(Explanation explanation) {
    List<String> lines = new ArrayList<>();
    for (Explanation.Line line : explanation.lines()) {
      lines.add(word(line.answer()) + ": " + line.rule().effect().word() + " \""
          + line.rule().label() + "\"");
      line.evidence().stream().map(Evidence::words).forEach(words -> lines.add("  " + words));
    }
    return lines;
  }

  /** How a rule came out for them, where that is not as expected. */
  static Optional<String> otherwise(Because expected, Explanation explanation) {
    List<Truth> answers = explanation.lines().stream()
        .filter(line -> line.rule().label().equals(expected.rule()))
        .map(Explanation.Line::answer)
        .distinct()
        .toList();
    if (answers.equals(List.of(expected.answer()))) {
      return Optional.empty();
    }
    String was = answers.stream()
        .filter(answer -> answer != expected.answer())
        .findFirst()
        .map(answer -> "is " + word(answer))
        .orElse("was not asked");
    return Optional.of("expected \"%s\" to be %s, but it %s"
        .formatted(expected.rule(), word(expected.answer()), was));
  }

  private static String word(Truth answer) {
    return switch (answer) {
      case TRUE -> "met";
      case FALSE -> "not met";
      case UNKNOWN -> "unknown";
    };
  }
}

package io.muster.dsl.checking;

import io.muster.dsl.reasoning.Budget;
import io.muster.dsl.text.Problems;
import java.util.List;

/** All the checks, in the order in which they have their say. */
public final class Lints {
  /** How much is spent on working out what nobody can be, however long a file is. */
  private static final int MOST_STEPS = 300_000;

  private Lints() {}

  /** Reports as an error what nobody could answer safely. */
  public static void refuse(CheckedFile file, Problems problems) {
    new TooDeep().look(file, new Findings(problems));
  }

  /** Reports what can hardly be meant in a file without errors. */
  public static void report(CheckedFile file, Problems problems) {
    Findings findings = new Findings(problems);
    checks(file).forEach(check -> check.look(file, findings));
  }

  private static List<Check> checks(CheckedFile file) {
    Budget effort = Budget.of(MOST_STEPS);
    List<Decided> decided = Decided.in(file, effort);
    return List.of(
        new RepeatedRule(),
        new RepeatedLabel(),
        new EmptyWindow(),
        new WrongSide(),
        new NeverMet(decided),
        new AlwaysMet(decided),
        new NobodyLeft(effort),
        new NoEffect(effort),
        new ExactMeasurement(),
        new NoTarget(),
        new UnusedName());
  }
}

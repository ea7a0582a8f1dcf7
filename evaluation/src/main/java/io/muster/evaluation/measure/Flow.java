package io.muster.evaluation.measure;

import io.muster.core.engine.Attrition;
import io.muster.evaluation.journey.State;
import java.util.ArrayList;
import java.util.List;

/**
 * The path from everyone in the data to the last step: how many were left at each stage, and where the others went, none of them
 * twice. It is what the CONSORT and STROBE statements ask to be drawn. It cannot be made unless it adds up.
 *
 * @param people everyone in the data
 * @param stages the rules of the cohort in their order, then the required steps; the members are those left at the last rule
 */
public record Flow(int people, List<Stage> stages) {

  /**
   * @throws IllegalStateException if those left at a stage and those who were not do not add up to those before it
   */
  public Flow {
    stages = List.copyOf(stages);
    int before = people;
    for (Stage stage : stages) {
      int lost = stage.lost().stream().mapToInt(Lost::people).sum();
      if (stage.left() + lost != before) {
        throw new IllegalStateException("the flow does not add up at: " + stage.label());
      }
      before = stage.left();
    }
  }

  /**
   * A rule or a step.
   *
   * @param step whether it is a step, of which those are left whose furthest step it is or a later one
   * @param left those who went on
   * @param lost the others, by why; a reason for nobody is left out
   */
  public record Stage(String label, boolean step, int left, List<Lost> lost) {
    public Stage {
      lost = List.copyOf(lost);
    }
  }

  /** Those who did not go on for one reason, or are in one state and have not gone on yet. */
  public record Lost(String why, int people) {}

  /** The path through the rules of a cohort, and of its members through the steps. */
  public static Flow of(Attrition attrition, Partition partition) {
    List<Stage> stages = new ArrayList<>();
    int left = attrition.people();
    if (attrition.optedOut() > 0) {
      left -= attrition.optedOut();
      stages.add(stage(
          "May be looked at",
          false,
          left,
          List.of(new Lost("opted out of the use of their records", attrition.optedOut()))));
    }
    for (Attrition.Row row : attrition.rows()) {
      left = row.left();
      stages.add(stage(row.label(), false, left, reasons(row)));
    }
    for (int i = 1; i < partition.rows().size(); i++) {
      Partition.Row before = partition.rows().get(i - 1);
      left -= before.total();
      stages.add(
          stage(partition.rows().get(i).label(), true, left, states(before, partition.states())));
    }
    return new Flow(attrition.people(), stages);
  }

  private static List<Lost> reasons(Attrition.Row row) {
    return switch (row.effect()) {
      case INCLUDE ->
        List.of(new Lost("not met", row.notMet()), new Lost("unknown", row.unknown()));
      case EXCLUDE -> List.of(new Lost("met", row.met()));
    };
  }

  private static List<Lost> states(Partition.Row row, List<State> states) {
    List<Lost> lost = new ArrayList<>();
    for (int i = 0; i < states.size(); i++) {
      lost.add(new Lost(states.get(i).label(), row.counts().get(i)));
    }
    return lost;
  }

  private static Stage stage(String label, boolean step, int left, List<Lost> lost) {
    return new Stage(
        label, step, left, lost.stream().filter(l -> l.people() > 0).toList());
  }
}

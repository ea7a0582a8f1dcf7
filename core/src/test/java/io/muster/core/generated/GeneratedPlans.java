package io.muster.core.generated;

import io.muster.core.files.FileKind;
import io.muster.core.files.SourceFile;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.ExamplePlan;
import io.muster.core.plan.Expression;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Program;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;

/** Plans of every construct, about what {@link GeneratedStores} hold. */
public final class GeneratedPlans {
  private static final int MOST_CHOICES = 400;
  private static final List<SourceFile> FILES = List.of(
      SourceFile.of(FileKind.COHORT, "shared.cohort", "define a = age", 1),
      SourceFile.of(FileKind.CODE_LIST, "lists/heart.csv", "code\n 101\n101\n", 1, 1, 1));

  private GeneratedPlans() {}

  /** Rows of choices that each make a plan. */
  public static Arbitrary<List<Integer>> choices() {
    return Choices.rows(MOST_CHOICES);
  }

  public static Arbitrary<CohortPlan> cohorts() {
    return choices().map(row -> cohort(row, ""));
  }

  public static Arbitrary<OutreachPlan> outreaches() {
    return choices().map(row -> outreach(row, ""));
  }

  public static Arbitrary<Program> programs() {
    return choices().map(row -> program(row, ""));
  }

  /** The day that most plans look from. */
  public static LocalDate index() {
    return Pool.INDEX;
  }

  /** Conditions about people in a cohort. */
  public static Arbitrary<Expression> conditions() {
    return choices().map(row -> making(row, "").conditions().condition(Ask.ofCohort(4)));
  }

  /** The cohort a row of choices makes; with another word before its names it differs by names alone. */
  public static CohortPlan cohort(List<Integer> row, String named) {
    return making(row, named).cohorts().cohort();
  }

  /** The outreach a row of choices makes. */
  public static OutreachPlan outreach(List<Integer> row, String named) {
    Making making = making(row, named);
    return new GeneratedOutreaches(making).outreach(making.cohorts().within(2));
  }

  /** The program a row of choices makes. */
  public static Program program(List<Integer> row, String named) {
    Making making = making(row, named);
    List<CohortPlan> cohorts = new ArrayList<>();
    cohorts.add(making.cohorts().cohort());
    if (making.choices().chance(50)) {
      cohorts.add(making.cohorts().within(2));
    }
    OutreachPlan outreach =
        new GeneratedOutreaches(making).outreach(making.choices().of(cohorts));
    ExamplePlan example = new GeneratedExamples(making).example(outreach);
    return new Program(cohorts, List.of(outreach), List.of(example), FILES);
  }

  private static Making making(List<Integer> row, String named) {
    return Making.of(new Choices(row), named);
  }
}

package io.muster.dsl.syntax;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** An item of an outreach. */
public sealed interface ItemSyntax extends Syntax {
  <R> R accept(Visitor<R> visitor);

  /** Only records of this programme count. */
  record Programme(Text programme, SourceRange range) implements ItemSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitProgramme(this);
    }
  }

  /** Each member's day 0. */
  record Start(ValueSyntax date, SourceRange range) implements ItemSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitStart(this);
    }
  }

  /** The cut-off. */
  record Until(ValueSyntax date, SourceRange range) implements ItemSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitUntil(this);
    }
  }

  /** Whether a step counts only after the one before it. */
  record Order(StepOrder order, SourceRange range) implements ItemSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitOrder(this);
    }
  }

  /** A step of the journey, reached by the record that satisfies it. */
  record Step(
      boolean optional,
      Name name,
      Optional<Text> title,
      ExpressionSyntax reached,
      SourceRange range)
      implements ItemSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitStep(this);
    }
  }

  /** A way of leaving the journey. */
  record Exit(
      Name name, Optional<Text> title, ExpressionSyntax left, boolean reversible, SourceRange range)
      implements ItemSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitExit(this);
    }
  }

  /** An exit when so many attempts and so much time have not led to the step. */
  record Silence(
      Name name,
      Optional<Text> title,
      int attempts,
      DurationSyntax waited,
      Name step,
      SourceRange range)
      implements ItemSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitSilence(this);
    }
  }

  /** What counts as an attempt, up to the step that engages. */
  record Attempts(ExpressionSyntax attempts, Name until, SourceRange range) implements ItemSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitAttempts(this);
    }
  }

  /** The appointments whose attendance is reported. */
  record Attendance(ExpressionSyntax appointments, Optional<Name> by, SourceRange range)
      implements ItemSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitAttendance(this);
    }
  }

  /** What came up, among those who reached a step, by a column of the records. */
  record Themes(ExpressionSyntax themes, Optional<Name> among, Optional<Name> by, SourceRange range)
      implements ItemSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitThemes(this);
    }
  }

  /**
   * What share is to reach a step.
   *
   * @param base the step it is a share of, or empty for the cohort
   */
  record Target(
      Name step, boolean atLeast, BigDecimal percent, Optional<Name> base, SourceRange range)
      implements ItemSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitTarget(this);
    }
  }

  /** The steps compared between groups of members. */
  record Compare(List<Name> steps, List<ExpressionSyntax> groupings, SourceRange range)
      implements ItemSyntax {
    public Compare {
      steps = List.copyOf(steps);
      groupings = List.copyOf(groupings);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitCompare(this);
    }
  }

  /** Events counted before and after. */
  record Outcome(
      Name name,
      Optional<Text> title,
      ExpressionSyntax event,
      DurationSyntax over,
      Optional<Comparators> comparators,
      SourceRange range)
      implements ItemSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitOutcome(this);
    }
  }

  /** Events counted month by month. */
  record Trend(
      Name name,
      Optional<Text> title,
      ExpressionSyntax event,
      ValueSyntax from,
      ValueSyntax to,
      Optional<ValueSyntax> interrupted,
      SourceRange range)
      implements ItemSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitTrend(this);
    }
  }

  /** A number at the start and at later times. */
  record Measure(
      Name name,
      Optional<Text> title,
      ExpressionSyntax value,
      List<DurationSyntax> times,
      DurationSyntax tolerance,
      SourceRange range)
      implements ItemSyntax {
    public Measure {
      times = List.copyOf(times);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitMeasure(this);
    }
  }

  /** What was spent in all, to be shared among those at the step. */
  record Cost(BigDecimal amount, Name step, SourceRange range) implements ItemSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitCost(this);
    }
  }

  /** A remark for readers of the report. */
  record Note(Text text, SourceRange range) implements ItemSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitNote(this);
    }
  }

  /**
   * An item with a mistake in it, already reported.
   *
   * @param declared the step, exit or outcome it would have declared
   */
  record Broken(String keyword, Optional<Name> declared, SourceRange range) implements ItemSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitBroken(this);
    }
  }

  /** Whether steps count only in their order. */
  enum StepOrder {
    LENIENT,
    STRICT,
    ANY
  }

  /**
   * Whom the members are compared with.
   *
   * @param cohort the cohort of the others
   * @param matchedOn what they are matched on; empty where members were randomised
   */
  record Comparators(Name cohort, List<Match> matchedOn, SourceRange range) implements Syntax {
    public Comparators {
      matchedOn = List.copyOf(matchedOn);
    }

    /** Whether chance decided who was a member. */
    public boolean randomised() {
      return matchedOn.isEmpty();
    }
  }

  /**
   * What comparators have in common with members.
   *
   * @param caliper how far apart numbers may be; empty where they must be equal
   */
  record Match(ExpressionSyntax value, Optional<BigDecimal> caliper, SourceRange range)
      implements Syntax {}

  /** An answer for each kind of item. */
  interface Visitor<R> {
    R visitProgramme(Programme programme);

    R visitStart(Start start);

    R visitUntil(Until until);

    R visitOrder(Order order);

    R visitStep(Step step);

    R visitExit(Exit exit);

    R visitSilence(Silence silence);

    R visitAttempts(Attempts attempts);

    R visitAttendance(Attendance attendance);

    R visitThemes(Themes themes);

    R visitTarget(Target target);

    R visitCompare(Compare compare);

    R visitOutcome(Outcome outcome);

    R visitTrend(Trend trend);

    R visitMeasure(Measure measure);

    R visitCost(Cost cost);

    R visitNote(Note note);

    R visitBroken(Broken broken);
  }
}

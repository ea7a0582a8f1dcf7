package io.muster.dsl.checking;

import io.muster.core.plan.Expression;
import io.muster.core.plan.Records;
import io.muster.dsl.reasoning.Claim;
import io.muster.dsl.reasoning.ThoseLeft;
import io.muster.dsl.syntax.SourceRange;
import java.util.List;
import java.util.Optional;

/** Finds conditions that nobody can ever meet, and records that nobody can ever have, since they contradict themselves. */
final class NeverMet implements Check {
  /** So many parts of a condition are set against each other to say which of them do not go together. */
  private static final int MOST_PARTS = 50;

  private final List<Decided> decided;

  NeverMet(List<Decided> decided) {
    this.decided = decided;
  }

  @Override
  public void look(CheckedFile file, Findings findings) {
    for (Decided each : decided) {
      if (each.verdict() == Verdict.NEVER) {
        new Telling(each.everybody(), file.origins(), findings).of(each.part(), "nobody");
      }
    }
  }

  private record Telling(ThoseLeft everybody, Origins origins, Findings findings) {

    /** Tells it of the innermost part that is to blame, and of the other part that it does not go with. */
    void of(Object part, String who) {
      if (part instanceof Expression.HasCount hasCount && isWritten(hasCount.records())) {
        of(hasCount.records(), who);
        return;
      }
      String whoever = part instanceof Records ? "no record" : who;
      List<Expression> joined = joined(part).stream().filter(this::isWritten).toList();
      Optional<Expression> alone =
          joined.stream().filter(c -> none(Claim.isTrue(c))).findFirst();
      if (alone.isPresent()) {
        of(alone.get(), whoever);
      } else if (!clashes(joined, whoever)) {
        findings.warn(
            "never-met",
            place(part),
            part instanceof Records
                ? "there can be no such record: what is asked of it contradicts itself"
                : "nobody can ever meet this");
      }
    }

    private boolean isWritten(Object part) {
      return origins.of(part).isPresent();
    }

    /** The conditions that must all be met. */
    private static List<Expression> joined(Object part) {
      if (part instanceof Records.Selection selection) {
        return selection.filters();
      }
      return part instanceof Expression.And and ? and.conditions() : List.of();
    }

    private boolean clashes(List<Expression> joined, String who) {
      for (int j = 1; j < Math.min(MOST_PARTS, joined.size()); j++) {
        for (int i = 0; i < j; i++) {
          if (none(Claim.isTrue(joined.get(i)), Claim.isTrue(joined.get(j)))) {
            findings.warn(
                "never-met",
                place(joined.get(j)),
                "%s can meet this and %s at once"
                    .formatted(who, findings.words(place(joined.get(i)))),
                "write `or` between them where either will do");
            return true;
          }
        }
      }
      return false;
    }

    private boolean none(Claim... claims) {
      return everybody.none(claims);
    }

    private SourceRange place(Object part) {
      return origins.of(part).orElseThrow();
    }
  }
}

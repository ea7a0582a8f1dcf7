package io.muster.dsl.checking;

import io.muster.dsl.reasoning.Budget;
import io.muster.dsl.reasoning.ThoseLeft;
import io.muster.dsl.syntax.SourceRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A condition that comes out the same for everybody, or records that nobody has.
 *
 * @param everybody everybody who is asked
 */
record Decided(Object part, SourceRange place, Verdict verdict, ThoseLeft everybody) {

  /** The outermost decided parts of what a file asks; what is within them is decided with them. */
  static List<Decided> in(CheckedFile file, Budget effort) {
    return file.asked().stream()
        .flatMap(asked -> in(asked, file.origins(), effort).stream())
        .toList();
  }

  private static List<Decided> in(Asked asked, Origins origins, Budget effort) {
    ThoseLeft everybody = ThoseLeft.everybody(asked.days(), effort);
    List<Decided> decided = new ArrayList<>();
    new Walk(part -> {
          Optional<SourceRange> place = origins.of(part);
          Verdict verdict = place.isPresent() ? Verdict.of(part, everybody) : Verdict.OPEN;
          if (verdict != Verdict.OPEN) {
            decided.add(new Decided(part, place.orElseThrow(), verdict, everybody));
          }
          return verdict == Verdict.OPEN;
        })
        .over(asked.parts());
    return decided;
  }
}

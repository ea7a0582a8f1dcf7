package io.muster.evaluation.report;

import io.muster.evaluation.effect.Evidence;
import io.muster.evaluation.effect.Warning;
import io.muster.evaluation.report.document.Block;
import io.muster.evaluation.report.document.Paragraph;
import java.util.Collection;
import java.util.List;

/** What an effect can prove, and what makes it less than it seems, as a report says it. */
final class EvidenceWords {
  private EvidenceWords() {}

  static Paragraph of(Evidence evidence) {
    return Paragraph.of("Evidence level " + evidence.level() + " of " + Evidence.RANDOMISED.level()
        + ". " + evidence.words());
  }

  static List<Block> of(Collection<Warning> warnings) {
    return warnings.stream().<Block>map(w -> Paragraph.warning(w.words())).toList();
  }
}

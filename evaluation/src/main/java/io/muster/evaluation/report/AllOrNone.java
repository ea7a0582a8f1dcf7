package io.muster.evaluation.report;

import io.muster.evaluation.disclosure.Cell;
import io.muster.evaluation.disclosure.Release;
import io.muster.evaluation.report.document.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Groups of a release in which, as told, all or none did something. The team knows its members, so it is not told. */
final class AllOrNone {
  private static final int MOST = 10;

  private final Release release;
  private final List<String> found = new ArrayList<>();

  AllOrNone(Release release) {
    this.release = release;
  }

  /**
   * Looks at one group.
   *
   * @param what they did and who they are, in words
   */
  void look(String what, Cell did, Cell group) {
    if (release.profile().isForRelease() && release.allOrNone(did, group)) {
      found.add(what);
    }
  }

  /** None where there is no such group. */
  Optional<Paragraph> note() {
    if (found.isEmpty()) {
      return Optional.empty();
    }
    int more = found.size() - MOST;
    return Optional.of(Paragraph.warning(
        "All or none of a group, as told, so that it says of each of them what they did: "
            + String.join("; ", found.subList(0, Math.min(MOST, found.size())))
            + (more > 0 ? "; and " + more + " more" : "") + "."));
  }
}

package io.muster.dsl.checking;

import io.muster.dsl.syntax.Name;
import io.muster.dsl.syntax.Text;
import java.util.List;
import java.util.stream.Stream;

/**
 * The plans of a file without errors, together with what they were planned from.
 *
 * @param unused the names of code lists, parameters and definitions that nothing refers to
 * @param unusedFiles the names of files that are used, while nothing refers to what they declare
 */
public record CheckedFile(
    List<CheckedCohort> cohorts,
    List<CheckedOutreach> outreaches,
    List<Name> unused,
    List<Text> unusedFiles,
    Origins origins) {
  public CheckedFile {
    cohorts = List.copyOf(cohorts);
    outreaches = List.copyOf(outreaches);
    unused = List.copyOf(unused);
    unusedFiles = List.copyOf(unusedFiles);
  }

  /** What each cohort and each outreach asks. */
  List<Asked> asked() {
    return Stream.concat(
            cohorts.stream().map(CheckedCohort::asked),
            outreaches.stream().flatMap(o -> o.asked().stream()))
        .toList();
  }
}

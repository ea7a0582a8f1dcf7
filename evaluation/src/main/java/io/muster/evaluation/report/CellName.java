package io.muster.evaluation.report;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What a count is called in the ledger: a path, in which what people named in their data cannot be taken for another step of it. */
final class CellName {
  private CellName() {}

  static String of(String... parts) {
    return Arrays.stream(parts)
        .map(part -> part.replace("\\", "\\\\").replace("/", "\\/"))
        .collect(Collectors.joining("/"));
  }

  /** A path that goes on from one. */
  static String under(String name, String... parts) {
    return name + "/" + of(parts);
  }
}

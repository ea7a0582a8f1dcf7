package io.muster.evaluation.report;

/**
 * What the counts of something told in groups are called in the ledger. The same things grouped in two ways have one name for all of
 * them, so that what is withheld in one place is withheld in the other, and two for their groups.
 */
record GroupedName(String all, String groups) {
  /**
   * @param part what is told
   * @param which of those that differ even ungrouped
   * @param place of the part in the report
   */
  static GroupedName of(String part, int which, int place) {
    return new GroupedName(
        CellName.of(part, String.valueOf(which + 1)),
        CellName.of(part, "grouped", String.valueOf(place)));
  }

  /** What a count of all is called. */
  String all(String... parts) {
    return CellName.under(all, parts);
  }

  /** What a count of one group is called. */
  String in(String... parts) {
    return CellName.under(groups, parts);
  }
}

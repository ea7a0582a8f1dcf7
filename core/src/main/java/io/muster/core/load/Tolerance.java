package io.muster.core.load;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How many quarantined records a load bears.
 *
 * @param none whether the first of them ends it
 * @param share which part of the records of any one table may be quarantined
 */
record Tolerance(boolean none, BigDecimal share) {
  Tolerance {
    checkArgument(
        share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0,
        "a part of the records is from 0 to 1: %s",
        share);
  }

  /** Any number of them. */
  static Tolerance any() {
    return new Tolerance(false, BigDecimal.ONE);
  }

  /** Not one. */
  static Tolerance ofNone() {
    return new Tolerance(true, BigDecimal.ZERO);
  }

  /** So large a part of the records of each table, 0.01 being one of a hundred. */
  static Tolerance upTo(double share) {
    checkArgument(Double.isFinite(share), "a part of the records is from 0 to 1: %s", share);
    return new Tolerance(false, BigDecimal.valueOf(share));
  }

  /** Sees whether a record may be quarantined. */
  void check(Reason reason, Place place) {
    if (none) {
      throw LoadException.of(
          reason.code(),
          place,
          reason.words(),
          "Correct it, or do not fail fast, which sets such records aside");
    }
  }

  /**
   * Sees whether so much of a table may be quarantined.
   *
   * @param sections what became of all its records
   */
  void check(String table, List<FileReport> sections) {
    long read = sections.stream().mapToLong(FileReport::read).sum();
    long quarantined =
        sections.stream().mapToLong(FileReport::quarantinedRecords).sum();
    if (BigDecimal.valueOf(quarantined).compareTo(share.multiply(BigDecimal.valueOf(read))) > 0) {
      throw LoadException.of(
          "too-many-quarantined",
          Place.of(table),
          String.format(
              Locale.ROOT,
              "more than %s %% of the records would be quarantined, %,d of %,d: %s",
              share.movePointRight(2).stripTrailingZeros().toPlainString(),
              quarantined,
              read,
              reasons(table, sections)),
          "Correct the file, or bear with more");
    }
  }

  private static String reasons(String table, List<FileReport> sections) {
    List<String> reasons = new ArrayList<>();
    for (Reason reason : Reason.values()) {
      List<Sightings> seen = sections.stream()
          .flatMap(s -> s.quarantined().entrySet().stream())
          .filter(e -> e.getKey() == reason)
          .map(java.util.Map.Entry::getValue)
          .toList();
      if (!seen.isEmpty()) {
        Place first = seen.get(0).first().get(0);
        long count = seen.stream().mapToLong(Sightings::count).sum();
        reasons.add(String.format(
            Locale.ROOT,
            "%,d %s, first in %s",
            count,
            reason,
            first.file().equals(table) ? first.within() : first));
      }
    }
    return String.join("; ", reasons);
  }
}

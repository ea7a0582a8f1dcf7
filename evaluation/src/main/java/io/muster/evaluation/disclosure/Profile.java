package io.muster.evaluation.disclosure;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;

/**
 * The rules a release follows, in numbers and in words. There is no way to set a threshold of one's own: whoever needs raw
 * numbers says for what, and every output says so too.
 */
public final class Profile {
  private static final Profile NHS = new Profile(
      "nhs",
      new Range(1, 7),
      true,
      Rounding.NEAREST_5,
      "Release, nhs: 1 to 7 hidden, other counts to the nearest 5; checked before rounding",
      "* stands for 1 to 7, or for a larger count from which one of 1 to 7 could be worked out. Other counts are rounded to the"
          + " nearest 5, so parts need not add up to their totals; 0 is nobody.");

  private static final Profile OPENSAFELY = new Profile(
      "opensafely",
      new Range(0, 7),
      true,
      Rounding.NEAREST_5,
      "Release, opensafely: 7 or fewer hidden, other counts to the nearest 5; checked before rounding",
      "* stands for 7 or fewer, or for a larger count from which one of 7 or fewer could be worked out. Other counts are rounded"
          + " to the nearest 5; a total whose parts are all shown is the sum of the parts as shown.");

  private static final Profile MIDPOINT_6 = new Profile(
      "midpoint6",
      new Range(1, 6),
      false,
      Rounding.MIDPOINT_6,
      "Release, midpoint6: 1 to 6 told as 3, 7 to 12 as 9 and so on; checked before rounding",
      "Counts are told by the middle of six: 3 for 1 to 6, 9 for 7 to 12 and so on, so parts need not add up to their totals;"
          + " 0 is nobody. * stands for a count from which one of 1 to 6 could be worked out.");

  /** No count is small. */
  private static final Range NOTHING = new Range(0, -1);

  private final String key;
  private final Range small;
  private final boolean hidesSmall;
  private final Rounding rounding;
  private final String header;
  private final String footnote;

  private Profile(
      String key,
      Range small,
      boolean hidesSmall,
      Rounding rounding,
      String header,
      String footnote) {
    this.key = key;
    this.small = small;
    this.hidesSmall = hidesSmall;
    this.rounding = rounding;
    this.header = header;
    this.footnote = footnote;
  }

  /** 1 to 7 shown as {@code *}, everything else to the nearest 5. */
  public static Profile nhs() {
    return NHS;
  }

  /** 7 or fewer, nobody included, shown as {@code *}, then to the nearest 5, totals as sums of what is shown. */
  public static Profile opensafely() {
    return OPENSAFELY;
  }

  /** 1 to 6 shown as 3, 7 to 12 as 9 and so on. */
  public static Profile midpoint6() {
    return MIDPOINT_6;
  }

  /** The three for what goes further than the team, by their {@link #key}. */
  public static List<Profile> forRelease() {
    return List.of(NHS, OPENSAFELY, MIDPOINT_6);
  }

  /**
   * Every count as it is, for the team that holds the records.
   *
   * @param purpose what the raw numbers are needed for; it is printed
   */
  public static Profile internal(String purpose) {
    checkArgument(!purpose.isBlank(), "raw numbers are told for a purpose: say what for");
    return new Profile(
        "internal",
        NOTHING,
        false,
        Rounding.NONE,
        "INTERNAL — not for release. Purpose: " + purpose.strip(),
        "Counts are exact. Small ones can tell who somebody is.");
  }

  /** Its one-word name: {@code nhs}, {@code opensafely}, {@code midpoint6} or {@code internal}. */
  public String key() {
    return key;
  }

  /** Whether it is for what goes further than the team that holds the records. */
  public boolean isForRelease() {
    return rounding != Rounding.NONE;
  }

  /** The words for the head of an output. */
  public String header() {
    return header;
  }

  /** The words under its tables. */
  public String footnote() {
    return footnote;
  }

  /** Whether totals need not be the sums of their parts, as shown. */
  public boolean totalsMayNotAddUp() {
    return rounding != Rounding.NONE;
  }

  /** The counts that nobody may work out. */
  Range small() {
    return small;
  }

  /** How far two counts that are told alike can be from each other at the most. */
  int widest() {
    return rounding.widest();
  }

  /** Whether a count is withheld for its own size. */
  boolean hides(int count) {
    return hidesSmall && small.contains(count);
  }

  /** Whether totals are told as sums of what is shown of their parts. */
  boolean sumsWhatIsShown() {
    return this == OPENSAFELY;
  }

  KnownCount told(int count) {
    int shown = rounding.round(count);
    Range before = before(shown);
    return new KnownCount(shown, before.lowest() == before.highest());
  }

  /** The counts that would be shown as this number. */
  Range before(int shown) {
    Range all = rounding.before(shown);
    boolean split =
        hidesSmall && all.lowest() <= small.highest() && all.highest() > small.highest();
    if (shown == 0 && hidesSmall) {
      return new Range(0, 0);
    }
    return split ? new Range(small.highest() + 1, all.highest()) : all;
  }

  @Override
  public String toString() {
    return key;
  }
}

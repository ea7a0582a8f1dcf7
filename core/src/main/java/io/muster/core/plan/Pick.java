package io.muster.core.plan;

/**
 * One of a person's records, by its place in their order. Records without a date are never picked.
 */
public record Pick(Place place, Records records) {

  /** Which record of those in order is meant. */
  public enum Place {
    FIRST("first"),
    LATEST("latest");

    private final String word;

    Place(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  public static Pick first(Records records) {
    return new Pick(Place.FIRST, records);
  }

  public static Pick latest(Records records) {
    return new Pick(Place.LATEST, records);
  }
}

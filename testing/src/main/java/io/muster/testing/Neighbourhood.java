package io.muster.testing;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A primary care network and the people it serves. The networks are those of the published projects, so that
 * their cohorts can be tried, and one well-off one beside them; the people and, but for those the Leicester
 * papers name, the practices are invented.
 */
enum Neighbourhood {
  GARDEN_CITY(
      "Garden City",
      "Dartford",
      0.28,
      6.0,
      List.of("Orchard Lane Surgery", "Quarry View Surgery", "Lakeside Medical Centre")),
  MEDWAY_CENTRAL(
      "Medway Central", "Medway", 0.16, 3.4, List.of("Bridge Street Surgery", "Dockside Surgery")),
  DOVER_TOWN(
      "Dover Town", "Dover", 0.10, 4.4, List.of("Harbour Road Surgery", "White Horse Surgery")),
  RAMSGATE("Ramsgate", "Thanet", 0.12, 3.4, List.of("Cliff Top Surgery", "Sandpiper Surgery")),
  LEICESTER_CITY_SOUTH(
      "Leicester City South",
      "Leicester",
      0.18,
      2.6,
      List.of("Saffron Health", "Sturdee Road", "The Hedges Medical Centre", "Canal Walk Surgery")),
  HOCKLEY_FARM(
      "Hockley Farm LC&U",
      "Leicester",
      0.08,
      2.4,
      List.of("Hockley Green Surgery", "Meadow Way Surgery")),
  WEALD_VILLAGES(
      "Weald Villages",
      "Tunbridge Wells",
      0.08,
      8.4,
      List.of("Oast House Surgery", "Mill Pond Surgery"));

  private static final double[] WEIGHTS = weights();

  private final String pcn;
  private final String district;
  private final double share;
  private final double meanDecile;
  private final ImmutableList<String> practices;

  Neighbourhood(
      String pcn, String district, double share, double meanDecile, List<String> practices) {
    this.pcn = pcn;
    this.district = district;
    this.share = share;
    this.meanDecile = meanDecile;
    this.practices = ImmutableList.copyOf(practices);
  }

  static Neighbourhood draw(Draw draw) {
    return values()[draw.weighted(WEIGHTS)];
  }

  private static double[] weights() {
    double[] weights = new double[values().length];
    for (Neighbourhood each : values()) {
      weights[each.ordinal()] = each.share;
    }
    return weights;
  }

  String pcn() {
    return pcn;
  }

  String district() {
    return district;
  }

  List<String> practices() {
    return practices;
  }

  boolean inLeicester() {
    return district.equals("Leicester");
  }

  int decile(Draw draw) {
    long decile = Math.round(meanDecile + 1.8 * draw.bell());
    return (int) Math.max(1, Math.min(10, decile));
  }

  /** A small area of the neighbourhood; each lies in one decile. The name is invented. */
  String area(int decile, Draw draw) {
    return pcn + " " + decile + "ABCD".charAt(draw.between(0, 3));
  }
}

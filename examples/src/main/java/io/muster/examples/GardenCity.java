package io.muster.examples;

/** Finds a cohort in an invented garden city, and evaluates the outreach to it. */
public final class GardenCity {
  private GardenCity() {}

  public static void main(String[] arguments) {
    System.out.println("The garden city is not built yet.");
  }
}

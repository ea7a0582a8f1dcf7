package io.muster.core.engine.columnar;

/** A number for each place of a chunk, NaN where it is missing, with its unit by its place in {@link UnitNames}. */
final class Measures {
  final double[] number;
  final int[] unit;

  Measures(int size) {
    number = new double[size];
    unit = new int[size];
  }
}

package io.muster.evaluation.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The counts of a ledger beside what a reader of its release knows of each: the range it lies in, and the sums. Cells and sums
 * are numbered. Changes as the audit hides more.
 */
final class Counts {
  private final int told;
  private final Profile profile;
  private final int[] raw;
  private final int[] lowest;
  private final int[] highest;
  private final boolean[] hidden;
  private final BitSet wanted = new BitSet();
  private final int[][] sums;
  private final int[][] sumsOf;

  /**
   * @param told the cells that are to be told, which have the first numbers; what else is in the sums is not told, but can be
   *     worked out
   * @param wanted the cells that a reader needs most
   */
  Counts(List<Cell> told, List<Sum> sums, Set<Cell> wanted, Profile profile) {
    this.told = told.size();
    this.profile = profile;
    Map<Cell, Integer> numbers = new LinkedHashMap<>();
    told.forEach(c -> numbers.put(c, numbers.size()));
    sums.forEach(s -> s.members().forEach(c -> numbers.putIfAbsent(c, numbers.size())));
    numbers.forEach((cell, number) -> this.wanted.set(number, wanted.contains(cell)));
    raw = numbers.keySet().stream().mapToInt(Cell::number).toArray();
    lowest = new int[raw.length];
    highest = new int[raw.length];
    hidden = new boolean[raw.length];
    for (int cell = 0; cell < raw.length; cell++) {
      know(cell);
    }
    this.sums = sums.stream()
        .map(s -> s.members().stream().mapToInt(numbers::get).toArray())
        .toArray(int[][]::new);
    sumsOf = sumsOf();
  }

  private Counts(Counts other) {
    told = other.told;
    profile = other.profile;
    raw = other.raw;
    lowest = other.lowest.clone();
    highest = other.highest.clone();
    hidden = other.hidden.clone();
    wanted.or(other.wanted);
    sums = other.sums;
    sumsOf = other.sumsOf;
  }

  private void know(int cell) {
    if (untold(cell)) {
      hide(cell);
      lowest[cell] = 0;
    } else if (profile.hides(raw[cell])) {
      hide(cell);
    } else {
      show(cell);
    }
  }

  private int[][] sumsOf() {
    List<List<Integer>> of = new ArrayList<>();
    for (int cell = 0; cell < raw.length; cell++) {
      of.add(new ArrayList<>());
    }
    for (int sum = 0; sum < sums.length; sum++) {
      for (int cell : sums[sum]) {
        of.get(cell).add(sum);
      }
    }
    return of.stream()
        .map(s -> s.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  /** Withholds a cell: all that is known of it is that it is not nobody, where nobody would be shown. */
  void hide(int cell) {
    hidden[cell] = true;
    lowest[cell] = profile.small().lowest();
    highest[cell] = Range.ENDLESS;
  }

  /** Tells a cell, as the profile does. */
  void show(int cell) {
    Range range = profile.before(profile.told(raw[cell]).number());
    hidden[cell] = false;
    lowest[cell] = range.lowest();
    highest[cell] = range.highest();
  }

  /** The same with everything hidden but what is nobody and shown to be. */
  Counts veiled() {
    Counts veiled = new Counts(this);
    for (int cell = 0; cell < raw.length; cell++) {
      if (!hidden[cell] && raw[cell] > 0) {
        veiled.hide(cell);
      }
    }
    return veiled;
  }

  int size() {
    return raw.length;
  }

  int raw(int cell) {
    return raw[cell];
  }

  boolean hidden(int cell) {
    return hidden[cell];
  }

  /** Whether it is one that a reader needs most. */
  boolean wanted(int cell) {
    return wanted.get(cell);
  }

  boolean small(int cell) {
    return profile.small().contains(raw[cell]);
  }

  /** Whether it is not told at all, and known only as what is left of others. */
  boolean untold(int cell) {
    return cell >= told;
  }

  /** Whether it could have this number, for all that is known of it alone. */
  boolean allows(int cell, int number) {
    return lowest[cell] <= number && number <= highest[cell];
  }

  /** How far it could be from its number, up or down, for all that is known of it alone. */
  int room(int cell, int step) {
    return step > 0 ? highest[cell] - raw[cell] : raw[cell] - lowest[cell];
  }

  /** Its size as a reader would know it were it told; none for all small ones alike. What is chosen to be hidden goes by this. */
  int rough(int cell) {
    return small(cell) ? 0 : profile.told(raw[cell]).number();
  }

  /** What lies between the rough sizes of the two counts of a drop. */
  int roughly(int drop) {
    int[] members = sums[sumsOf[drop][0]];
    return rough(members[0]) - rough(members[1]);
  }

  /** How far it could be from its rough size, up or down. */
  int roughRoom(int cell, int step) {
    if (!hidden[cell]) {
      return (highest[cell] - lowest[cell]) / 2;
    }
    return step > 0 ? highest[cell] : Math.max(0, rough(cell) - lowest[cell]);
  }

  /** Whether it would have more room if it were hidden. */
  boolean gainsRoom(int cell, int step) {
    return step > 0
        ? highest[cell] < Range.ENDLESS
        : lowest[cell] > profile.small().lowest();
  }

  /** For each sum the cells in it, its total first. */
  int[][] sums() {
    return sums;
  }

  /** The sums a cell is in, as a total or as a part. */
  int[] sumsOf(int cell) {
    return sumsOf[cell];
  }
}

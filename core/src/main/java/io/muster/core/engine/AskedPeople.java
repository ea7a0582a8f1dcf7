package io.muster.core.engine;

import static com.google.common.base.Preconditions.checkArgument;

import io.muster.core.store.RecordTable;
import java.util.Map;

/**
 * People of whom something is asked, each with a place from 0. The arrays are not copied; nobody changes them while an answer is worked
 * out. Days count from 1970-01-01, and {@link RecordTable#NO_DAY} is none.
 */
public final class AskedPeople {
  private final int[] people;
  private final int[] index;
  private final Map<String, int[]> reached;

  private AskedPeople(int[] people, int[] index, Map<String, int[]> reached) {
    checkArgument(index.length == people.length, "everybody has a place for their index date");
    this.people = people;
    this.index = index;
    this.reached = reached;
  }

  /**
   * Some people.
   *
   * @param people their numbers in the store, rising
   * @param index their index dates, by their places
   * @param reached for each step that may have been reached the days on which it was, by their places
   */
  public static AskedPeople of(int[] people, int[] index, Map<String, int[]> reached) {
    return new AskedPeople(people, index, reached);
  }

  public int size() {
    return people.length;
  }

  int[] people() {
    return people;
  }

  int[] index() {
    return index;
  }

  Map<String, int[]> reached() {
    return reached;
  }
}

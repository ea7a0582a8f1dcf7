package io.muster.core.store;

import java.util.BitSet;
import java.util.PrimitiveIterator;
import java.util.stream.IntStream;

/** Some of the people of a store, by their numbers. Immutable; it prints only how many they are. */
public final class PatientSet {
  private final BitSet people;

  private PatientSet(BitSet people) {
    this.people = people;
  }

  /** The people whose bits are set. */
  public static PatientSet of(BitSet people) {
    return new PatientSet((BitSet) people.clone());
  }

  public int size() {
    return people.cardinality();
  }

  public boolean contains(int person) {
    return people.get(person);
  }

  /** The people in order of their ids. */
  public IntStream stream() {
    return people.stream();
  }

  public PrimitiveIterator.OfInt iterator() {
    return people.stream().iterator();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PatientSet set && set.people.equals(people);
  }

  @Override
  public int hashCode() {
    return people.hashCode();
  }

  @Override
  public String toString() {
    return size() + " people";
  }
}

package io.muster.evaluation.journey;

import io.muster.core.engine.PersonRows;
import io.muster.core.plan.Records;
import io.muster.core.schema.Value;
import java.util.List;

/** One person, a member or not, as far as the data tell of them by the cut-off; it prints nothing of them. */
public final class Person {
  private final People people;
  private final int place;

  Person(People people, int place) {
    this.people = people;
    this.place = place;
  }

  /** Their number in the store. */
  public int number() {
    return people.number(place);
  }

  /** Their records by the cut-off, in order, those of before day 0 and after the journey too. */
  public PersonRows ever(Records records) {
    return people.ever(records).of(place);
  }

  /** The days on which they are seen in the data by the cut-off, in order. */
  public List<Seen> seen() {
    return people.seen(place);
  }

  /** What they answer to one of some questions, which are asked of all who are in hand with them. */
  public Value answer(Questions questions, int question) {
    return people.answer(place, questions, question);
  }

  @Override
  public String toString() {
    return "a person";
  }
}

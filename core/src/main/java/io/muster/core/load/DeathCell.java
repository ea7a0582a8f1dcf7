package io.muster.core.load;

import io.muster.core.schema.Truth;
import java.util.Optional;

/**
 * Reads the day of a death. Somebody who is dead since a day that is not known cannot be used: nothing else would keep them from counting as
 * alive.
 */
final class DeathCell extends AroundCell {
  private static final Optional<Reason> UNDATED = Optional.of(Reason.UNDATED_DEATH);

  private final DayCell day;
  private final TruthCell dead;

  /**
   * A reader of a day.
   *
   * @param dead reads whether somebody is dead
   */
  DeathCell(DayCell day, TruthCell dead) {
    super(day);
    this.day = day;
    this.dead = dead;
  }

  @Override
  Optional<Reason> read(CsvRow row) {
    Optional<Reason> bad = day.read(row).or(() -> dead.read(row));
    boolean undated = day.missing() && (day.flag().isPresent() || dead.value().equals(Truth.TRUE));
    return bad.isEmpty() && undated ? UNDATED : bad;
  }
}

package io.muster.core.load;

import static com.google.common.base.Preconditions.checkArgument;

import io.muster.core.schema.Schema;
import java.util.Optional;

/**
 * Where people and records come from: a folder, a server's export, a database. A {@link Load} takes one or more of them into one store.
 * Immutable.
 */
public abstract class Source {
  Source() {}

  /**
   * The same source, by the name of the system the data come from, such as {@code gp}: records that name no {@code system} of their own get
   * it. A record that two systems hold counts once.
   */
  public abstract Source named(String system);

  /** The system of records that name none of their own. */
  abstract Optional<String> system();

  /**
   * Looks at what there is.
   *
   * @param label what the names of its tables begin with, which tells them from those of other sources
   * @throws LoadException if the source cannot be used
   */
  abstract Contents open(String label, Schema schema);

  /** A name that can stand in a record and in a message. */
  static Optional<String> name(String system) {
    checkArgument(
        !system.isEmpty()
            && system.strip().equals(system)
            && system.chars().noneMatch(Character::isISOControl),
        "a system has a name of one line without blanks around it");
    return Optional.of(system);
  }
}

package io.muster.core.engine;

import io.muster.core.codes.CodeList;
import io.muster.core.engine.UnitsHeld.Asked;
import io.muster.core.store.PatientStore;
import io.muster.core.units.Units;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Refuses a number without a unit that is compared with records of several units. For one thread. */
final class UnitNeeds {
  private final PatientStore store;
  private final Map<Asked, UnitsHeld> held = new HashMap<>();

  UnitNeeds(PatientStore store) {
    this.store = store;
  }

  /** Checks what one part of a plan asks for; the part in words begins the message. */
  void check(String part, DataAsked asks) {
    refuse(
        asks,
        part + " compares a number without a unit with ",
        ". Write one of them after the number.");
  }

  /** Checks what one part of a plan sets against each other, of several people or of several times. */
  void checkAlike(String part, DataAsked asks) {
    refuse(
        asks,
        part + " sets numbers against each other, those of ",
        ". Choose those of one of them, such as by `where unit = …`.");
  }

  private void refuse(DataAsked asks, String begin, String advice) {
    for (Asked asked : asks.raw()) {
      List<String> units = held.computeIfAbsent(asked, a -> UnitsHeld.of(store, a))
          .assuming(asked.codes().flatMap(CodeList::assumedUnit));
      if (units.size() > 1) {
        throw new EngineException(
            "several-units",
            begin + asked.words() + ", and the data hold these in " + units.size() + " units: "
                + words(units) + advice);
      }
    }
  }

  /** Only what is a unit is named: a text from the data that is none could be anything. The empty text is no unit. */
  static String words(List<String> units) {
    String known = units.stream()
        .filter(u -> !u.isEmpty() && Units.known(u))
        .collect(Collectors.joining(", "));
    long others = units.stream().filter(u -> !u.isEmpty() && !Units.known(u)).count();
    return Stream.of(
            known,
            others == 0 ? "" : others + " that UCUM does not know",
            units.contains("") ? "none at all" : "")
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(" and "));
  }
}

package io.muster.core.load;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * To what the resources of a source refer, found while its people are read: medications that are resources of their own, and people to whom
 * others in their bundle refer by another id than theirs.
 */
final class FhirLinks {
  private final Map<String, Medication> medications = new ConcurrentHashMap<>();
  private final Map<String, String> people = new ConcurrentHashMap<>();

  /** The code a medication has. */
  record Medication(String system, String code) {}

  void medication(String id, Medication medication) {
    medications.put(id, medication);
  }

  Optional<Medication> medication(String id) {
    return Optional.ofNullable(medications.get(id));
  }

  void person(String referredTo, String id) {
    people.put(referredTo, id);
  }

  /** Whether anybody is referred to by another id than theirs. */
  boolean people() {
    return !people.isEmpty();
  }

  /** The id of somebody who may be referred to by another. */
  String person(String referredTo) {
    return people.getOrDefault(referredTo, referredTo);
  }
}

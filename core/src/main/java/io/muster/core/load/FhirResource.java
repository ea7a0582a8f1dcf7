package io.muster.core.load;

import java.util.Map;
import java.util.Optional;

/**
 * The rows of one resource after the other: one of the whole, and one of each of its parts where it has such. Rows of one resource are
 * used, set aside or passed over together, unless a cell of one cannot be read. For one thread.
 */
final class FhirResource {
  private static final String UCUM = "http://unitsofmeasure.org";

  private final FhirReader reader;
  private final Map<String, Medication> medications;
  private Optional<Reason> filter = Optional.empty();
  private Optional<Reason> fault = Optional.empty();
  private String faultPlace = "";

  /** What a medication that is a resource of its own says. */
  record Medication(String system, String code) {}

  /** Resources of types that are wanted, and the medications that are resources of their own. */
  FhirResource(Map<String, FhirType> types, Map<String, Medication> medications) {
    this.reader = new FhirReader(types);
    this.medications = medications;
  }

  /**
   * Goes to the resource that some bytes hold.
   *
   * @throws FhirLimitReached if there is more of something than any resource has
   */
  void read(byte[] bytes, int from, int to) {
    reader.read(bytes, from, to);
    filter = Optional.empty();
    fault = reader.fault();
    faultPlace = fault.isPresent() ? reader.faultPlace() : "";
    if (fault.isPresent()) {
      return;
    }
    if (reader.type().isEmpty()) {
      unused(reader.typeName().orElse(""));
      return;
    }
    judge(reader.type().get());
  }

  private void unused(String name) {
    if (FhirNames.has(name)) {
      filter = Optional.of(Reason.UNUSED_RESOURCE);
    } else {
      fault = Optional.of(Reason.UNKNOWN_RESOURCE);
    }
  }

  private void judge(FhirType type) {
    FhirTexts texts = reader.texts();
    for (FhirStatus status : type.statuses()) {
      int slot = type.slotOf(status.path());
      if (!texts.empty(0, slot)) {
        judge(status, texts.text(0, slot));
      }
    }
    if (reader.othersNamed() && empty(type, 0, FhirType.PERSON) && filter.isEmpty()) {
      filter = Optional.of(Reason.NOT_A_PERSON);
    }
    for (int row = 0; row < texts.rows(); row++) {
      bound(type, row);
      unit(type, row);
    }
    resolve(type);
  }

  private void judge(FhirStatus status, String word) {
    filter = filter.or(() -> status.filter(word));
    if (fault.isEmpty() && !status.knows(word)) {
      fault = Optional.of(Reason.UNKNOWN_CATEGORY);
      faultPlace = FhirNode.plain(status.path());
    }
  }

  /** A value only known to be less than a number is not that number: it becomes a text. */
  private void bound(FhirType type, int row) {
    int comparator = type.slotOf(FhirType.COMPARATOR);
    if (comparator >= 0 && !reader.texts().empty(row, comparator)) {
      int value = type.slotOf(FhirType.VALUE);
      FhirTexts texts = reader.texts();
      texts.put(row, comparator, texts.text(row, comparator) + texts.text(row, value));
      texts.clear(row, value);
    }
  }

  /** The code of a unit counts only if it is UCUM's. */
  private void unit(FhirType type, int row) {
    int system = type.slotOf(FhirType.UNIT_SYSTEM);
    FhirTexts texts = reader.texts();
    if (system >= 0 && !texts.empty(row, system) && !texts.is(row, system, UCUM)) {
      texts.clear(row, type.slotOf(FhirType.UNIT_CODE));
    }
  }

  private void resolve(FhirType type) {
    int reference = type.slotOf(FhirType.MEDICATION);
    if (reference < 0 || reader.texts().empty(0, reference)) {
      return;
    }
    FhirTexts texts = reader.texts();
    Medication medication = medications.get(texts.text(0, reference));
    if (medication != null) {
      texts.put(0, type.slotOf(FhirType.MEDICATION_CODE), medication.code());
      texts.put(0, type.slotOf(FhirType.MEDICATION_SYSTEM), medication.system());
    }
    if (medication != null || !empty(type, 0, type.cell(FhirType.MEDICATION_CONCEPT))) {
      texts.clear(0, reference);
    }
  }

  /** The type of the resource gone to last, if it is among those that are wanted. */
  Optional<FhirType> type() {
    return reader.type();
  }

  /** Why none of its rows can be used, if that is so. */
  Optional<Reason> fault() {
    return fault;
  }

  /** Where in it the fault is, as FHIR names it; empty for all of it. */
  String faultPlace() {
    return faultPlace;
  }

  /** Why its rows are deliberately not used, if they are not. */
  Optional<Reason> filter() {
    return filter;
  }

  /** How many rows it has. */
  int rows() {
    return reader.texts().rows();
  }

  private boolean empty(FhirType type, int row, int cell) {
    return slot(type, row, cell) < 0;
  }

  /** The slot a cell is filled from; negative where it stays empty. */
  private int slot(FhirType type, int row, int cell) {
    for (int slot : type.sources(cell)) {
      if (!reader.texts().empty(type.own(slot) ? row : 0, slot)) {
        return slot;
      }
    }
    return -1;
  }

  /** What stands in a cell of one of its rows. */
  String text(FhirType type, int row, int cell) {
    int slot = slot(type, row, cell);
    return slot < 0 ? "" : reader.texts().text(type.own(slot) ? row : 0, slot);
  }
}

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
  private final FhirLinks links;
  private Optional<Reason> filter = Optional.empty();
  private Optional<Reason> fault = Optional.empty();
  private String faultPlace = "";

  /**
   * Resources.
   *
   * @param types those that are wanted, by their names
   * @param links what they refer to
   */
  FhirResource(Map<String, FhirType> types, FhirLinks links) {
    this.reader = new FhirReader(types);
    this.links = links;
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
    if (links.people() && !empty(type, 0, FhirType.PERSON)) {
      of(type, links.person(text(type, FhirType.PERSON)));
    }
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
    Optional<FhirLinks.Medication> medication = links.medication(texts.text(0, reference));
    if (medication.isPresent()) {
      texts.put(0, type.slotOf(FhirType.MEDICATION_CODE), medication.get().code());
      texts.put(0, type.slotOf(FhirType.MEDICATION_SYSTEM), medication.get().system());
    }
    if (medication.isPresent() || !empty(type, 0, type.cell(FhirType.MEDICATION_CONCEPT))) {
      texts.clear(0, reference);
    }
  }

  /** What the resource gone to last calls itself, which is nothing where it does not say so. */
  Optional<String> typeName() {
    return reader.typeName();
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

  /** Writes one of its rows. */
  void fill(FhirType type, int number, CsvRow row) {
    FhirTexts texts = reader.texts();
    int cells = type.cells().size();
    row.clear(cells);
    for (int cell = 0; cell < cells; cell++) {
      int slot = slot(type, number, cell);
      if (slot >= 0) {
        int from = type.own(slot) ? number : 0;
        row.put(cell, texts.characters(), texts.start(from, slot), texts.length(from, slot));
      }
    }
  }

  /** What stands in a cell of its first row. */
  String text(FhirType type, int cell) {
    int slot = slot(type, 0, cell);
    return slot < 0 ? "" : reader.texts().text(0, slot);
  }

  /** Whose it is, other than by what it says itself. */
  void of(FhirType type, String person) {
    reader.texts().put(0, type.sources(FhirType.PERSON)[0], person);
  }
}

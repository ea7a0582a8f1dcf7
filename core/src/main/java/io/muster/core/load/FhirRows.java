package io.muster.core.load;

import com.google.common.base.Utf8;
import java.util.Optional;

/** The rows of the resources of one block. */
final class FhirRows extends TableRows {
  private final FhirBlock block;
  private final FhirPass pass;
  private final FhirLinks links;
  private final FhirResource resource;
  private final CsvRow row = new CsvRow();
  private Optional<Reason> fault = Optional.empty();
  private Optional<Reason> filtered = Optional.empty();
  private int section;
  private int rows;
  private int at;

  FhirRows(FhirBlock block, FhirPass pass, FhirLinks links) {
    this.block = block;
    this.pass = pass;
    this.links = links;
    this.resource = new FhirResource(pass.types(), links);
  }

  @Override
  boolean next() {
    at++;
    while (at >= rows) {
      if (!block.next()) {
        return false;
      }
      at = 0;
      rows = wanted();
    }
    if (fault.isEmpty() && filtered.isEmpty()) {
      resource.type().ifPresent(type -> resource.fill(type, at, row));
    }
    return true;
  }

  /** Reads the resource of the block gone to, and answers with how many rows of it count here. */
  private int wanted() {
    if (!pass.mayWant(block.bytes(), block.from(), block.to())) {
      return 0;
    }
    if (!Utf8.isWellFormed(block.bytes(), block.from(), block.to() - block.from())) {
      return unreadable(Reason.ENCODING);
    }
    try {
      resource.read(block.bytes(), block.from(), block.to());
    } catch (FhirLimitReached e) {
      throw e.limit().at(Place.of(block.file(), block.line()));
    }
    fault = resource.fault();
    filtered = resource.filter();
    if (fault.equals(Optional.of(Reason.JSON_TRUNCATED))) {
      block.truncated();
    }
    String name = resource.typeName().orElse("");
    section = pass.section(name);
    if (pass == FhirPass.PEOPLE) {
      link();
    }
    return pass.counts(name) ? resource.rows() : 0;
  }

  /** Counts a resource of which nobody knows what it is: among the records. */
  private int unreadable(Reason reason) {
    fault = Optional.of(reason);
    filtered = Optional.empty();
    section = pass.section("");
    return pass == FhirPass.RECORDS ? 1 : 0;
  }

  /** Keeps to what others may refer. */
  private void link() {
    if (resource.type().isEmpty() || fault.isPresent()) {
      return;
    }
    FhirType type = resource.type().get();
    String id = resource.text(type, FhirType.PERSON);
    String referredTo = block.referredTo();
    if (type.equals(FhirTypes.MEDICATION)) {
      FhirLinks.Medication medication = new FhirLinks.Medication(
          resource.text(type, type.cell(FhirType.systemOf("code"))),
          resource.text(type, type.cell("code")));
      links.medication(id, medication);
      links.medication(referredTo, medication);
    } else if (id.isEmpty()) {
      resource.of(type, referredTo);
    } else if (!referredTo.isEmpty() && !referredTo.equals(id)) {
      links.person(referredTo, id);
    }
  }

  @Override
  String file() {
    return block.file();
  }

  @Override
  int number() {
    return block.number();
  }

  @Override
  CsvRow row() {
    return row;
  }

  @Override
  int section() {
    return section;
  }

  @Override
  long line() {
    return block.line();
  }

  @Override
  long lines() {
    return block.lines();
  }

  @Override
  Optional<Reason> fault() {
    return fault;
  }

  @Override
  String faultColumn() {
    return resource.faultPlace();
  }

  @Override
  Optional<Reason> filtered() {
    return filtered;
  }

  @Override
  long blankLines() {
    return pass == FhirPass.RECORDS ? block.blankLines() : 0;
  }
}

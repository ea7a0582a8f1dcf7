package io.muster.core.load;

import java.util.List;
import java.util.Optional;

/** The rows that the resources of some files give, block by block. */
abstract class FhirTable extends OpenTable {
  private final FhirPass pass;
  private final FhirLinks links;
  private final List<Header> headers;

  FhirTable(String name, FhirPass pass, FhirLinks links) {
    this.pass = pass;
    this.links = links;
    this.headers = pass.headers(name);
  }

  /** The resources of the next block; nothing where there is none. */
  abstract Optional<FhirBlock> block();

  @Override
  final List<Header> headers() {
    return headers;
  }

  @Override
  final Optional<TableRows> next() {
    return block().map(b -> new FhirRows(b, pass, links));
  }
}

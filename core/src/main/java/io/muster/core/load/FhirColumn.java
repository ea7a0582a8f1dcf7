package io.muster.core.load;

import io.muster.core.schema.Column;
import java.util.List;
import java.util.Map;

/**
 * Which places of a resource are a column of the schema.
 *
 * @param column the column
 * @param name what messages call the places; where FHIR lets a value be of several types, {@code effective[x]}
 * @param paths where it may stand, the first that holds something counts; see {@link FhirNode}
 * @param words the category each word of FHIR stands for, for a column that is closed; a word that is not among them stands for none
 */
record FhirColumn(Column column, String name, List<String> paths, Map<String, String> words) {
  FhirColumn {
    paths = List.copyOf(paths);
    words = Map.copyOf(words);
  }
}

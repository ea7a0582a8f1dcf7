package io.muster.core.load;

import io.muster.core.codes.Code;
import io.muster.core.codes.CodeSystem;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a vocabulary says of a concept.
 *
 * @param vocabulary which vocabulary it is of, as the common data model names it
 * @param text its code there
 * @param name its name, where it is of a sort of which names are kept; else empty
 */
record Concept(String vocabulary, String text, String name) {
  private static final Map<String, CodeSystem> SYSTEMS = Map.of(
      "SNOMED", CodeSystem.SNOMED,
      "ICD10", CodeSystem.ICD10,
      "ICD10CM", CodeSystem.ICD10,
      "Read", CodeSystem.READ2,
      "dm+d", CodeSystem.DMD,
      "OPCS4", CodeSystem.OPCS4,
      "LOINC", CodeSystem.LOINC,
      "RxNorm", CodeSystem.RXNORM,
      "CVX", CodeSystem.CVX);

  /** The code, in the system of that vocabulary. */
  Code code() {
    return new Code(system(vocabulary), text);
  }

  /** The unit, if it is one of the Unified Code for Units of Measure. */
  Optional<String> unit() {
    return vocabulary.equals("UCUM") ? Optional.of(text) : Optional.empty();
  }

  /** The name, where it is kept. */
  Optional<String> known() {
    return name.isEmpty() ? Optional.empty() : Optional.of(name);
  }

  /** The code system of a vocabulary; one that has none here gets one of its own name. */
  static CodeSystem system(String vocabulary) {
    CodeSystem known = SYSTEMS.get(vocabulary);
    if (known != null) {
      return known;
    }
    String name = vocabulary.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    return new CodeSystem(name.matches("[a-z].*") ? name : "omop_" + name);
  }
}

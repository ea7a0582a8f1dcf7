package io.muster.core.load;

import io.muster.core.codes.CodeSystem;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The code systems by the addresses FHIR knows them by. */
final class FhirSystems {
  /** The addresses, each of whose versions and editions counts too where its own begin so. */
  static final Map<String, CodeSystem> ADDRESSES = addresses();

  private static final char[][] KNOWN =
      ADDRESSES.keySet().stream().map(String::toCharArray).toArray(char[][]::new);
  private static final char[] SNOMED = "http://snomed.info/sct/".toCharArray();

  private FhirSystems() {}

  private static Map<String, CodeSystem> addresses() {
    Map<String, CodeSystem> addresses = new LinkedHashMap<>();
    addresses.put("http://snomed.info/sct", CodeSystem.SNOMED);
    addresses.put("http://loinc.org", CodeSystem.LOINC);
    addresses.put("http://www.nlm.nih.gov/research/umls/rxnorm", CodeSystem.RXNORM);
    addresses.put("http://hl7.org/fhir/sid/cvx", CodeSystem.CVX);
    addresses.put("https://dmd.nhs.uk", CodeSystem.DMD);
    addresses.put("http://hl7.org/fhir/sid/icd-10", CodeSystem.ICD10);
    addresses.put("http://hl7.org/fhir/sid/icd-10-uk", CodeSystem.ICD10);
    addresses.put("http://hl7.org/fhir/sid/icd-10-cm", CodeSystem.ICD10);
    addresses.put("https://fhir.hl7.org.uk/CodeSystem/opcs-4", CodeSystem.OPCS4);
    addresses.put("https://fhir.nhs.uk/Id/opcs-4", CodeSystem.OPCS4);
    addresses.put("http://read.info/readv2", CodeSystem.READ2);
    addresses.put("http://read.info/ctv3", CodeSystem.CTV3);
    addresses.put("urn:oid:2.16.840.1.113883.6.96", CodeSystem.SNOMED);
    addresses.put("urn:oid:2.16.840.1.113883.6.1", CodeSystem.LOINC);
    addresses.put("urn:oid:2.16.840.1.113883.6.88", CodeSystem.RXNORM);
    addresses.put("urn:oid:2.16.840.1.113883.12.292", CodeSystem.CVX);
    return Collections.unmodifiableMap(addresses);
  }

  /** The system at an address; {@link CodeSystem#LOCAL} where it is somebody's own. */
  static CodeSystem at(String address) {
    return address.startsWith(String.valueOf(SNOMED))
        ? CodeSystem.SNOMED
        : ADDRESSES.getOrDefault(address, CodeSystem.LOCAL);
  }

  /** Whether a text is the address of a known system. Makes no string, since every code of every resource is asked. */
  static boolean known(FhirTexts texts, int row, int slot) {
    int start = texts.start(row, slot);
    int end = start + texts.length(row, slot);
    for (char[] address : KNOWN) {
      if (Arrays.equals(address, 0, address.length, texts.characters(), start, end)) {
        return true;
      }
    }
    int edition = Math.min(end, start + SNOMED.length);
    return Arrays.equals(SNOMED, 0, SNOMED.length, texts.characters(), start, edition);
  }
}

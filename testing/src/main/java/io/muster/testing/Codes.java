package io.muster.testing;

import io.muster.core.codes.Code;
import io.muster.core.codes.CodeSystem;
import java.util.List;

/** The SNOMED CT codes of what is measured, prescribed and done; {@link LongTerm} has those of the illnesses. */
final class Codes {
  static final Code BODY_MASS_INDEX = snomed("60621009");
  static final Code BODY_WEIGHT = snomed("27113001");
  static final Code SYSTOLIC = snomed("271649006");
  static final Code DIASTOLIC = snomed("271650006");
  static final Code HBA1C = snomed("999791000000106");

  static final Code NEVER_SMOKED = snomed("266919005");
  static final Code EX_SMOKER = snomed("8517006");

  /** Smoker; cigarette smoker; light, moderate and heavy smoker. */
  static final List<Code> SMOKER =
      all("77176002", "65568007", "160603005", "56578002", "230063004");

  /** Sertraline, citalopram, fluoxetine, mirtazapine, propranolol, pregabalin, diazepam. */
  static final List<Code> ANXIOLYTICS = all(
      "372594008", "372596005", "372767007", "386847004", "372772003", "415160008", "387264003");

  /** Sertraline, citalopram, fluoxetine, mirtazapine. */
  static final List<Code> ANTIDEPRESSANTS = all("372594008", "372596005", "372767007", "386847004");

  static final List<Code> OLANZAPINE = all("386849001");
  static final List<Code> AMLODIPINE_OR_RAMIPRIL = all("386864001", "386872004");
  static final List<Code> METFORMIN = all("372567009");
  static final List<Code> SALBUTAMOL = all("372897005");
  static final List<Code> TIOTROPIUM = all("409169006");
  static final List<Code> ATORVASTATIN = all("373444002");
  static final List<Code> BISOPROLOL = all("386868003");
  static final List<Code> FUROSEMIDE = all("387475002");
  static final List<Code> LEVOTHYROXINE = all("710809001");
  static final List<Code> NAPROXEN = all("372588000");
  static final List<Code> NOTHING = List.of();

  static final Code AMOXICILLIN = snomed("372687004");
  static final Code PARACETAMOL = snomed("387517004");

  /**
   * Viral sinusitis, acute viral pharyngitis, acute bronchitis, otitis media, acute infective cystitis, sprain
   * of ankle.
   */
  static final List<Code> SHORT_ILLNESSES =
      all("444814009", "195662009", "10509002", "65363002", "307426000", "44465007");

  static final Code INFLUENZA_VACCINATION = snomed("86198006");
  static final Code COVID_FIRST_DOSE = snomed("1324681000000101");
  static final Code COVID_SECOND_DOSE = snomed("1324691000000104");

  /** Spirometry, electrocardiogram, colonoscopy. */
  static final List<Code> PROCEDURES = all("127783003", "29303009", "73761001");

  private Codes() {}

  static Code snomed(String text) {
    return new Code(CodeSystem.SNOMED, text);
  }

  static List<Code> all(String... texts) {
    return List.of(texts).stream().map(Codes::snomed).toList();
  }
}

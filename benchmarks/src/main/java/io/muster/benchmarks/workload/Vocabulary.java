package io.muster.benchmarks.workload;

import io.muster.core.codes.Code;
import io.muster.core.codes.CodeSystem;
import io.muster.core.schema.Schema;
import java.util.List;

/** What the numbers of the workload stand for. Numbers and texts have the same order. */
public final class Vocabulary {
  /** The codes of each kind are numbered from here. */
  public static final int DIAGNOSES = 0;

  public static final int OBSERVATIONS = 9_000;
  public static final int MEDICATIONS = 12_015;
  public static final int ENCOUNTERS = 17_015;

  /** How many codes there are. */
  public static final int CODES = 17_115;

  public static final int PRACTICES = 100;

  public static final List<String> ENCOUNTER_TYPES = categories("encounter", "type");
  public static final List<String> NOTIFICATION_TYPES = categories("notification", "type");
  public static final List<String> CHANNELS = categories("contact", "channel");
  public static final List<String> DIRECTIONS = categories("contact", "direction");
  public static final List<String> OUTCOMES = categories("contact", "outcome");

  public static final int EMERGENCY = ENCOUNTER_TYPES.indexOf("emergency");
  public static final int INPATIENT = ENCOUNTER_TYPES.indexOf("inpatient");
  public static final int POLICE = NOTIFICATION_TYPES.indexOf("police");
  public static final int OUT = DIRECTIONS.indexOf("out");
  public static final int RESPONDED = OUTCOMES.indexOf("responded");

  private Vocabulary() {}

  private static List<String> categories(String kind, String column) {
    return Schema.standard()
        .kind(kind)
        .flatMap(k -> k.column(column))
        .orElseThrow()
        .categories();
  }

  /** A person's id. */
  public static String id(int person) {
    return "P" + (10_000_000 + person);
  }

  /** The number of the person with that id. */
  public static int person(String id) {
    return Integer.parseInt(id, 1, id.length(), 10) - 10_000_000;
  }

  public static String practice(int practice) {
    return "G82" + (100 + practice);
  }

  /** A code as it stands in the data; of SNOMED CT in its length alone. */
  public static Code code(int code) {
    return new Code(CodeSystem.SNOMED, String.valueOf(200_000_000L + code * 3_571L));
  }
}

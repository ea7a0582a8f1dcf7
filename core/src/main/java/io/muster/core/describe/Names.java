package io.muster.core.describe;

import io.muster.core.codes.Code;
import io.muster.core.codes.CodeSystem;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import java.util.Map;
import java.util.regex.Pattern;

/** What columns, kinds of record and code systems are called by people. */
final class Names {
  private static final Map<String, String> COLUMNS = Map.ofEntries(
      Map.entry("birth_date", "date of birth"),
      Map.entry("death_date", "date of death"),
      Map.entry("pcn", "primary care network"),
      Map.entry("imd_decile", "deprivation decile"),
      Map.entry("recorded", "date of recording"),
      Map.entry("system", "source"),
      Map.entry("due", "due date"),
      Map.entry("booked", "date of booking"));

  private static final Map<CodeSystem, String> SYSTEMS = Map.of(
      CodeSystem.SNOMED, "SNOMED CT",
      CodeSystem.ICD10, "ICD-10",
      CodeSystem.CTV3, "CTV3",
      CodeSystem.READ2, "Read v2",
      CodeSystem.DMD, "dm+d",
      CodeSystem.OPCS4, "OPCS-4",
      CodeSystem.LOINC, "LOINC",
      CodeSystem.RXNORM, "RxNorm",
      CodeSystem.CVX, "CVX",
      CodeSystem.LOCAL, "local");

  private static final Pattern PLAIN_CODE = Pattern.compile("[A-Za-z0-9]+([.-][A-Za-z0-9]+)*");

  private Names() {}

  /** A column or attribute; beside other words its name in the data, so that both can be found. */
  static String column(Column column) {
    String words = COLUMNS.get(column.name());
    return words == null
        ? spaced(column.name())
        : words + " (" + Markdown.code(column.name()) + ")";
  }

  /** A column or attribute in words alone. */
  static String words(Column column) {
    return COLUMNS.getOrDefault(column.name(), spaced(column.name()));
  }

  /** Several known values of a column: {@code groups}. */
  static String different(Column column) {
    String name = column(column);
    return name.matches("[a-z ]+[b-df-hj-np-rtvwe]")
        ? "different " + name + "s"
        : "different values of " + name;
  }

  static String one(RecordKind kind) {
    return spaced(kind.name());
  }

  static String many(RecordKind kind) {
    return spaced(kind.plural());
  }

  static String system(CodeSystem system) {
    return SYSTEMS.getOrDefault(system, Markdown.code(system.name()));
  }

  /** The text of a code, set off where it is not plain letters and digits. */
  static String code(String text) {
    return PLAIN_CODE.matcher(text).matches() ? text : Markdown.code(text);
  }

  static String code(Code code) {
    return system(code.system()) + " " + code(code.text());
  }

  static String aOrAn(String noun) {
    return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
  }

  private static String spaced(String name) {
    return name.replace('_', ' ');
  }
}

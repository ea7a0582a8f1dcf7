package io.muster.core.codes;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;
import java.util.Set;

/**
 * A terminology a code belongs to, by its short lower-case name. The same text in two systems is two codes.
 *
 * <p>A host may use names beside the known ones.
 */
public record CodeSystem(String name) implements Comparable<CodeSystem> {
  public static final CodeSystem SNOMED = new CodeSystem("snomed");
  public static final CodeSystem ICD10 = new CodeSystem("icd10");
  public static final CodeSystem CTV3 = new CodeSystem("ctv3");
  public static final CodeSystem READ2 = new CodeSystem("read2");
  public static final CodeSystem DMD = new CodeSystem("dmd");
  public static final CodeSystem OPCS4 = new CodeSystem("opcs4");
  public static final CodeSystem LOINC = new CodeSystem("loinc");
  public static final CodeSystem RXNORM = new CodeSystem("rxnorm");
  public static final CodeSystem CVX = new CodeSystem("cvx");
  public static final CodeSystem LOCAL = new CodeSystem("local");

  private static final List<CodeSystem> KNOWN =
      List.of(SNOMED, ICD10, CTV3, READ2, DMD, OPCS4, LOINC, RXNORM, CVX, LOCAL);

  /** Systems whose codes say nothing by how they begin. */
  private static final Set<CodeSystem> WITHOUT_PREFIXES =
      Set.of(SNOMED, CTV3, DMD, LOINC, RXNORM, CVX);

  public CodeSystem {
    checkArgument(
        name.matches("[a-z][a-z0-9_]*"), "a code system name is lower-case letters, digits and _");
  }

  /** The systems every reader and every cohort file understands without being told. */
  public static List<CodeSystem> known() {
    return KNOWN;
  }

  /** Whether codes that belong together begin alike, so that a prefix can stand for them. */
  public boolean hasPrefixes() {
    return !WITHOUT_PREFIXES.contains(this);
  }

  /** By name. Whoever looks for many codes compares a system with itself most of the time. */
  @Override
  public int compareTo(CodeSystem other) {
    return equals(other) ? 0 : name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return name;
  }
}

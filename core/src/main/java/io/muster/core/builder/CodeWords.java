package io.muster.core.builder;

import io.muster.core.codes.CodeList;
import io.muster.core.codes.CodePattern;
import io.muster.core.codes.CodeSet;
import io.muster.core.codes.CodeSystem;
import java.util.List;
import java.util.stream.Stream;

/**
 * The words for codes. Lists are joined with {@link CodeList#or} and {@link CodeList#except}, take in what stands below their codes
 * with {@link CodeList#andDescendants}, and are named with {@link CodeList#named}.
 */
abstract class CodeWords {
  CodeWords() {}

  /** A code list in a file: {@code codes("obesity").from("codelists/obesity.csv", folder)}. */
  public static CodesFile codes(String name) {
    return CodesFile.of(Names.plain(name));
  }

  /** Codes of a system; {@code "F40*"} stands for all that begin so, in systems whose codes have prefixes. */
  public static CodeList codes(CodeSystem system, String... codes) {
    List<CodePattern> patterns =
        Stream.of(codes).map(code -> CodePattern.read(system, code)).toList();
    return new CodeList(CodeList.IN_PLACE, CodeSet.of(patterns));
  }

  public static CodeList snomed(String... codes) {
    return codes(CodeSystem.SNOMED, codes);
  }

  public static CodeList icd10(String... codes) {
    return codes(CodeSystem.ICD10, codes);
  }

  public static CodeList ctv3(String... codes) {
    return codes(CodeSystem.CTV3, codes);
  }

  public static CodeList read2(String... codes) {
    return codes(CodeSystem.READ2, codes);
  }

  public static CodeList dmd(String... codes) {
    return codes(CodeSystem.DMD, codes);
  }

  public static CodeList opcs4(String... codes) {
    return codes(CodeSystem.OPCS4, codes);
  }

  public static CodeList loinc(String... codes) {
    return codes(CodeSystem.LOINC, codes);
  }

  public static CodeList rxnorm(String... codes) {
    return codes(CodeSystem.RXNORM, codes);
  }

  public static CodeList cvx(String... codes) {
    return codes(CodeSystem.CVX, codes);
  }
}

package io.muster.core.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.core.files.SourceFileException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ids are those of the fault catalogue. */
class CodeListReaderTest {
  @Test
  void theFirstUsualColumnHoldsTheCodes() {
    CodeListFile file = read("term,code\r\nObesity,414916001\r\nSevere obesity,408512008\r\n");
    assertThat(file.codes())
        .isEqualTo(CodeList.of(
            "obesity",
            new Code(CodeSystem.SNOMED, "408512008"),
            new Code(CodeSystem.SNOMED, "414916001")));
    assertThat(file.file().sha256()).hasSize(64);
  }

  @ParameterizedTest
  @CsvSource({
    "code, snomed 1",
    "ID, snomed 1",
    "snomedcode, snomed 1",
    "CTV3Code, ctv3 1",
    "column, snomed 1"
  })
  void theHeaderTellsColumnAndSystem(String header, String code) {
    assertThat(read(header + ",name\n1,x\n").codes().codes()).hasToString("[" + code + "]");
  }

  @Test
  void aNamedColumnAndSystemComeFirst() {
    CodeListFile file = CodeListReader.read(
        "anxiety",
        "anxiety.csv",
        (kind, name) -> "code,ICD\n1,F41\n",
        Optional.of(CodeSystem.ICD10),
        Optional.of("icd"),
        Optional.empty());
    assertThat(file.codes().codes()).hasToString("[icd10 F41]");
  }

  @Test
  void aGroupComesFromItsColumn() {
    CodeList codes = grouped("code,Category\n1,current\n2,former\n3,\n").codes();
    assertThat(codes.groupNames()).containsExactly("current", "former");
    assertThat(codes.group(new Code(CodeSystem.SNOMED, "1"))).contains("current");
    assertThat(codes.group(new Code(CodeSystem.SNOMED, "3"))).isEmpty();
  }

  // C10
  @Test
  void blanksAndRepeatsAreAcceptedAndCounted() {
    CodeListFile file = read("\ufeffcode\n 1 \n\n\u00a02\n1\n");
    assertThat(file.codes().codes().size()).isEqualTo(2);
    assertThat(file.file().duplicates()).isEqualTo(1);
    assertThat(file.file().trimmed()).isEqualTo(2);
  }

  @Test
  void aCodeKeepsItsLastDigits() {
    assertThat(read("code\n999999999999999999\n0123\n").codes().codes())
        .hasToString("[snomed 0123, snomed 999999999999999999]");
  }

  // C11
  @Test
  void aWrongHeaderIsToldWithTheHeadersFound() {
    refused(
        "codelist-header",
        "it has no column code. Its columns are `icd, term`.",
        "icd,term\nF41,x\n");
    assertThatThrownBy(() -> grouped("code,term\n1,x\n"))
        .hasMessage(
            "The code list `obesity.csv` cannot be used: it has no column category. Its columns are `code, term`.");
  }

  @Test
  void aListWithoutCodesIsRefused() {
    refused("codelist-empty", "it is empty", "");
    refused("codelist-empty", "it has a header and no codes", "code,term\n");
    refused("codelist-no-code", "line 3 has no code", "code,term\n1,x\n,y\n");
  }

  @Test
  void oneCodeHasOneGroup() {
    assertThatThrownBy(() -> grouped("code,category\n1,current\n2,former\n1,former\n"))
        .hasMessageContaining("lines 2 and 4 list one code under two groups");
  }

  @Test
  void brokenCsvIsRefused() {
    refused(
        "codelist-width", "line 2 has 3 cells and the header 2", "code,term\n1,Obesity, severe\n");
    refused("codelist-quote", "after line 2 a quote is not closed", "code,term\n1,x\n2,\"x\n");
    refused("codelist-header", "two of its columns are called code", "code,code\n1,2\n");
  }

  // C12
  @Test
  void codesThatCannotBeSnomedAreNotTakenForIt() {
    refused("codelist-wrong-system", "line 3 has a code that is not SNOMED CT", "code\n1\nE11\n");
    refused("codelist-wrong-system", "line 2", "code\n1.23E+17\n");
  }

  // C09
  @Test
  void aListHasAtMostAMillionCodes() {
    StringBuilder text = new StringBuilder("code\n");
    for (int i = 0; i <= CodeListReader.MOST_CODES; i++) {
      text.append(i).append('\n');
    }
    refused("codelist-limit", "more than 1000000 codes", text.toString());
  }

  private static CodeListFile read(String text) {
    return CodeListReader.read(
        "obesity",
        "obesity.csv",
        (kind, name) -> text,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static CodeListFile grouped(String text) {
    return CodeListReader.read(
        "obesity",
        "obesity.csv",
        (kind, name) -> text,
        Optional.empty(),
        Optional.empty(),
        Optional.of("category"));
  }

  private static void refused(String code, String message, String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(
            SourceFileException.class, e -> assertThat(e.code()).isEqualTo(code))
        .hasMessageContaining(message)
        .hasNoCause();
  }
}

package io.muster.examples.builder;

import static io.muster.core.builder.Cohorts.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.muster.core.codes.CodeHierarchy;
import io.muster.core.codes.CodeList;
import io.muster.core.codes.CodeSystem;
import io.muster.core.files.FileSource;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Rule;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import io.muster.dsl.CohortText;
import io.muster.dsl.Muster;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Code lists, in the language and in Java: the same codes, groups, units and names. */
class CodesInJavaTest {
  private static final Map<String, String> FILES = Map.of(
      "smoking.csv", "code,status\n1,current smoker\n2,ex-smoker\n3,ex-smoker\n",
      "icd.csv", "icd,name\nE11.9,Type 2 diabetes\n",
      "lists/x.csv", "code\n7\n",
      "lists/y.csv", "code\n8\n",
      "snomed-hierarchy.csv", "parent,child\n1,2\n2,3\n");
  private static final FileSource SOURCE = (kind, name) -> FILES.getOrDefault(name, "");
  private static final CodeHierarchy HIERARCHY =
      CodeHierarchy.read(CodeSystem.SNOMED, "snomed-hierarchy.csv", SOURCE);

  /** With records that may carry codes of any system. */
  private static final Schema SCHEMA =
      Schema.standard().with(RecordKind.of("finding", "findings", Column.code("code")));

  @ParameterizedTest(name = "{0}")
  @MethodSource({"systems", "files", "algebra"})
  void isTheSameList(String declared, CodeList java) {
    String text = declared + """

        cohort c
          index 2021-07-19
          include "carries one": finding of x
        """;
    CohortPlan said = Muster.compile(
            CohortText.of("codes.cohort", text).withSchema(SCHEMA).withFiles(SOURCE))
        .cohorts()
        .get(0);
    assertThat(said.rules())
        .containsExactly(
            Rule.include("carries one", records("finding", SCHEMA).of(java).expression()));
  }

  static Stream<Arguments> systems() {
    return Stream.of(
        arguments("codes x = snomed 1, 2 \"Two\"", snomed("1", "2").named("x")),
        arguments("codes x = icd10 E11.9", icd10("E11.9").named("x")),
        arguments("codes x = icd10 E11*, F40", icd10("E11*", "F40").named("x")),
        arguments(
            "codes x = snomed 1 and descendants",
            snomed("1").andDescendants(HIERARCHY).named("x")),
        arguments("codes x = ctv3 \"X40J5\"", ctv3("X40J5").named("x")),
        arguments("codes x = read2 \"C10F.\"", read2("C10F.").named("x")),
        arguments("codes x = dmd 1", dmd("1").named("x")),
        arguments("codes x = opcs4 G45.1", opcs4("G45.1").named("x")),
        arguments("codes x = loinc \"39156-5\"", loinc("39156-5").named("x")),
        arguments("codes x = rxnorm 1", rxnorm("1").named("x")),
        arguments("codes x = cvx 208", cvx("208").named("x")),
        arguments("codes x = local \"W\"", codes(CodeSystem.LOCAL, "W").named("x")),
        arguments(
            "codes x = snomed 1 assume kg/m2", snomed("1").assuming("kg/m2").named("x")));
  }

  static Stream<Arguments> files() {
    return Stream.of(
        arguments("codes x from \"smoking.csv\"", codes("x").from("smoking.csv", SOURCE)),
        arguments(
            "codes x from \"smoking.csv\" grouped by status",
            codes("x").groupedBy("status").from("smoking.csv", SOURCE)),
        arguments(
            "codes x from \"icd.csv\" column icd system icd10",
            codes("x").column("icd").system(CodeSystem.ICD10).from("icd.csv", SOURCE)),
        arguments("codes x, y from \"lists\"", codes("x").from("lists/x.csv", SOURCE)),
        arguments(
            "codes x from \"smoking.csv\" assume kg",
            codes("x").from("smoking.csv", SOURCE).assuming("kg")));
  }

  static Stream<Arguments> algebra() {
    CodeList smoking = codes("smoking").groupedBy("status").from("smoking.csv", SOURCE);
    CodeList weight = snomed("5").named("weight").assuming("kg");
    String both = """
        codes smoking from "smoking.csv" grouped by status
        codes weight = snomed 5 assume kg
        """;
    return Stream.of(
        arguments(
            both + "codes x = smoking or snomed 1, 9",
            smoking.or(snomed("1", "9")).named("x")),
        arguments(
            both + "codes x = snomed 1, 9 or smoking",
            snomed("1", "9").or(smoking).named("x")),
        arguments(
            both + "codes x = smoking except snomed 2",
            smoking.except(snomed("2")).named("x")),
        arguments(
            "codes x = icd10 F4* except icd10 F40* or icd10 F40.1",
            icd10("F4*").except(icd10("F40*")).or(icd10("F40.1")).named("x")),
        arguments(both + "codes x = weight or weight", weight.or(weight).named("x")),
        arguments(both + "codes x = weight or smoking", weight.or(smoking).named("x")),
        arguments(
            both + "codes x = weight except smoking", weight.except(smoking).named("x")),
        arguments(
            both + "codes x = smoking except (snomed 1 or snomed 2) or weight",
            smoking.except(snomed("1").or(snomed("2"))).or(weight).named("x")));
  }
}

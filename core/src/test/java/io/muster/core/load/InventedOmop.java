package io.muster.core.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** A small common data model that nobody's records are in, with something of everything. */
final class InventedOmop {
  static final String CONCEPT_HEADER =
      "CONCEPT_ID,CONCEPT_NAME,DOMAIN_ID,VOCABULARY_ID,CONCEPT_CODE";

  private InventedOmop() {}

  static TestFolder in(Path path) {
    return new TestFolder(path)
        .with(
            "CDM_SOURCE.csv",
            "CDM_SOURCE_NAME,SOURCE_DESCRIPTION,SOURCE_RELEASE_DATE,CDM_VERSION",
            "Two practices,an invented model,2024-03-31,5.4")
        .with(
            "CONCEPT.csv",
            CONCEPT_HEADER,
            "0,No matching concept,Metadata,None,No matching concept",
            "8527,White,Race,Race,5",
            "38003564,Not Hispanic or Latino,Ethnicity,Ethnicity,Not Hispanic",
            "201826,Type 2 diabetes,Condition,SNOMED,44054006",
            "1567956,Type 2 diabetes,Condition,ICD10,E11.9",
            "45591453,Asthma,Condition,ICD10CM,J45.9",
            "4000001,Hernia repair,Procedure,OPCS4,K40.1",
            "4000002,Something,Procedure,OMOP Extension,OMOP1",
            "4000003,Something else,Procedure,1-X,7",
            "1503297,Metformin,Drug,RxNorm,860975",
            "4000004,Aspirin,Drug,dm+d,375",
            "40213145,Influenza vaccine,Drug,CVX,140",
            "3004410,HbA1c,Measurement,LOINC,4548-4",
            "4275495,Tobacco use,Observation,SNOMED,77176002",
            "4000005,Encounter,Visit,SNOMED,185349003",
            "9579,mmol/mol,Unit,UCUM,mmol/mol",
            "9999,odd unit,Unit,House,odd",
            "9189,Negative,Meas Value,LOINC,LA6577-6")
        .with(
            "PERSON.csv",
            "Person_Id,Gender_Concept_Id,Year_Of_Birth,Month_Of_Birth,Day_Of_Birth,Birth_Datetime,"
                + "Race_Concept_Id,Ethnicity_Concept_Id,Race_Source_Value,Gender_Source_Value",
            "1,8532,1955,1,31,1955-01-31 00:00:00,8527,38003564,white,F",
            "2,8507,1980,5,,,0,0,Bangladeshi,M",
            "3,8521,2001,,,,0,0,,X",
            "4,0,1990,,,1990-02-03 00:00:00,0,0,,")
        .with("DEATH.csv", "person_id,death_date", "2,2023-06-30", "9,2023-06-30")
        .with(
            "observation_period.csv",
            "observation_period_id,person_id,observation_period_start_date,observation_period_end_date",
            "1,1,2010-01-01,2024-03-31")
        .with("condition_occurrence.csv.gz", TestFolder.gzip("""
                person_id,condition_concept_id,condition_start_date,condition_end_date,condition_source_concept_id,condition_source_value
                1,201826,2019-03-01,2019-06-01,1567956,E11.9
                1,0,2019-03-02,,45591453,J45.9
                1,0,2019-03-03,,0,HOUSE-7
                1,77777777,2019-03-04,,,HOUSE-8
                1,0,2019-03-05,,,
                1,201826.0,2019-03-06,,,
                """))
        .with(
            "measurement.csv",
            "person_id,measurement_concept_id,measurement_date,operator_concept_id,value_as_number,"
                + "value_as_concept_id,unit_concept_id,unit_source_value,value_source_value",
            "1,3004410,2022-01-01,0,48.5,0,9579,mmol per mol,48.5",
            "1,3004410,2022-01-02,4171756,5,0,0,%,<5",
            "1,3004410,2022-01-03,0,,9189,0,,",
            "1,3004410,2022-01-04,,,0,0,,trace",
            "1,3004410,2022-01-05,4172703,7,,9999,{score},7",
            "1,3004410,2022-01-06,31,7,,,,7")
        .with(
            "observation.csv",
            "person_id,observation_concept_id,observation_date,value_as_number,value_as_string,unit_concept_id",
            "1,4275495,2022-01-07,,gave up,0")
        .with(
            "drug_exposure.csv",
            "person_id,drug_concept_id,drug_exposure_start_date,drug_exposure_end_date,quantity,drug_source_concept_id",
            "1,1503297,2021-01-01,2021-01-31,28,0",
            "1,40213145,2021-01-02,2021-01-02,1,0",
            "1,1503297,2021-01-03,,,40213145",
            "1,4000004,2021-01-04,,,")
        .with(
            "procedure_occurrence.csv",
            "person_id,procedure_concept_id,procedure_date",
            "1,4000001,2020-02-02",
            "1,4000002,2020-02-03",
            "1,4000003,2020-02-04")
        .with(
            "visit_occurrence.csv",
            "person_id,visit_concept_id,visit_start_date,visit_end_date,visit_source_value,visit_source_concept_id",
            "1,9201,2023-01-01,2023-01-05,V1,0",
            "1,262,2023-01-02,2023-01-05,V2,0",
            "1,0,2023-01-03,,V3,4000005")
        .with("note.csv", "note_id", "1");
  }

  /**
   * Makes a table of each of its files in a database.
   *
   * @param type the type of text
   * @param large whether names are written in large letters
   */
  static void copy(TestFolder folder, Consumer<String> statements, String type, boolean large) {
    try (Stream<Path> files = Files.list(folder.path())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString().replaceAll("\\.csv(\\.gz)?$", "");
        List<String> lines = lines(file);
        String columns = Stream.of(lines.get(0).split(","))
            .map(c -> quoted(c, large) + " " + type)
            .collect(Collectors.joining(", "));
        statements.accept("create table " + quoted(name, large) + " (" + columns + ")");
        for (String line : lines.subList(1, lines.size())) {
          String values = Stream.of(line.split(",", -1))
              .map(v -> v.isEmpty() ? "null" : "'" + v + "'")
              .collect(Collectors.joining(", "));
          statements.accept("insert into " + quoted(name, large) + " values (" + values + ")");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String quoted(String name, boolean large) {
    return '"' + (large ? name.toUpperCase(Locale.ROOT) : name.toLowerCase(Locale.ROOT)) + '"';
  }

  private static List<String> lines(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file);
        InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}

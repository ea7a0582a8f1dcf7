package io.muster.core.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.schema.Schema;
import io.muster.core.store.PatientStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide to data says of databases and of the common data model is so. */
class DatabaseGuideTest {
  private static final Path GUIDE = Path.of("DATA.md");
  private static final Pattern BLOCK = Pattern.compile(
      "<!-- core/(\\S+DatabaseGuideTest\\S+) -->\n```java\n(.*?)```", Pattern.DOTALL);

  @TempDir
  private Path folder;

  /** The cells of the rows of a table, whose first column has that title. */
  private static List<List<String>> table(String title) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    boolean within = false;
    for (String line : Files.readAllLines(GUIDE)) {
      within = line.startsWith("| " + title + " |") || (within && line.startsWith("|"));
      if (within && !line.startsWith("|---") && !line.startsWith("| " + title + " |")) {
        rows.add(Stream.of(line.substring(1).split("\\|")).map(String::strip).toList());
      }
    }
    assertThat(rows).as(title).isNotEmpty();
    return rows;
  }

  @Test
  void everyTableHoldsWhatIsSaidAndItsColumnsAreRead() throws IOException {
    OmopModel model = new OmopModel(Schema.standard(), new Concepts(), false);
    List<OmopTable> tables =
        Stream.concat(model.people().stream(), model.records().stream()).toList();
    List<List<String>> rows = table("Table");
    assertThat(rows).hasSize(tables.size() + 2);
    for (int i = 0; i < rows.size(); i++) {
      List<String> row = rows.get(i);
      List<String> columns = List.of(row.get(2).split(", "));
      OmopTable table = i < tables.size()
          ? tables.get(i)
          : i == tables.size() ? OmopModel.CONCEPT : OmopModel.SOURCE;
      assertThat(row.get(0)).isEqualTo(table.name());
      if (i < tables.size()) {
        assertThat(
                String.join(", ", table.sections().stream().map(Section::holds).toList()))
            .isEqualTo(row.get(1));
      }
      boolean[] read = table.read(Header.of(table.name(), columns));
      for (int column = 0; column < read.length; column++) {
        assertThat(read[column]).as(columns.get(column)).isTrue();
      }
    }
  }

  @Test
  void noOtherColumnOfTheModelIsRead() throws IOException {
    List<String> told = table("Table").stream().map(r -> r.get(2)).toList();
    OmopModel model = new OmopModel(Schema.standard(), new Concepts(), true);
    List<OmopTable> tables =
        Stream.concat(model.people().stream(), model.records().stream()).toList();
    List<String> all =
        told.stream().flatMap(c -> Stream.of(c.split(", "))).distinct().toList();
    for (int i = 0; i < tables.size(); i++) {
      List<String> read = new ArrayList<>();
      boolean[] used = tables.get(i).read(Header.of("all", all));
      for (int column = 0; column < used.length; column++) {
        if (used[column]) {
          read.add(all.get(column));
        }
      }
      // A column such as operator_concept_id is looked for in both tables of observations, though
      // only one of them has it.
      read.removeAll(List.of(told.get(i).split(", ")));
      assertThat(read)
          .as(tables.get(i).name())
          .isSubsetOf("value_as_string", "operator_concept_id");
    }
  }

  @Test
  void vocabulariesAreTheCodeSystemsTold() throws IOException {
    for (List<String> row : table("vocabulary_id")) {
      assertThat(Concept.system(row.get(0)).name()).isEqualTo(row.get(1));
    }
  }

  @Test
  void visitsAreTheEncountersTold() throws IOException {
    for (List<String> row : table("visit_concept_id")) {
      InventedOmop.in(folder)
          .with(
              "visit_occurrence.csv",
              "person_id,visit_concept_id,visit_start_date",
              "1," + row.get(0) + ",2024-01-01");
      String admission = row.size() < 3 || row.get(2).isEmpty() ? "missing" : row.get(2);
      assertThat(StoreText.of(Load.of(OmopTables.at(folder)).load().store()))
          .anyMatch(l -> l.startsWith(
              "  encounter | 2024-01-01 | missing | " + row.get(1) + " | " + admission + " |"));
    }
  }

  @Test
  void everyBlockIsOfThisFile() throws IOException {
    List<MatchResult> blocks = BLOCK.matcher(Files.readString(GUIDE)).results().toList();
    assertThat(blocks).hasSize(2);
    for (MatchResult block : blocks) {
      assertThat(Files.readString(Path.of(block.group(1)))).contains(block.group(2));
    }
  }

  @Test
  void aModelLoadsAsShown() throws Exception {
    TestFolder files = InventedOmop.in(folder);
    try (DuckDatabase dataSource =
        DuckDatabase.of("create schema cdm", "create schema vocabulary")) {
      dataSource.with("set schema = 'cdm'");
      InventedOmop.copy(files, dataSource::with, "text", false);
      dataSource.with(
          "create table vocabulary.concept as select * from concept", "drop table concept");
      assertThat(StoreText.of(fromDatabase(folder, dataSource))).hasSizeGreaterThan(20);
    }
  }

  private static PatientStore fromDatabase(Path folder, DuckDatabase dataSource) {
    Loaded fromFiles = Load.of(OmopTables.at(folder)).load();
    Loaded fromDatabase =
        Load.of(OmopTables.in(dataSource::getConnection, "cdm", "vocabulary")).load();
    assertThat(StoreText.of(fromDatabase.store())).isEqualTo(StoreText.of(fromFiles.store()));
    return fromDatabase.store();
  }

  @Test
  void queriesLoadAsShown() throws Exception {
    Path contacts = folder.resolve("contacts.parquet");
    try (DuckDatabase dataSource = DuckDatabase.of(
        "create table patients as select 'A' as nhs_number, date '1980-05-01' as born, 'female' as sex,"
            + " 'Y00001' as practice union all select 'B', null, 'male', 'Y00002'",
        "create table problems as select 'A' as nhs_number, timestamp '2020-01-02 10:00:00' as entered, 'E11.9' as icd",
        "copy (select 'A' as patient_id, 'sms' as channel) to '" + contacts
            + "' (format parquet)")) {
      assertThat(StoreText.of(queries(contacts, dataSource)))
          .satisfiesExactly(
              l -> assertThat(l).startsWith("A | 1980-05-01 | female"),
              l -> assertThat(l).startsWith("  diagnosis | 2020-01-02 | missing | icd10 E11.9 |"),
              l -> assertThat(l).startsWith("  contact |").contains("| sms |").endsWith("| emis"));
    }
  }

  private static PatientStore queries(Path contacts, DuckDatabase dataSource) {
    JdbcQueries queries = JdbcQueries.on(dataSource::getConnection)
        .people(
            "select nhs_number as id, born as birth_date, sex from patients where practice = ?",
            "Y00001")
        .records(
            "diagnosis",
            "select nhs_number as patient_id, entered as date, icd as code, 'icd10' as code_system from problems")
        .records("contact", "select * from read_parquet(?)", contacts.toString())
        .within(Duration.ofMinutes(10))
        .named("emis");
    Loaded loaded = Load.of(queries).asOf(LocalDate.of(2024, 3, 31)).load();
    return loaded.store();
  }
}

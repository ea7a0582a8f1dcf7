package io.muster.core.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 28 invented people of OHDSI's Eunomia data sets, where they are at hand; they are not part of this project. */
class OmopSampleTest {
  private static final Path SAMPLE = Path.of("../../shared/data/omop-synthea27nj");

  @TempDir
  private Path temporary;

  @BeforeEach
  void sample() {
    assumeTrue(Files.isDirectory(SAMPLE), "there is no OMOP sample here to load");
  }

  @Test
  void everyRowOfTheFilesIsAccepted() {
    LoadReport report = Load.of(OmopTables.at(SAMPLE)).load().report();
    assertThat(report.asOf()).isEqualTo("2022-10-10");
    assertThat(report.files())
        .extracting(FileReport::toString)
        .containsExactly(
            "PERSON.csv.gz: 28 read, 28 accepted",
            "DEATH.csv.gz: 3 read, 3 accepted",
            "OBSERVATION_PERIOD.csv.gz: 28 read, 28 accepted",
            "CONDITION_OCCURRENCE.csv.gz: 470 read, 470 accepted",
            "MEASUREMENT.csv.gz: 10040 read, 10040 accepted",
            "OBSERVATION.csv.gz: 8099 read, 8099 accepted",
            "DRUG_EXPOSURE.csv.gz: 883 read, 883 accepted",
            "PROCEDURE_OCCURRENCE.csv.gz: 1649 read, 1649 accepted",
            "VISIT_OCCURRENCE.csv.gz: 1791 read, 1791 accepted");
    assertThat(report.files()).allMatch(f -> f.count(Flag.LOCAL_CODE) == 0);
  }

  @Test
  void parquetGivesTheSameAsTheFiles() throws Exception {
    try (DuckDatabase database = DuckDatabase.of();
        ZipInputStream zip = new ZipInputStream(
            Files.newInputStream(SAMPLE.resolve("Synthea27NjParquet_5.4.zip")))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName().replaceAll(".*/", "");
        if (name.endsWith(".parquet") && !name.startsWith(".")) {
          view(database, name, zip);
        }
      }
      List<String> files = StoreText.of(Load.of(OmopTables.at(SAMPLE)).load().store());
      Loaded parquet = Load.of(OmopTables.in(database)).load();
      assertThat(StoreText.of(parquet.store())).isEqualTo(files);
      assertThat(parquet.report().read()).isEqualTo(parquet.report().accepted());
    }
  }

  private void view(DuckDatabase database, String name, InputStream bytes) throws IOException {
    Path file = temporary.resolve(name);
    Files.copy(bytes, file);
    database.with("create view " + name.replace(".parquet", "") + " as select * from read_parquet('"
        + file + "')");
  }
}

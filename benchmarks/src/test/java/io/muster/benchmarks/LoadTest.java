package io.muster.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.muster.benchmarks.loading.CsvSink;
import io.muster.benchmarks.workload.Workload;
import io.muster.core.load.CsvFolder;
import io.muster.core.load.Loaded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadTest {
  private static final Workload WORKLOAD = new Workload(300, 5);

  @Test
  void nothingOfTheFilesIsSetAside(@TempDir Path folder) throws IOException {
    CsvSink.write(WORKLOAD, folder);
    Loaded loaded = CsvFolder.at(folder).load();
    assertThat(loaded.report().accepted()).isEqualTo(loaded.report().read());
    assertThat(loaded.report().accepted()).isEqualTo(300 + EventCount.of(WORKLOAD));
    assertThat(loaded.store().asOf()).isEqualTo(Workload.AS_OF);
  }

  @Test
  void bothLoadAllRowsAndTellTheirTimes(@TempDir Path folder) throws IOException {
    Tool tool = new Tool();
    Path json = folder.resolve("load.json");
    assertThat(tool.run(
            "load", "--people=300", "--seed=5", "--rounds=2", "--heap=512m", "--json=" + json))
        .as(tool.err())
        .isZero();
    JsonNode told = new JsonMapper().readTree(Files.readString(json));
    assertThat(told.get("rows").asLong()).isEqualTo(300 + EventCount.of(WORKLOAD));
    assertThat(told.get("muster")).hasSize(2);
    assertThat(told.get("duckdb")).hasSize(2);
    assertThat(tool.out()).contains("muster ", "duckdb ", "times the finished store");
  }
}

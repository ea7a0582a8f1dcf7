package io.muster.core.load.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.muster.core.load.FhirBundles;
import io.muster.core.load.Load;
import io.muster.core.load.OptOuts;
import io.muster.core.load.Pseudonyms;
import io.muster.core.load.SyntheaFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The schema file says of the JSON what is true, and its numbers add up. */
class LoadSchemaTest {
  private static final JsonSchema SCHEMA = schema();
  private static final Path RESOURCES = Path.of("src", "test", "resources");

  private static JsonSchema schema() {
    try (var file = LoadDocument.class.getResourceAsStream("load.schema.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException("the schema cannot be read", e);
    }
  }

  private static String json(Load load) {
    return LoadDocument.of(load.load()).toJson();
  }

  private static String synthea() {
    return json(Load.of(SyntheaFolder.at(RESOURCES.resolve("synthea")).named("gp"))
        .asOf(LocalDate.parse("2020-06-30"))
        .withOptOuts(OptOuts.of(List.of("nobody"))));
  }

  private static String bundles() {
    return json(Load.of(FhirBundles.at(RESOURCES.resolve("fhir-bundles")))
        .asOf(LocalDate.parse("2024-03-31"))
        .pseudonymised(Pseudonyms.of(new byte[16])));
  }

  @Test
  void holdsForWhatIsWritten() {
    assertThat(SCHEMA.validate(synthea(), InputFormat.JSON)).isEmpty();
    assertThat(SCHEMA.validate(bundles(), InputFormat.JSON)).isEmpty();
  }

  @Test
  void refusesWhatIsNoReport() {
    assertThat(SCHEMA.validate(
            bundles().replace("\"pseudonyms\" : true", "\"pseudonyms\" : 1"), InputFormat.JSON))
        .anyMatch(m -> m.getInstanceLocation().toString().equals("$.pseudonyms"));
    assertThat(
            SCHEMA.validate(bundles().replace("muster-load/1", "muster-load/0"), InputFormat.JSON))
        .anyMatch(m -> m.getInstanceLocation().toString().equals("$.format"));
  }

  @Test
  void whatIsReadIsKeptForEveryFileKindSystemAndMonth() throws IOException {
    for (String json : List.of(synthea(), bundles())) {
      JsonNode report = new ObjectMapper().readTree(json);
      conserves(report.path("total"));
      report.path("files").forEach(LoadSchemaTest::conserves);
      long read = 0;
      for (JsonNode holding : report.path("holdings")) {
        conserves(holding);
        read += holding.path("read").asLong();
        JsonNode stored = holding.path("in_store");
        if (!stored.isMissingNode()) {
          assertThat(stored.path("records").asLong())
              .isEqualTo(
                  holding.path("accepted").asLong() - holding.path("duplicates").asLong());
          long records = 0;
          for (JsonNode system : stored.path("systems")) {
            assertThat(periods(system)).isEqualTo(system.path("records").asLong());
            records += system.path("records").asLong();
          }
          assertThat(records).isEqualTo(stored.path("records").asLong());
        }
      }
      assertThat(read).isPositive().isEqualTo(report.path("total").path("read").asLong());
    }
  }

  private static void conserves(JsonNode counts) {
    assertThat(counts.path("accepted").asLong()
            + counts.path("quarantined").asLong()
            + counts.path("filtered").asLong())
        .isEqualTo(counts.path("read").asLong());
  }

  private static long periods(JsonNode system) {
    long sum = system.path("earlier").path("records").asLong()
        + system.path("after_as_of").asLong()
        + system.path("undated").asLong();
    for (JsonNode year : system.path("years")) {
      sum += year.asLong();
    }
    for (JsonNode month : system.path("months")) {
      sum += month.asLong();
    }
    return sum;
  }
}

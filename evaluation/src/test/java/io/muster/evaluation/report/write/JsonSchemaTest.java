package io.muster.evaluation.report.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.muster.evaluation.EveryPart;
import io.muster.evaluation.disclosure.Profile;
import io.muster.evaluation.report.EvaluationReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The schema file says of the JSON what is true. */
class JsonSchemaTest {
  private static final JsonSchema SCHEMA = schema();

  private static JsonSchema schema() {
    try (var file = Reports.class.getResourceAsStream("report.schema.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException("the schema cannot be read", e);
    }
  }

  private static void assertValid(String json) {
    assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
  }

  @Test
  void holdsForReportsUnderEveryProfile() {
    EvaluationReport report = EveryPart.report();
    List<Profile> profiles = new ArrayList<>(Profile.forRelease());
    profiles.add(Profile.internal("a test"));
    profiles.forEach(profile -> assertValid(Reports.json(report.release(profile))));
  }

  @Test
  void holdsForEveryKindOfFigureAndChart() {
    String json = Reports.json(InventedDocument.everything());
    assertThat(SCHEMA.validate(json, InputFormat.JSON))
        .as("but for the header, which is not that of a report")
        .allMatch(m -> m.getInstanceLocation().toString().equals("$.header"));
  }

  @Test
  void refusesWhatIsNoReport() {
    String json = Reports.json(InventedDocument.everything());
    assertThat(SCHEMA.validate(
            json.replace("\"suppressed\" : true", "\"suppressed\" : 0"), InputFormat.JSON))
        .anyMatch(m -> m.getInstanceLocation().toString().contains("$.sections[0]"));
    assertThat(SCHEMA.validate(
            json.replace("muster-evaluation/3", "muster-evaluation/2"), InputFormat.JSON))
        .anyMatch(m -> m.getInstanceLocation().toString().equals("$.format"));
  }

  @Test
  void whatIsWithheldIsNeitherANumberNorMissing() {
    String json = Reports.json(InventedDocument.everything());
    assertThat(json).contains("\"suppressed\" : true").doesNotContain("null", "\"*\"", "NaN");
  }
}

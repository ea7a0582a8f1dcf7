package io.muster.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.muster.core.engine.CohortResult;
import io.muster.core.engine.EngineException;
import io.muster.core.engine.ReferenceEngine;
import io.muster.core.generated.GeneratedPlans;
import io.muster.core.generated.GeneratedStores;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Program;
import io.muster.core.schema.Schema;
import io.muster.core.store.PatientStore;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class PlanJsonLawsTest {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String SIGNS = "{}[]:,\"0-e ntf\\é";

  @Provide
  Arbitrary<Program> programs() {
    return GeneratedPlans.programs();
  }

  @Provide
  Arbitrary<CohortPlan> cohorts() {
    return GeneratedPlans.cohorts();
  }

  @Provide
  Arbitrary<PatientStore> stores() {
    return GeneratedStores.stores();
  }

  @Property
  void aProgramIsReadBackAsItWas(@ForAll("programs") Program program) {
    String text = PlanJson.write(program);
    Program back = PlanJson.readProgram(text, Schema.standard());
    assertThat(back).isEqualTo(program);
    assertThat(back.files()).isEqualTo(program.files());
    assertThat(PlanJson.write(back)).isEqualTo(text);
  }

  @Property
  void aCohortIsReadBackAsItWas(@ForAll("cohorts") CohortPlan cohort) {
    String text = PlanJson.write(cohort);
    CohortPlan back = PlanJson.readCohort(text, Schema.standard());
    assertThat(back).isEqualTo(cohort);
    assertThat(PlanJson.write(back)).isEqualTo(text);
  }

  @Property(tries = 300)
  void whatIsReadBackIsAnsweredAlike(
      @ForAll("cohorts") CohortPlan cohort, @ForAll("stores") PatientStore store) {
    CohortPlan back = PlanJson.readCohort(PlanJson.write(cohort), Schema.standard());
    assertThat(answer(back, store)).isEqualTo(answer(cohort, store));
  }

  private static List<Object> answer(CohortPlan cohort, PatientStore store) {
    try {
      CohortResult result = new ReferenceEngine().run(cohort, store);
      return List.of(result.members(), result.attrition(), result.warnings());
    } catch (EngineException refused) {
      return List.of(refused.getMessage());
    }
  }

  @Property
  void aSpoiltTextIsRefusedOrAPlan(
      @ForAll("programs") Program program,
      @ForAll @IntRange(max = 1_000_000) int at,
      @ForAll @IntRange(max = 20) int removed,
      @ForAll @IntRange(max = 17) int sign) {
    String text = PlanJson.write(program);
    int start = at % text.length();
    int end = Math.min(text.length(), start + removed);
    assertIsRefusedOrAPlan(
        text.substring(0, start) + SIGNS.charAt(sign % SIGNS.length()) + text.substring(end));
  }

  /** What stands in one place of a plan is put in the place of another. */
  @Property
  void misplacedPartsAreRefusedOrAPlan(
      @ForAll("programs") Program program,
      @ForAll @IntRange(max = 1_000_000) int from,
      @ForAll @IntRange(max = 1_000_000) int to)
      throws JsonProcessingException {
    JsonNode document = MAPPER.readTree(PlanJson.write(program));
    List<JsonNode> places = new ArrayList<>();
    collect(document, places);
    JsonNode part = places.get(from % places.size()).deepCopy();
    JsonNode within = places.get(to % places.size());
    if (within instanceof ObjectNode object && !object.isEmpty()) {
      object.set(object.fieldNames().next(), part);
    } else if (within instanceof ArrayNode array && !array.isEmpty()) {
      array.set(0, part);
    }
    assertIsRefusedOrAPlan(document.toString());
  }

  private static void collect(JsonNode node, List<JsonNode> places) {
    places.add(node);
    node.forEach(child -> collect(child, places));
  }

  private static void assertIsRefusedOrAPlan(String text) {
    try {
      Program read = PlanJson.readProgram(text, Schema.standard());
      assertThat(PlanJson.readProgram(PlanJson.write(read), Schema.standard())).isEqualTo(read);
    } catch (PlanJsonException refused) {
      assertThat(refused.getMessage()).startsWith("$").endsWith(".");
    }
  }
}

package io.muster.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.generated.GeneratedPlans;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Program;
import io.muster.core.schema.Schema;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PlanJsonLawsTest {
  @Provide
  Arbitrary<Program> programs() {
    return GeneratedPlans.programs();
  }

  @Provide
  Arbitrary<CohortPlan> cohorts() {
    return GeneratedPlans.cohorts();
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
}

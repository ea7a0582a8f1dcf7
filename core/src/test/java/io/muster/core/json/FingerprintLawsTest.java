package io.muster.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.generated.GeneratedPlans;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class FingerprintLawsTest {
  @Provide
  Arbitrary<List<Integer>> choices() {
    return GeneratedPlans.choices();
  }

  @Property
  void otherNamesAreTheSamePlan(@ForAll("choices") List<Integer> row) {
    CohortPlan cohort = GeneratedPlans.cohort(row, "");
    CohortPlan renamed = GeneratedPlans.cohort(row, "other_");
    assertThat(renamed).isNotEqualTo(cohort);
    assertThat(Fingerprint.of(renamed)).isEqualTo(Fingerprint.of(cohort));
    assertThat(Fingerprint.of(GeneratedPlans.outreach(row, "other_")))
        .isEqualTo(Fingerprint.of(GeneratedPlans.outreach(row, "")));
    assertThat(Fingerprint.of(GeneratedPlans.program(row, "other_")))
        .isEqualTo(Fingerprint.of(GeneratedPlans.program(row, "")));
  }

  /** One choice made otherwise mostly changes a bound, a code, a window, an operator or the like. */
  @Property(tries = 3000)
  void anotherMeaningIsAnotherFingerprint(
      @ForAll("choices") List<Integer> row,
      @ForAll @IntRange(max = 399) int at,
      @ForAll @IntRange(max = 9_999) int instead) {
    List<Integer> other = new ArrayList<>(row);
    other.set(at % row.size(), instead);
    CohortPlan cohort = GeneratedPlans.cohort(row, "");
    CohortPlan changed = GeneratedPlans.cohort(other, "");
    assertThat(Fingerprint.of(changed).equals(Fingerprint.of(cohort)))
        .isEqualTo(changed.equals(cohort));
    OutreachPlan outreach = GeneratedPlans.outreach(row, "");
    OutreachPlan changedOutreach = GeneratedPlans.outreach(other, "");
    assertThat(Fingerprint.of(changedOutreach).equals(Fingerprint.of(outreach)))
        .isEqualTo(changedOutreach.equals(outreach));
  }

  @Property
  void whatIsReadBackHasTheSameFingerprint(@ForAll("choices") List<Integer> row) {
    CohortPlan cohort = GeneratedPlans.cohort(row, "");
    CohortPlan back = PlanJson.readCohort(PlanJson.write(cohort), Schema.standard());
    assertThat(Fingerprint.of(back)).isEqualTo(Fingerprint.of(cohort));
  }
}

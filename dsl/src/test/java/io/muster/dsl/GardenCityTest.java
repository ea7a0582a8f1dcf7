package io.muster.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.plan.OutreachPlan;
import io.muster.dsl.reading.Texts;
import org.junit.jupiter.api.Test;

/** A whole file: code lists, a cohort, an outreach with everything that tells its effect, and examples. */
class GardenCityTest {
  private static final CohortText WHOLE = CohortText.of(
          "garden_city.cohort",
          Texts.text(Texts.in("texts", "garden_city.cohort").get(0))
              + "\ncodes weight_codes = snomed 27113001 \"Body weight\" assume kg\n")
      .withFiles((kind, file) -> file.contains("smoking")
          ? "code,status\n77176002,current smoker\n8517006,ex-smoker\n"
          : "code,term\n" + Math.floorMod(file.hashCode(), 1_000_000) + ",a condition\n");

  @Test
  void itHasNoMistakesAndNothingWorthASecondLook() {
    assertThat(Muster.check(WHOLE)).isEmpty();
  }

  @Test
  void allOfTheOutreachIsInThePlan() {
    OutreachPlan outreach = Muster.compile(WHOLE).outreaches().get(0);
    assertThat(outreach.exits())
        .extracting(OutreachPlan.Exit::reversible)
        .containsExactly(true, false);
    assertThat(outreach.comparisons().get(0).steps()).containsExactly("referred", "attended");
    assertThat(outreach.comparisons().get(0).by())
        .extracting(grouping -> grouping.label())
        .containsExactly("imd_quintile", "sex", "band age at (50)");
    assertThat(outreach.outcomes().get(0).over()).hasToString("12 months");
    assertThat(outreach.measures().get(0).times()).hasToString("[26 weeks, 52 weeks]");
    assertThat(outreach.costs()).hasToString("[Cost[amount=1E+4, step=attended]]");
  }
}

package io.muster.core.engine;

import static io.muster.core.engine.Clinic.attribute;
import static io.muster.core.engine.Clinic.codes;
import static io.muster.core.engine.Clinic.everyone;
import static io.muster.core.engine.Clinic.ids;
import static io.muster.core.engine.Clinic.kind;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Records;
import io.muster.core.plan.Rule;
import io.muster.core.store.PatientStore;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OptOutTest {
  private static final Expression ILL = new Expression.HasCount(
      Records.Selection.of(kind("diagnosis"), codes("a", "A")), Comparison.AT_LEAST, 1);

  static List<CohortEngine> engines() {
    return List.of(new ReferenceEngine(), new ColumnarEngine());
  }

  private static PatientStore people() {
    Clinic clinic = new Clinic();
    clinic.person("anna").set(attribute("opt_out"), true);
    clinic.person("bert").set(attribute("opt_out"), false);
    clinic.person("cleo").set(attribute("opt_out"), true);
    clinic.person("dora");
    return clinic
        .diagnosed("anna", "A", "2020-01-01")
        .diagnosed("bert", "A", "2020-01-01")
        .store();
  }

  private static CohortResult run(CohortEngine engine, PatientStore store, Expression condition) {
    return engine.run(everyone(Rule.include("asked", condition)), store);
  }

  @ParameterizedTest
  @MethodSource("engines")
  void m01WhoeverOptedOutIsInNoCountAndNotAmongTheMembers(CohortEngine engine) {
    CohortResult result = run(engine, people(), ILL);
    assertThat(ids(result)).containsExactly("bert");
    assertThat(result.attrition().optedOut()).isEqualTo(2);
    assertThat(result.attrition().rows().get(0).met()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("engines")
  void m05WhoeverOptedOutIsInNoComplementEither(CohortEngine engine) {
    assertThat(ids(run(engine, people(), new Expression.Not(ILL)))).containsExactly("dora");
    Expression inOther = new Expression.InCohort(everyone(Rule.include("ill", ILL)));
    assertThat(ids(run(engine, people(), new Expression.Not(inOther)))).containsExactly("dora");
  }

  @ParameterizedTest
  @MethodSource("engines")
  void m06OptOutsAreLiftedForAPurposeThatEveryResultPrints(CohortEngine engine) {
    PatientStore lifted = people().liftingOptOuts("their own annual review");
    CohortResult result = run(engine, lifted, ILL);
    assertThat(ids(result)).containsExactly("anna", "bert");
    assertThat(result.attrition().optedOut()).isZero();
    assertThat(result.warnings())
        .containsExactly(
            "opt-outs are lifted, so those who opted out are counted, for: their own annual review");
    assertThat(run(engine, people(), ILL).warnings()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> people().liftingOptOuts(" "))
        .withMessage("opt-outs are lifted for a purpose: say what for");
  }
}

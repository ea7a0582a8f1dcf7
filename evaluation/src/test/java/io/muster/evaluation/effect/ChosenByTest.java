package io.muster.evaluation.effect;

import static io.muster.evaluation.OutreachSketch.DAY_0;
import static io.muster.evaluation.OutreachSketch.records;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.codes.Code;
import io.muster.core.codes.CodeList;
import io.muster.core.codes.CodeSystem;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Expression;
import io.muster.core.plan.IndexDate;
import io.muster.core.plan.Pick;
import io.muster.core.plan.Records;
import io.muster.core.plan.Rule;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChosenByTest {
  private static final RecordKind OBSERVATION =
      Schema.standard().kind("observation").orElseThrow();

  private static CohortPlan cohort(IndexDate index, Rule... rules) {
    return new CohortPlan(
        "c", "", index, List.of(), List.of(rules), Optional.empty(), List.of(), List.of());
  }

  private static Records coded(String... codes) {
    Code[] all = new Code[codes.length];
    for (int i = 0; i < codes.length; i++) {
      all[i] = new Code(CodeSystem.LOCAL, codes[i]);
    }
    return Records.Selection.of(OBSERVATION, CodeList.of("list", all));
  }

  private static CohortPlan including(Expression condition) {
    return cohort(IndexDate.on(DAY_0), Rule.include("chosen", condition));
  }

  @Test
  void listsThatShareNoCodeAreNotTheSameKind() {
    assertThat(ChosenBy.sameKind(including(coded("a", "b").any()), coded("b", "c")))
        .isTrue();
    assertThat(ChosenBy.sameKind(including(coded("a").any()), coded("c"))).isFalse();
    assertThat(ChosenBy.sameKind(including(coded("a").any()), records("observation")))
        .isTrue();
  }

  @Test
  void whatRecordsFollowedCountsToo() {
    Records followed = new Records.Sequence(
        records("contact"),
        Records.Sequence.Relation.PRECEDED,
        false,
        Optional.empty(),
        records("encounter"));
    assertThat(ChosenBy.sameKind(including(followed.any()), records("encounter")))
        .isTrue();
    assertThat(ChosenBy.sameKind(including(followed.any()), records("referral")))
        .isFalse();
  }

  @Test
  void anIndexDateAtARecordChoosesByIt() {
    IndexDate own =
        IndexDate.at(new Expression.ColumnOf(Pick.first(records("encounter")), RecordKind.DATE));
    assertThat(ChosenBy.sameKind(cohort(own), records("encounter"))).isTrue();
  }

  @Test
  void aCohortWithinACohortChoosesToo() {
    CohortPlan inner = including(records("encounter").any());
    CohortPlan outer = including(new Expression.InCohort(inner));
    assertThat(ChosenBy.sameKind(outer, records("encounter"))).isTrue();
  }
}

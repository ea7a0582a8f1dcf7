package io.muster.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.plan.Expression;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnitPlanningTest {
  private static final String CODES = """
      codes scale  = snomed 27113001 assume kg
      codes clinic = snomed 60621009 assume kg/m2
      codes other  = snomed 1
      """;

  private static Expression rule(String codes, String condition) {
    String text = CODES + codes + "\ncohort c index 2021-07-19 include " + condition;
    return Muster.compile(CohortText.of("units.cohort", text))
        .cohorts()
        .get(0)
        .rules()
        .get(0)
        .condition();
  }

  private static Optional<String> assumed(String codes) {
    Expression.Compare compare =
        (Expression.Compare) rule(codes, "value of latest observation of mine > 70 kg");
    Expression.ColumnOf left = (Expression.ColumnOf) compare.left();
    return left.pick().records().codeLists().stream()
        .flatMap(list -> list.assumedUnit().stream())
        .findFirst();
  }

  @Test
  void aListAssumesTheUnitThatItsStatementSays() {
    assertThat(assumed("codes mine = snomed 2 assume g")).contains("g");
    assertThat(assumed("codes mine = snomed 2")).isEmpty();
  }

  @Test
  void anotherNameForAListAssumesItsUnitToo() {
    assertThat(assumed("codes mine = scale")).contains("kg");
    assertThat(assumed("codes mine = scale assume g")).contains("g");
  }

  @Test
  void listsTogetherAssumeAUnitOnlyWhereAllOfThemDo() {
    assertThat(assumed("codes mine = scale or snomed 3 assume kg")).contains("kg");
    assertThat(assumed("codes mine = scale or clinic")).isEmpty();
    assertThat(assumed("codes mine = scale or other")).isEmpty();
    assertThat(assumed("codes mine = scale except clinic")).contains("kg");
  }

  @Test
  void aUnitAtOneEndOfBetweenIsThatOfBoth() {
    String value = "value of latest observation of scale between ";
    Expression both = rule("", value + "60 kg and 90 kg");
    assertThat(rule("", value + "60 and 90 kg")).isEqualTo(both);
    assertThat(rule("", value + "60 kg and 90")).isEqualTo(both);
    assertThat(rule("", value + "60 and 90")).isNotEqualTo(both);
  }
}

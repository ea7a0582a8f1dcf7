package io.muster.dsl.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.plan.Expression;
import io.muster.core.plan.Rule;
import io.muster.dsl.CohortText;
import io.muster.dsl.Muster;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes together and what does not, each line some conditions with semicolons between them. */
class ThoseLeftTest {
  private static final String HEAD = """
      codes a = snomed 1, 2
      codes b = snomed 1
      cohort d index 2021-07-19 population everyone
      cohort c index 2021-07-19 population everyone
      """;

  private static List<Expression> conditions(String line) {
    String rules = "include " + line.replace(";", "\ninclude ");
    return Muster.compile(CohortText.of("c.cohort", HEAD + rules)).cohorts().get(1).rules().stream()
        .map(Rule::condition)
        .toList();
  }

  private static ThoseLeft everybody(int steps) {
    return ThoseLeft.everybody(
        new Days(Optional.of(LocalDate.parse("2021-07-19"))), Budget.of(steps));
  }

  private static Claim[] allTrue(String line) {
    return conditions(line).stream().map(Claim::isTrue).toArray(Claim[]::new);
  }

  private static boolean nobody(Claim... claims) {
    return everybody(10_000).none(claims);
  }

  private static Claim isTrue(String condition) {
    return Claim.isTrue(conditions(condition).get(0));
  }

  private static Claim isFalse(String condition) {
    return Claim.isFalse(conditions(condition).get(0));
  }

  private static Claim isNotTrue(String condition) {
    return Claim.isNotTrue(conditions(condition).get(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "age < 30; age > 40",
        "age = 30; age != 30",
        "age <= 29; age >= 30",
        "age > 29; age < 30",
        "30 > age; age > 40",
        "30 >= age; age > 30",
        "40 < age; age <= 40",
        "40 <= age; age < 40",
        "40 = age; age = 41",
        "40 != age; age = 40",
        "age between 40 and 50; age < 40",
        "age between 40 and 50; age > 50",
        "age not between 40 and 50; age = 45",
        "age between 40 and 20 + 30; age > 50",
        "age in (40, 50); age = 45",
        "age not in (40, 50); age = 50",
        "age in (40, 30 + 20); age = 45",
        "age > 20 + 20; age < 30",
        "age > 20 * 2; age < 30",
        "age > 50 - 10; age < 40",
        "age < -1",
        "age < 30; age on 2021-07-19 > 40",
        "age in (imd_decile); imd_decile is missing",
        "1 > 2",
        "3 kg < 2 kg",
        "3 < 2 kg",
        "count of distinct code of diagnoses < 0",
        "band age at (40, 60) not in (\"under 40\", \"40 to 59\", \"60 and over\")",
        "goal where status not in (\"set\", \"partly met\", \"met\", \"dropped\")",
        "status of latest goal not in (\"set\", \"partly met\", \"met\", \"dropped\")",
        "(at least 2 contacts) is missing",
        "in cohort d; not in cohort d",
        "count of contacts < 0",
        "count of contacts > 2; count of contacts < 3",
        "years between birth_date and index > 40; years between birth_date and index < 41",
        "imd_quintile > 5",
        "imd_quintile > 2; imd_quintile < 3",
        "band age at (40, 60) = \"40 to 59\"; band age at (40, 60) != \"40 to 59\"",
        "sex = \"male\"; sex = \"female\"",
        "sex in (\"male\", \"female\"); sex = \"other\"",
        "sex not in (\"male\", \"female\", \"other\", \"unknown\")",
        "sex is missing; sex = \"male\"",
        "sex is missing; sex is known",
        "latest observation of a > 40 kg/m2; latest observation of a < 30 kg/m2",
        "latest observation of a > 40 kg/m2; value of latest observation of a is missing",
        "birth_date is before 2000-01-01; birth_date is after 2000-01-01",
        "birth_date is after 2000-01-01; birth_date is before 2000-01-02",
        "birth_date is after index; birth_date is before 30 days before index",
        "latest referral is after latest contact; latest referral is before latest contact",
        "latest referral is on latest contact; date of latest contact is missing",
        "latest contact is after latest contact",
        "alive; not alive",
        "(age > 40) is missing; age is known",
        "(age > 40) is known; age is missing",
        "(age > 40 or alive) is missing; alive",
        "(age > 40 and sex = \"male\") is missing; age < 30",
        "(not age > 40) is known; age is missing",
      })
  void nobodyCanHaveAValueInTwoWays(String line) {
    assertThat(nobody(allTrue(line))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "age <= 30; age >= 30",
        "age > 29; age < 31",
        "30 >= age; age >= 30",
        "40 != age; age = 41",
        "age between 40 and 50; age = 40; age >= 40",
        "age between 40 and 50; age = 50",
        "age in (40, 50); age = 50",
        "age > 80 / 2; age < 30",
        "age + 1 > 3; age < 1",
        "1 + age > 3; age < 1",
        "age in (imd_decile, 40); age = 41",
        "3 kg > 2 g",
        "status of latest goal not in (\"set\", \"partly met\", \"met\")",
        "age = 0",
        "count of contacts = 0",
        "imd_quintile = 5; imd_quintile > 4",
        "latest observation of a > 2; latest observation of a < 3",
        "latest observation of a > 3; latest observation of a < 2 kg",
        "latest observation of a between 3 kg and 4 kg; latest observation of a < 2 g",
        "latest observation of a in (3 kg, 4 g); latest observation of a < 2 kg",
        "birth_date is after 2000-01-01; birth_date is before 2000-01-03",
        "latest referral is on or after latest contact; latest referral is on or before latest contact",
        "latest contact is on or after latest contact",
        "(age > 40) is missing",
        "(age > 40 and alive) is missing; alive",
        "(age > 40 or alive) is known; age is missing",
        "sex is missing; age > 3",
      })
  void somebodyCanHaveAValueInBothWays(String line) {
    assertThat(nobody(allTrue(line))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not (alive or housebound); housebound",
        "not (alive and housebound); alive; housebound",
        "alive or housebound; not alive; not housebound",
        "any of (alive, housebound); not alive; not housebound",
        "all of (alive, housebound); not alive",
        "none of (alive, housebound); housebound",
        "at least 2 of (alive, housebound, carer); not alive; not housebound",
        "at most 1 of (alive, housebound, carer); alive; carer",
        "exactly 1 of (alive, housebound, carer); alive; carer",
        "exactly 1 of (alive, housebound); not alive; not housebound",
        "not exactly 1 of (alive, housebound); alive; not housebound",
      })
  void nobodyMeetsConditionsThatLeaveNoWay(String line) {
    assertThat(nobody(allTrue(line))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not (alive and housebound); alive",
        "alive or housebound; not alive",
        "any of (alive, housebound); not alive",
        "at least 2 of (alive, housebound, carer); not alive",
        "at least 0 of (alive, housebound); not alive; not housebound",
        "at most 1 of (alive, housebound, carer); alive",
        "exactly 1 of (alive, housebound, carer); alive",
        "exactly 2 of (alive, housebound); alive; housebound",
        "not exactly 1 of (alive, housebound); alive; housebound",
      })
  void somebodyMeetsConditionsThatLeaveAWay(String line) {
    assertThat(nobody(allTrue(line))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no contact; at least 2 contacts",
        "exactly 2 contacts; at most 1 contacts",
        "at least 3 contacts; exactly 2 contacts",
        "no diagnosis of a; diagnosis of b",
        "no diagnosis; diagnosis of b",
        "at most 1 diagnosis of a; at least 2 diagnoses of b",
        "at least 2 diagnoses of b; at most 1 diagnosis of a",
        "no contact; contact where channel = \"sms\"",
        "no contact; contact in last 6 months",
        "no contact; contact before 2021-01-01",
        "no contact; contact from 2020-01-01 to 2021-07-19",
        "no contact; contact on or after 2021-07-01",
        "no contact; contact after latest medication",
        "no contact; contact in 30 days after latest medication",
        "no registration; registration covering 2021-01-01",
        "no contact in last 6 months; contact where channel = \"sms\" in last 6 months",
        "contact where (channel = \"sms\" and channel = \"letter\")",
        "(contact where channel = \"sms\" where channel = \"letter\") followed by referral",
        "referral followed by (contact where channel = \"sms\" where channel = \"letter\")",
        "(contact where channel = \"sms\" where channel = \"letter\" or referral where status = \"sent\" where status = \"offered\")",
        "at least 2 (contact where channel = \"sms\" where channel = \"letter\" or referral where status = \"sent\" where status = \"offered\")",
      })
  void nobodyHasRecordsWithoutThoseTheyAreAmong(String line) {
    assertThat(nobody(allTrue(line))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "at most 2 contacts; at least 2 contacts",
        "no diagnosis of b; diagnosis of a",
        "no diagnosis of a; diagnosis",
        "no diagnosis of a; observation of a",
        "no contact where channel = \"sms\"; contact",
        "no contact in last 6 months; contact",
        "no contact; contact from 2021-07-01 to 2021-07-20",
        "no contact; contact on or after index",
        "no contact; contact in 90 days after index",
        "no contact; contact at any time",
        "no registration; registration covering 2021-08-01",
        "referral not followed by (contact where channel = \"sms\" where channel = \"letter\")",
        "(contact where channel = \"sms\" where channel = \"letter\" or referral)",
        "at least 2 (contact where channel = \"sms\" where channel = \"letter\" or referral)",
        "contact followed by referral; no contact in last 6 months",
      })
  void somebodyHasRecordsThatAreNotAmongThose(String line) {
    assertThat(nobody(allTrue(line))).isFalse();
  }

  @Test
  void somethingUnknownIsNeitherTrueNorFalse() {
    assertThat(nobody(isNotTrue("sex = \"male\""), isNotTrue("sex != \"male\"")))
        .isFalse();
    assertThat(nobody(isFalse("sex = \"male\""), isNotTrue("sex != \"male\""))).isTrue();
    assertThat(nobody(isTrue("sex is known"), isNotTrue("age < 18"), isNotTrue("age >= 18")))
        .isFalse();
    assertThat(nobody(isTrue("age is known"), isNotTrue("age < 18"), isNotTrue("age >= 18")))
        .isTrue();
  }

  @Test
  void whetherSomebodyIsAliveAndWhatIsRecordedOfThemIsNeverUnknown() {
    for (String condition :
        List.of("alive", "registered", "in cohort d", "contact", "sex is known")) {
      assertThat(nobody(isNotTrue(condition), isNotTrue("not " + condition)))
          .as(condition)
          .isTrue();
    }
  }

  @Test
  void whatCanStillComeIsUnknownAndWhatIsFoundIsNot() {
    String soon = " contacts in 90 days after index";
    assertThat(nobody(isNotTrue("at least 1" + soon), isNotTrue("no" + soon))).isFalse();
    assertThat(nobody(isNotTrue("at least 2" + soon), isTrue("at least 2" + soon)))
        .isTrue();
    assertThat(nobody(isNotTrue("at least 1" + soon), isTrue("at least 2" + soon)))
        .isTrue();
    assertThat(nobody(isNotTrue("not at most 1" + soon), isTrue("at least 2" + soon)))
        .isTrue();
    assertThat(nobody(isNotTrue("at most 3" + soon), isNotTrue("at least 1" + soon)))
        .isFalse();
    assertThat(nobody(isNotTrue("not at least 3" + soon), isNotTrue("at least 1" + soon)))
        .isFalse();
    assertThat(nobody(isNotTrue("exactly 2" + soon), isNotTrue("not exactly 2" + soon)))
        .isFalse();
  }

  @Test
  void thoseWhoAreKeptAreAskedTheRest() {
    ThoseLeft left = everybody(10_000);
    left.keep(isTrue("age >= 18"));
    left.keep(isNotTrue("housebound or carer"));
    assertThat(left.none(isTrue("age < 18"))).isTrue();
    assertThat(left.none(isTrue("carer"))).isTrue();
    assertThat(left.none(isTrue("age > 18"))).isFalse();
  }

  @Test
  void whatIsFalseOfAValueIsKnownOfIt() {
    assertThat(nobody(
            isFalse("latest observation of a > 40 kg/m2"),
            isTrue("latest observation of a is missing")))
        .isFalse();
    assertThat(nobody(isFalse("imd_decile > 4 kg"), isTrue("imd_decile is missing")))
        .isTrue();
    assertThat(nobody(isTrue("imd_decile > 4 kg"), isTrue("imd_decile is missing")))
        .isTrue();
    assertThat(nobody(isNotTrue("imd_decile > 4 kg"), isTrue("imd_decile is missing")))
        .isFalse();
    assertThat(nobody(isNotTrue("not at least 0 of (alive, housebound)"))).isFalse();
  }

  @Test
  void askingWhetherNobodyIsSoChangesNothing() {
    ThoseLeft left = everybody(10_000);
    assertThat(left.none(allTrue("age < 18; age > 30; sex = \"male\""))).isTrue();
    assertThat(left.none(allTrue("sex = \"female\""))).isFalse();
    assertThat(left.none(allTrue("age < 18; age > 30; sex = \"male\""))).isTrue();
    left.keep(isTrue("carer"));
    assertThat(left.none(allTrue("sex = \"female\""))).isFalse();
    assertThat(left.none(allTrue("age < 18; sex = \"male\""))).isFalse();
    assertThat(left.none(allTrue("age >= 18; sex = \"female\""))).isFalse();
    assertThat(left.none(allTrue("alive or housebound; not alive"))).isFalse();
    assertThat(left.none(allTrue("not alive; not housebound"))).isFalse();
  }

  @Test
  void whatWouldTakeTooMuchWorkIsPossible() {
    Claim[] contradiction = allTrue("alive or housebound; not alive; not housebound");
    assertThat(everybody(1).none(contradiction)).isFalse();
    assertThat(everybody(1_000).none(contradiction)).isTrue();
  }

  @Test
  void theWorkIsSharedByAllQuestions() {
    ThoseLeft left = everybody(20);
    assertThat(left.none(allTrue("age < 18; age > 30"))).isTrue();
    assertThat(Stream.generate(() -> left.none(allTrue("age < 18; age > 30"))).limit(20))
        .contains(false);
  }
}

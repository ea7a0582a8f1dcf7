package io.muster.dsl.checking;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.dsl.CohortText;
import io.muster.dsl.Muster;
import io.muster.dsl.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LintsTest {
  private static final String HEAD = """
      codes a = snomed 1
      cohort c index 2021-07-19 population everyone
      include diagnosis of a
      """;

  private static List<Problem> told(String clauses) {
    return Muster.check(CohortText.of("lints.cohort", HEAD + clauses));
  }

  /** Wherever records may be asked for, what can hardly be meant of them is told; the window marked so cannot hold any. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "include contact <>",
        "include not contact <>",
        "include alive and contact <>",
        "include alive or contact <>",
        "include at least 2 of (alive, housebound, contact <>)",
        "include at least 2 contacts <>",
        "include count of contacts <> > 2",
        "include 2 < count of contacts <>",
        "include value of latest observation of a <> between 3 and 4",
        "include value of latest observation of a <> in (3, 4)",
        "include code of latest diagnosis <> in a",
        "include latest contact <> is missing",
        "include latest contact <> is after birth_date",
        "include birth_date is before (latest contact <>)",
        "include birth_date is before 2 days after (latest contact <>)",
        "include age on (latest contact <>) > 18",
        "include band count of contacts <> at (2, 4) = \"under 2\"",
        "include (when contact <> then 1 otherwise 2) > 1",
        "include (when alive then count of contacts <> otherwise 2) > 1",
        "include (when alive then 1 otherwise count of contacts <>) > 1",
        "include ((mean of value of observations of a <>) if missing 0) > 1",
        "include count of contacts <> + 1 > 2",
        "include (sum of value of observations of a <>) > 2",
        "include latest of (latest contact <>, birth_date) is before 2000-01-01",
        "include (days between birth_date and (latest contact <>)) > 2",
        "include (contact <> or referral)",
        "include at least 2 (contact <> or referral)",
        "include referral followed by (contact <>)",
        "include (contact <>) followed by referral",
        "include referral after (latest contact <>)",
        "include referral from birth_date to (latest contact <>)",
        "include registration covering (latest contact <>)",
        "include referral where (date is after (latest contact <>))",
        "rank by count of contacts <>",
        "show count of contacts <> as x",
      })
  void whatStandsWithinAnythingIsLookedAt(String clause) {
    assertThat(told(clause.replace("<>", "in last 6 months after index")))
        .extracting(Problem::code)
        .containsExactly("empty-window");
  }

  /** All that an outreach asks for is looked at like what a cohort does. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "step t: contact <>",
        "exit e: contact <>",
        "attempts contact <> until s",
        "attendance of appointment <>",
        "themes of theme <>",
      })
  void whatAnOutreachAsksIsLookedAt(String item) {
    String outreach = "outreach o for c\nstep s: referral\ntarget s >= 10%\n";
    assertThat(
            told(outreach + item.replace("<>", "from 2021-08-01 to 2021-08-31 before 2021-08-01")))
        .extracting(Problem::code)
        .containsExactly("empty-window");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "include registration covering index",
        "include contact at any time",
        "include diagnosis of a from 1 day after latest diagnosis of a to index",
        "include age != 40",
        "include imd_decile != 2.5",
        "include latest observation of a = 0 kg",
      })
  void whatMayWellBeMeantIsNotTold(String clause) {
    assertThat(told(clause)).extracting(Problem::code).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "include latest observation of a = 30 kg/m2",
        "include 30 kg/m2 = latest observation of a",
        "include 30.5 != latest observation of a",
        "include latest observation of a in (3, 30.5)",
        "include observation of a where value = 7.5",
        "include (sum of value of observations of a) = 7.5",
      })
  void aMeasurementIsHardlyEverExactlyANumber(String clause) {
    assertThat(told(clause)).extracting(Problem::code).containsExactly("exact-measurement");
  }

  @Test
  void noRecordComesAfterTheLatestHoweverLongOneWaits() {
    assertThat(told("include diagnosis of a in 30 days after latest diagnosis of a"))
        .extracting(Problem::code)
        .containsExactly("empty-window");
  }

  @Test
  void whatGoesTogetherTwoByTwoAndNotAllAtOnceIsToldOfTheWhole() {
    String three =
        " in (\"sms\", \"letter\") %1$s channel in (\"letter\", \"phone\") %1$s channel in (\"phone\", \"sms\")";
    assertThat(told("include contact where channel" + three.formatted("where")))
        .extracting(Problem::message)
        .containsExactly("there can be no such record: what is asked of it contradicts itself");
    assertThat(told("include contact where (channel" + three.formatted("and") + ")"))
        .extracting(Problem::message)
        .containsExactly("nobody can ever meet this");
  }

  @Test
  void noRecordBeginsAfterTheFirstDayItIsToCover() {
    assertThat(
            told("include registration covering 2020-01-01 to 2020-02-01 on or after 2020-01-02"))
        .extracting(Problem::code)
        .containsExactly("empty-window");
    assertThat(
            told("include registration covering 2020-01-01 to 2020-02-01 on or after 2020-01-01"))
        .isEmpty();
  }

  @Test
  void onlySoManyAreTold() {
    String clauses = "include contact in last 6 months after index\n".repeat(200);
    assertThat(told(clauses)).hasSizeLessThan(100);
  }
}

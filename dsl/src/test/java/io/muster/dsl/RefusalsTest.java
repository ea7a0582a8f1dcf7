package io.muster.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.dsl.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be meant, and beside it what can. */
class RefusalsTest {
  private static final String COHORT = """
      codes a = snomed 1
      define ill = diagnosis of a
      cohort c index 2021-07-19 population everyone include ill
      """;
  private static final String OUTREACH =
      COHORT + "outreach o for c step s: contact target s >= 1%\n";

  private static List<String> told(String text) {
    return Muster.check(CohortText.of("refused.cohort", text)).stream()
        .map(Problem::code)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "start birth_date | wrong-type",
        "until date of first contact | wrong-type",
        "until 2021-07-18 | end-before-start",
        "order strict order any | said-twice",
        "start 2021-08-01 start 2021-08-02 | said-twice",
        "step t: at most 2 contacts | wrong-type",
        "step t: exactly 2 contacts | wrong-type",
        "step t: at least 0 contacts | wrong-type",
        "step t: alive | wrong-type",
        "step t: latest contact | wrong-type",
        "step s: contact | duplicate-name",
        "step sex: contact | duplicate-name",
        "step contact: contact | duplicate-name",
        "step a: contact | duplicate-name",
        "step ill: contact | duplicate-name",
        "exit s: contact | duplicate-name",
        "exit e: contact exit e: referral | duplicate-name",
        "exit e: alive | wrong-type",
        "exit e: sex is known | wrong-type",
        "exit e: death_date is missing | wrong-type",
        "attempts contact until t | unknown-name",
        "attempts alive until s | wrong-type",
        "attempts contact until s attempts referral until s | said-twice",
        "attendance of contact | wrong-type",
        "attendance of alive | wrong-type",
        "attendance of appointment by channel | unknown-column",
        "themes of diagnosis | wrong-type",
        "themes of alive | wrong-type",
        "themes of theme among t | unknown-name",
        "themes of theme by channel | unknown-column",
        "target t >= 1% | unknown-name",
        "target s >= 1% of t | unknown-name",
        "target s >= 101% | out-of-range",
      })
  void anOutreachIsRefused(String item, String code) {
    assertThat(told(OUTREACH + item)).containsExactly(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "start 2021-08-01 until 2021-08-01 order strict",
        "until 2021-07-19",
        "step c: contact",
        "step t: at least 1 contacts",
        "exit e: death_date is known exit f: contact",
        "attempts contact until s",
        "attendance of appointment by service",
        "themes of theme among s by route",
        "target s >= 100%",
        "target s >= 1% of s",
        "target s >= 1% of cohort",
      })
  void anOutreachIsNotRefused(String item) {
    assertThat(told(OUTREACH + item)).isEmpty();
  }

  @Test
  void aStepWithAMistakeInItIsNoReasonForAnother() {
    String outreach = COHORT + "outreach o for c step s: contact where channel = \n";
    assertThat(told(outreach + "target s >= 1% attempts contact until s")).hasSize(1);
    assertThat(told(outreach + "target t >= 1%")).hasSize(2).contains("unknown-name");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "cohort d index 2021-07-19 include c | wrong-type",
        "cohort d index 2021-07-19 include o | wrong-type",
        "cohort d index 2021-07-19 include in cohort ill | unknown-name",
        "cohort d index 2021-07-19 include diagnosis of c | wrong-type",
        "cohort d index 2021-07-19 include contact in last c | wrong-type",
        "cohort d index 2021-07-19 include contact in last month | wrong-type",
        "cohort d index 2021-07-19 include band age at (40, 40) = \"under 40\" | out-of-range",
        "cohort d index 2021-07-19 include band age at (50, 40) = \"under 40\" | out-of-range",
        "cohort d index 2021-07-19 include at least 3 of (alive, ill) | out-of-range",
        "cohort d index 2021-07-19 include at most 3 of (alive, ill) | out-of-range",
        "define sex = alive | duplicate-name",
        "define contact = alive | duplicate-name",
      })
  void aNameOrANumberIsRefused(String statement, String code) {
    assertThat(told(OUTREACH + statement)).contains(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "latest contact = latest referral | wrong-type",
        "latest contact | wrong-type",
        "value > 3 | unknown-name",
        "contact in last 201 years | number-too-large",
        "contact in 0 to 201 years after index | number-too-large",
        "sex between \"female\" and \"male\" | wrong-type",
        "age between \"female\" and \"male\" | wrong-type",
        "birth_date is before sex | wrong-type",
        "sex is before birth_date | wrong-type",
        "age between sex and 4 | wrong-type",
        "age between 4 and sex | wrong-type",
        "age in (4, sex) | wrong-type",
        "age in (4, housebound) | wrong-type",
        "contact in (4) | wrong-type",
        "age in a | wrong-type",
        "alive = carer | wrong-type",
        "sex < \"male\" | wrong-type",
        "contact is missing | wrong-type",
        "highest contact is known | wrong-type",
        "not at least 2 contacts or referral | unclear",
        "at least 2 contacts or referral and alive | unclear",
        "contact where channel = \"sms\" and not outcome = \"declined\" | unclear",
        "contact where channel = \"sms\" or outcome = \"declined\" and alive | unclear",
        "contact after latest referral in last 6 months | unclear",
        "first ever contact after latest referral in last 6 months is known | unclear",
        "contact at any time in last 6 months | unclear",
        "first ever contact covering index is known | wrong-type",
      })
  void aConditionIsRefusedOnce(String condition, String code) {
    assertThat(told(COHORT + "include " + condition)).containsExactly(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "at least 2 (contacts or referrals)",
        "contact in last 200 years",
        "contact since date of first (contact where channel = \"sms\")",
        "contact after latest (referral or contact)",
        "at least 2 contacts or age > 4",
        "at least 2 contacts or (referral)",
        "contact where (channel = \"sms\" and not outcome = \"declined\")",
        "contact where channel = \"sms\" and age > 4",
        "contact where channel = \"sms\" and not alive",
        "contact after (latest referral in last 6 months)",
        "contact in last 6 months or referral",
        "contact in last 6 months or referral in last 6 months",
        "first ever contact ever is known",
        "age not in (4, 5)",
        "latest diagnosis not in a",
      })
  void aConditionIsNotRefused(String condition) {
    assertThat(told(COHORT + "include " + condition)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "index birth_date | wrong-type",
        "index 2021-07-19 index 2021-07-20 | two-indexes",
        "index 2021-07-19 population alive population everyone | two-populations",
        "index 2021-07-19 rank by age rank by age descending | two-rankings",
        "index 2021-07-19 include \" \": alive | empty-label",
        "index 2021-07-19 show age as id | duplicate-name",
        "index 2021-07-19 show age as x, sex as x | duplicate-name",
        "index 2021-07-19 rank by age take 0 | out-of-range",
        "index 2021-07-19 rank by sex | wrong-type",
        "index 2021-07-19 rank by contacts | wrong-type",
        "include alive | no-index",
        "index at first contact on or after 2020-01-01 | first-in-window",
        "index at earliest contact on or after 2020-01-01 | first-in-window",
      })
  void aCohortIsToldOf(String clauses, String code) {
    assertThat(told("cohort c " + clauses)).containsExactly(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index at first contact",
        "index at first contact at any time",
        "index at first ever contact on or after 2020-01-01",
        "index at latest contact on or after 2020-01-01",
        "index 2021-07-19 rank by age take 1",
        "index 2021-07-19 rank by date of latest contact descending",
      })
  void aCohortIsWell(String clauses) {
    assertThat(told("cohort c " + clauses)).isEmpty();
  }

  @Test
  void whatIsDeclaredTwiceIsToldOnceAndNotWhereItIsUsed() {
    assertThat(told("define x = alive define x = housebound cohort c index 2021-07-19 include x"))
        .containsExactly("duplicate-name");
  }

  /** So many declarations, each but the first of the one before it, the last of them first where it is so wished. */
  private static String chain(int length, boolean lastFirst, String first, String next) {
    return IntStream.rangeClosed(1, length)
        .map(i -> lastFirst ? length + 1 - i : i)
        .mapToObj(i -> i == 1 ? first.formatted(1) : next.formatted(i, i - 1))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void codeListsStandAtMost25DeepWithinOneAnother(boolean lastFirst) {
    String user = "cohort c index 2021-07-19 include diagnosis of a%d";
    String first = "codes a%d = snomed 1";
    String next = "codes a%d = a%d";
    assertThat(told(chain(25, lastFirst, first, next) + user.formatted(25))).isEmpty();
    assertThat(told(chain(26, true, first, next) + user.formatted(26))).contains("too-deep");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void definitionsAndCohortsStandAtMost25DeepWithinOneAnother(boolean lastFirst) {
    String definition = "define a%d = not a%d";
    String user = "cohort c index 2021-07-19 population everyone include a%d";
    assertThat(
            told(chain(24, lastFirst, "define a%d = housebound", definition) + user.formatted(24)))
        .isEmpty();
    assertThat(
            told(chain(30, lastFirst, "define a%d = housebound", definition) + user.formatted(30)))
        .contains("too-deep");
    String alone = "cohort a%d index 2021-07-19 population everyone include housebound";
    String cohort = "cohort a%d index 2021-07-19 population everyone include not in cohort a%d";
    assertThat(told(chain(24, lastFirst, alone, cohort))).isEmpty();
    assertThat(told(chain(30, lastFirst, alone, cohort))).contains("too-deep");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "expect included because \"il\" is met | unknown-name",
        "expect left by f | unknown-name",
        "expect reached t | unknown-name",
        "diagnosis of a group \"severe\" on 2021-01-01 expect included | unknown-category",
        "contact on 2021-01-01 to 2021-01-02 expect included | wrong-type",
        "housebound \"maybe\" expect included | wrong-type",
        "imd_decile 3 kg expect included | wrong-type",
      })
  void anExampleIsRefused(String facts, String code) {
    String example = "exit e: referral example \"x\" of o born 1980-01-01 ";
    assertThat(told(OUTREACH + example + facts)).containsExactly(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "diagnosis of a on 2021-01-01 to 2021-02-01 expect included because \"ill\" is met",
        "housebound \"yes\" expect not included",
        "expect reached s and left by e",
      })
  void anExampleIsNotRefused(String facts) {
    String example = "exit e: referral example \"x\" of o born 1980-01-01 ";
    assertThat(told(OUTREACH.replace("include ill", "include \"ill\": ill") + example + facts))
        .isEmpty();
  }
}

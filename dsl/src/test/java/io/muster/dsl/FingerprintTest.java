package io.muster.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.json.Fingerprint;
import io.muster.core.plan.Program;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a change of the text does to the fingerprint of what it means. */
class FingerprintTest {
  private static final String TEXT = """
      codes obesity = snomed 414916001 "Obesity", 238136002
      codes bmi_codes = snomed 60621009 assume kg/m2
      codes smoking = snomed 77176002
      codes either = obesity or smoking
      parameter lookback = 24 months

      define bmi = observation of bmi_codes

      cohort heavy "Heavy people"
        index 2021-07-19
        population alive
        include "of age": age between 40 and 60
        include "obese": diagnosis of obesity or latest bmi in last lookback >= 30 kg/m2
        exclude "moved": practice in ("G82000", "G82001")
        exclude diagnosis of either followed within 30 days by medication
        show age, value of latest bmi as bmi
        note "Agreed in May"

      outreach letters "By letter" for heavy
        programme "One You"
        step invited "Invited": contact where channel = "letter"
        optional step called "Called": contact where channel = "phone" in 7 to 28 days after invited
        step referred: at least 2 referrals
        exit declined "Said no": contact where outcome = "declined"
        attempts contact until referred
        themes of theme among invited by route
        target referred >= 10% of cohort

      example "nobody" of heavy
        born 1976-02-01
        expect not included
      """;

  private static Fingerprint of(String text) {
    return Fingerprint.of(Muster.compile(CohortText.of("heavy.cohort", text)));
  }

  private static String changed(String from, String to) {
    assertThat(TEXT).contains(from);
    return TEXT.replace(from, to);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
      include "of age":                       | include   "of age"   :
      index 2021-07-19                        | index 2021-07-19 // the day of the letter
      cohort heavy                            | /* People to write to */ cohort heavy
      bmi                                     | body_mass
      obesity                                 | weight_problem
      lookback                                | years_back
      heavy                                   | stout
      letters                                 | post
      "Heavy people"                          | "Stout people"
      "obese"                                 | "has a high weight"
      "Agreed in May"                         | "Agreed in June"
      invited                                 | asked
      "Invited"                               | "Asked"
      declined "Said no"                      | refused "Refused"
      30 kg/m2                                | 30.0 kg/m2
      10%                                     | 10.00%
      414916001 "Obesity", 238136002          | 238136002, 414916001
      "G82000", "G82001"                      | "G82001", "G82000"
      latest bmi                              | latest observation of bmi_codes
      lookback >=                             | 24 months >=
      2 referrals                             | 2 referral
      diagnosis of either                     | diagnosis of (snomed 238136002, 77176002, 414916001)
      expect not included                     | expect not included because "of age" is unknown
      """)
  void whatThingsAreCalledDoesNotCount(String from, String to) {
    // A definition and a shown column may share a name, and that of the column counts.
    String text = changed(from, to).replace("as body_mass", "as bmi");
    assertThat(of(text)).isEqualTo(of(TEXT));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
      40 and 60                               | 40 and 61
      >= 30 kg/m2                             | > 30 kg/m2
      >= 30 kg/m2                             | >= 31 kg/m2
      30 kg/m2                                | 30
      238136002                               | 238136003
      snomed 77176002                         | icd10 77176002
      assume kg/m2                            | assume g/m2
      24 months                               | 25 months
      24 months                               | 2 years
      in last lookback                        |
      latest bmi in                           | first bmi in
      2021-07-19                              | 2021-07-20
      population alive                        | population everyone
      include "obese"                         | exclude "obese"
      followed within 30 days by              | not followed within 30 days by
      followed within 30 days by              | preceded within 30 days by
      within 30 days by                       | in 0 to 30 days by
      "G82001"                                | "G82002"
      show age                                | show sex
      as bmi                                  | as body_mass
      programme "One You"                     | programme "Two You"
      7 to 28 days                            | 7 to 29 days
      after invited                           | before invited
      optional step                           | step
      at least 2 referrals                    | at least 3 referrals
      outcome = "declined"                    | outcome = "not suitable"
      until referred                          | until invited
      among invited                           | among referred
      by route                                |
      >= 10% of cohort                        | <= 10% of cohort
      10% of cohort                           | 10% of invited
      10% of cohort                           | 11% of cohort
      """)
  void whatIsMeantCounts(String from, String to) {
    assertThat(of(changed(from, to == null ? "" : to))).isNotEqualTo(of(TEXT));
  }

  @Test
  void theOrderOfRulesCounts() {
    String age = "  include \"of age\": age between 40 and 60\n";
    String moved = "  exclude \"moved\": practice in (\"G82000\", \"G82001\")\n";
    String swapped = TEXT.replace(age, "@").replace(moved, age).replace("@", moved);
    assertThat(of(swapped)).isNotEqualTo(of(TEXT));
  }

  @Test
  void whatTheHostSaysCounts() {
    CohortText text = CohortText.of("heavy.cohort", TEXT);
    Fingerprint asWritten = of(TEXT);
    assertThat(Fingerprint.of(Muster.compile(text.withIndex(LocalDate.of(2021, 7, 19)))))
        .isEqualTo(asWritten);
    assertThat(Fingerprint.of(Muster.compile(text.withIndex(LocalDate.of(2022, 7, 19)))))
        .isNotEqualTo(asWritten);
    assertThat(Fingerprint.of(Muster.compile(text.withParameter("lookback", "24 months"))))
        .isEqualTo(asWritten);
    assertThat(Fingerprint.of(Muster.compile(text.withParameter("lookback", "12 months"))))
        .isNotEqualTo(asWritten);
  }

  @Test
  void aTextCompiledTwiceIsOnePlan() {
    Program program = Muster.compile(CohortText.of("heavy.cohort", TEXT));
    Program again = Muster.compile(CohortText.of("heavy.cohort", TEXT));
    assertThat(again).isEqualTo(program);
    assertThat(Fingerprint.of(again)).isEqualTo(Fingerprint.of(program));
    assertThat(Fingerprint.of(Muster.compile(
            CohortText.of("heavy.cohort", Muster.format(CohortText.of("heavy.cohort", TEXT))))))
        .isEqualTo(Fingerprint.of(program));
  }

  @Test
  void anOutreachAndItsCohortHaveFingerprintsOfTheirOwn() {
    Program program = Muster.compile(CohortText.of("heavy.cohort", TEXT));
    Program other =
        Muster.compile(CohortText.of("heavy.cohort", changed("10% of cohort", "20% of cohort")));
    assertThat(Fingerprint.of(other.cohorts().get(0)))
        .isEqualTo(Fingerprint.of(program.cohorts().get(0)));
    assertThat(Fingerprint.of(other.outreaches().get(0)))
        .isNotEqualTo(Fingerprint.of(program.outreaches().get(0)));
  }
}

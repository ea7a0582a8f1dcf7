package io.muster.core.load;

import static io.muster.core.builder.Cohorts.age;
import static io.muster.core.builder.Cohorts.date;
import static io.muster.core.builder.Cohorts.diagnoses;
import static io.muster.core.builder.Cohorts.months;
import static io.muster.core.builder.Cohorts.snomed;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Group G of the fault catalogue: people who are not there, twice there or not themselves, and days that cannot be. */
class PeopleFaultsTest {
  private static final String INDEX = "2024-03-31";

  @TempDir
  private Path temporary;

  private Faults faults;

  @BeforeEach
  void threePeople() {
    faults = Faults.in(temporary);
  }

  private FileReport people(String... lines) {
    return faults.with("patients.csv", lines).report("people");
  }

  private Faults recorded(String... lines) {
    return faults.with("diagnoses.csv", lines);
  }

  private void badDate(String cell, Reason reason) {
    recorded("patient_id,code,date", "ZZPHI0001,1," + cell, "ZZPHI0001,1,2020-01-01")
        .setAside("diagnoses", reason, new Place("diagnoses.csv", 2, "date"));
    assertThat(faults.report("diagnoses").accepted()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00a0 ", "\"\""})
  void g01ARowWithoutAPersonIsSetAside(String id) {
    recorded("patient_id,code", id + ",1", "ZZPHI0001,1")
        .setAside(
            "diagnoses", Reason.MISSING_PERSON_ID, new Place("diagnoses.csv", 2, "patient_id"));
    people("id,sex", id + ",female", "ZZPHI0001,female");
    faults.setAside("people", Reason.MISSING_PERSON_ID, Place.of("patients.csv", 2));
  }

  @Test
  void g02SomebodyWhoIsThereTwiceAndTheSameIsOnePerson() {
    FileReport people = people(
        "id,sex", "ZZPHI0001,female", "ZZPHI0002,male", "ZZPHI0001,female", "ZZPHI0001,female");
    assertThat(people.accepted()).isEqualTo(2);
    assertThat(people.filtered().get(Reason.DUPLICATE_PERSON).first())
        .containsExactly(Place.of("patients.csv", 4), Place.of("patients.csv", 5));
  }

  @ParameterizedTest
  @CsvSource({"1980-01-01,female", "1980-01-02,male"})
  void g03NoneOfThePeopleWhoContradictThemselvesIsUsed(String birth, String sex) {
    FileReport people = people(
        "id,birth_date,sex",
        "ZZPHI0001," + birth + "," + sex,
        "ZZPHI0002,1990-01-01,female",
        "ZZPHI0001,1980-01-02,female");
    assertThat(people.accepted()).isEqualTo(1);
    assertThat(people.quarantined().get(Reason.CONFLICT).first())
        .containsExactly(Place.of("patients.csv", 2), Place.of("patients.csv", 4));
  }

  @Test
  void g04IdsThatDifferByCaseOrZerosAreTwoPeopleAndFlagged() {
    FileReport people = people("id", "ZZPHI7", "zzphi7", "0ZZPHI7", "ZZPHI8");
    assertThat(people.accepted()).isEqualTo(4);
    assertThat(people.count(Flag.SIMILAR_ID)).isEqualTo(2);
    recorded("patient_id,code", "00ZZPHI7,1")
        .setAside("diagnoses", Reason.ORPHAN, new Place("diagnoses.csv", 2, "patient_id"));
  }

  @Test
  void g05ABirthAfterTheExtractOrBefore1880SetsThePersonAside() {
    FileReport people = people(
        "id,birth_date", "ZZPHI0001,2024-03-31", "ZZPHI0002,2024-04-01", "ZZPHI0003,1879-12-31");
    assertThat(people.quarantined().get(Reason.DATE_RANGE).first())
        .containsExactly(
            new Place("patients.csv", 3, "birth_date"), new Place("patients.csv", 4, "birth_date"));
    assertThat(people.accepted()).isEqualTo(1);
  }

  @Test
  void g06ADeathBeforeTheBirthIsKeptAndFlagged() {
    FileReport people = people("id,birth_date,death_date", "ZZPHI0001,1980-01-02,1980-01-01");
    assertThat(people.accepted()).isEqualTo(1);
    assertThat(people.count(Flag.DEATH_BEFORE_BIRTH)).isEqualTo(1);
  }

  @Test
  void g06RecordsBeforeTheBirthOrAfterTheDeathAreKeptAndFlagged() {
    recorded(
        "patient_id,code,date",
        "ZZPHI0002,1,1955-01-30",
        "ZZPHI0002,1,1955-01-31",
        "ZZPHI0002,1,2023-06-30",
        "ZZPHI0002,1,2023-07-01");
    FileReport report = faults.report("diagnoses");
    assertThat(report.flagged().get(Flag.BEFORE_BIRTH).first())
        .containsExactly(new Place("diagnoses.csv", 2, "date"));
    assertThat(report.flagged().get(Flag.AFTER_DEATH).first())
        .containsExactly(new Place("diagnoses.csv", 5, "date"));
    assertThat(report.accepted()).isEqualTo(4);
    assertThat(faults.members(INDEX, diagnoses().of(snomed("1")).exactly(4)))
        .containsExactly("ZZPHI0002");
  }

  @Test
  void g07ARecordAfterTheExtractIsFlaggedAndNeverCounted() {
    recorded("patient_id,code,date", "ZZPHI0001,1,2024-04-01", "ZZPHI0002,1,2024-03-31");
    assertThat(faults.report("diagnoses").count(Flag.AFTER_AS_OF)).isEqualTo(1);
    assertThat(faults.members("2024-03-01", diagnoses().atAnyTime().atLeast(1)))
        .containsExactly("ZZPHI0002");
  }

  @Test
  void g08ADayThatStandsForNotKnownIsFlaggedOrOutOfRange() {
    badDate("1753-01-01", Reason.DATE_RANGE);
    badDate("9999-12-31", Reason.DATE_RANGE);
    recorded("patient_id,code,date", "ZZPHI0001,1,1900-01-01");
    assertThat(faults.report("diagnoses").count(Flag.PLACEHOLDER_DATE)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"01/02/45", "45-02-01", "1/2/45"})
  void g09AYearOfTwoDigitsIsNoDate(String date) {
    badDate(date, Reason.BAD_DATE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01/02/2023",
        "01-02-2023",
        "1 February 2023",
        "20230201",
        "2023-2-1",
        "2023-02",
        "2023-02-30",
        "2023-02-29",
        "2023-13-01",
        "2023-00-10",
        "2023-01-00",
        "2023-02-01T00:00:00Z",
        "2023-02-01 00:00",
        "２０２３-02-01",
        "-023-02-01",
        "45000",
        "tomorrow"
      })
  void g10ADateIsNeverGuessed(String date) {
    badDate(date, Reason.BAD_DATE);
  }

  @Test
  void g11ASexNobodyKnowsIsKeptAsUnknownAndCounted() {
    FileReport people = people("id,sex,ethnicity", "ZZPHI0001,F,", "ZZPHI0002,unknown,Martian");
    assertThat(people.accepted()).isEqualTo(2);
    assertThat(people.flagged().get(Flag.KEPT_AS_UNKNOWN).first())
        .containsExactly(new Place("patients.csv", 2, "sex"));
    assertThat(faults.store())
        .allMatch(l -> l.split(" \\| ")[2].equals("unknown"))
        .anyMatch(l -> l.contains("| Martian |"));
  }

  @Test
  void g12SomebodyWithoutRecordsIsThereAndMeetsNo() {
    recorded("patient_id,code,date", "ZZPHI0001,1,2020-01-01");
    assertThat(faults.members(INDEX, diagnoses().of(snomed("1")).none()))
        .containsExactly("ZZPHI0002", "ZZPHI0003");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ZZPHI9999", "zzphi0001", "ZZPHI00011"})
  void g13ARecordOfNobodyIsSetAside(String id) {
    recorded("patient_id,code", id + ",1", "ZZPHI0001,1")
        .setAside("diagnoses", Reason.ORPHAN, new Place("diagnoses.csv", 2, "patient_id"));
  }

  @Test
  void g13TheRecordsOfSomebodySetAsideAreSetAsideToo() {
    people("id,birth_date", "ZZPHI0001,never", "ZZPHI0002,1980-01-01");
    recorded("patient_id,code", "ZZPHI0001,1", "ZZPHI0002,1")
        .setAside("diagnoses", Reason.ORPHAN, new Place("diagnoses.csv", 2, "patient_id"));
  }

  @Test
  void g14SomebodyWithVeryManyRecordsChangesNobodyElse() {
    int many = 100_000;
    recorded("patient_id,code,date\n"
        + "ZZPHI0001,1,2020-01-01\nZZPHI0001,2,2021-01-01\n".repeat(many / 2)
        + "ZZPHI0002,1,2020-01-01\nZZPHI0002,2,2021-01-01");
    assertThat(faults.report("diagnoses").accepted()).isEqualTo(many + 2);
    assertThat(faults.members(
            INDEX,
            diagnoses().of(snomed("1")).followedBy(diagnoses().of(snomed("2"))).exactly(1)))
        .containsExactly("ZZPHI0002");
    assertThat(faults.members(INDEX, diagnoses().exactly(many))).containsExactly("ZZPHI0001");
  }

  @Test
  void g15ARecordThatIsThereTwiceCountsTwiceUnlessTwoSystemsHoldIt() {
    recorded(
        "patient_id,code,date,system",
        "ZZPHI0001,1,2020-01-01,gp",
        "ZZPHI0001,1,2020-01-01,gp",
        "ZZPHI0002,1,2020-01-01,gp",
        "ZZPHI0002,1,2020-01-01,hospital",
        "ZZPHI0003,1,2020-01-01,",
        "ZZPHI0003,1,2020-01-01,");
    assertThat(faults.members(INDEX, diagnoses().exactly(2)))
        .containsExactly("ZZPHI0001", "ZZPHI0003");
    assertThat(faults.members(INDEX, diagnoses().exactly(1))).containsExactly("ZZPHI0002");
    assertThat(faults.loaded().report().duplicates()).containsEntry("diagnoses", 1);
  }

  @ParameterizedTest
  @CsvSource({"2024-04-30,23", "2024-05-01,24", "2024-05-02,24"})
  void g16AgeIsOfCompletedYearsAndTurnsOnTheBirthday(String index, int years) {
    people("id,birth_date", "ZZPHI0001,2000-05-01");
    assertThat(faults.members(index, age().is(years))).containsExactly("ZZPHI0001");
  }

  @ParameterizedTest
  @CsvSource({
    "2023-01-31, 1, 2023-02-28",
    "2024-01-31, 1, 2024-02-29",
    "2023-02-28, 1, 2023-03-28",
    "2020-02-29, 12, 2021-02-28",
    "2020-02-29, 48, 2024-02-29",
    "2023-08-31, 6, 2024-02-29"
  })
  void g17AMonthLaterIsTheSameDayOrTheLastOfAShorterMonth(String from, int more, String to) {
    recorded("patient_id,code,date", "ZZPHI0001,1," + to, "ZZPHI0002,1,2023-12-13");
    assertThat(
            faults.members(INDEX, diagnoses().on(months(more).after(date(from))).atLeast(1)))
        .containsExactly("ZZPHI0001");
  }
}

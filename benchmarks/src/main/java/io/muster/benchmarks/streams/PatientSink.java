package io.muster.benchmarks.streams;

import io.muster.benchmarks.workload.Sink;
import io.muster.benchmarks.workload.Vocabulary;
import io.muster.benchmarks.workload.Workload;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes patients. Texts and days that are alike are one object, as a careful loader has it. */
final class PatientSink implements Sink {
  private static final int BEGIN = (int) Workload.BEGIN.toEpochDay();
  private static final List<LocalDate> DAYS =
      Workload.BEGIN.datesUntil(Workload.AS_OF.plusYears(1)).toList();
  private static final List<String> CODES = IntStream.range(0, Vocabulary.CODES)
      .mapToObj(code -> Vocabulary.code(code).text())
      .toList();
  private static final List<String> PRACTICES =
      IntStream.range(0, Vocabulary.PRACTICES).mapToObj(Vocabulary::practice).toList();

  private final List<Patient> patients = new ArrayList<>();

  List<Patient> patients() {
    return patients;
  }

  private static LocalDate date(int day) {
    return DAYS.get(day - BEGIN);
  }

  private static @Nullable LocalDate perhaps(int day) {
    return day == NO_DAY ? null : date(day);
  }

  @Override
  public void person(int person, int birth, int death, int practice, int imdDecile) {
    patients.add(new Patient(
        person,
        LocalDate.ofEpochDay(birth),
        perhaps(death),
        PRACTICES.get(practice),
        imdDecile == 0 ? null : Integer.valueOf(imdDecile)));
  }

  @Override
  public void diagnosis(int person, int day, int code) {
    patients.get(person).diagnoses.add(new Patient.Diagnosis(date(day), CODES.get(code)));
  }

  @Override
  public void observation(int person, int day, int code, int tenths) {
    patients
        .get(person)
        .observations
        .add(new Patient.Observation(
            date(day), CODES.get(code), tenths == 0 ? null : Double.valueOf(tenths / 10.0)));
  }

  @Override
  public void medication(int person, int day, int code) {
    patients.get(person).medications.add(new Patient.Medication(date(day), CODES.get(code)));
  }

  @Override
  public void encounter(int person, int day, int end, int type, int code) {
    patients
        .get(person)
        .encounters
        .add(new Patient.Encounter(
            date(day), perhaps(end), Vocabulary.ENCOUNTER_TYPES.get(type), CODES.get(code)));
  }

  @Override
  public void notification(int person, int day, int type) {
    patients
        .get(person)
        .notifications
        .add(new Patient.Notification(date(day), Vocabulary.NOTIFICATION_TYPES.get(type)));
  }

  @Override
  public void contact(int person, int day, int channel, int direction, int outcome) {
    patients
        .get(person)
        .contacts
        .add(new Patient.Contact(
            date(day),
            Vocabulary.CHANNELS.get(channel),
            Vocabulary.DIRECTIONS.get(direction),
            Vocabulary.OUTCOMES.get(outcome)));
  }
}

package io.muster.benchmarks.cql;

import io.muster.benchmarks.workload.Sink;
import io.muster.benchmarks.workload.Vocabulary;
import io.muster.benchmarks.workload.Workload;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.runtime.Code;
import org.opencds.cqf.cql.engine.runtime.Date;

/** Makes patients for CQL. */
final class PatientSink implements Sink {
  private static final int BEGIN = (int) Workload.BEGIN.toEpochDay();
  private static final List<Date> DAYS =
      Workload.BEGIN.datesUntil(Workload.AS_OF.plusYears(1)).map(Date::new).toList();
  private static final List<Code> CODES =
      IntStream.range(0, Vocabulary.CODES).mapToObj(PatientSink::code).toList();

  private final List<Entry.Patient> patients = new ArrayList<>();

  private static Code code(int code) {
    return new Code()
        .withSystem(Vocabulary.code(code).system().name())
        .withCode(Vocabulary.code(code).text());
  }

  List<Entry.Patient> patients() {
    return patients;
  }

  private static Date date(int day) {
    return DAYS.get(day - BEGIN);
  }

  private static @Nullable Date perhaps(int day) {
    return day == NO_DAY ? null : date(day);
  }

  @Override
  public void person(int person, int birth, int death, int practice, int imdDecile) {
    patients.add(new Entry.Patient(
        person,
        new Date(LocalDate.ofEpochDay(birth)),
        perhaps(death),
        Vocabulary.practice(practice),
        imdDecile == 0 ? null : Integer.valueOf(imdDecile)));
  }

  private void add(int person, Entry.Kind kind, Entry entry) {
    patients.get(person).records(kind).add(entry);
  }

  @Override
  public void diagnosis(int person, int day, int code) {
    Entry.Kind kind = Entry.Kind.DIAGNOSIS;
    add(person, kind, new Entry.Coded(kind, date(day), CODES.get(code)));
  }

  @Override
  public void observation(int person, int day, int code, int tenths) {
    BigDecimal value = tenths == 0 ? null : BigDecimal.valueOf(tenths, 1);
    add(person, Entry.Kind.OBSERVATION, new Entry.Observation(date(day), CODES.get(code), value));
  }

  @Override
  public void medication(int person, int day, int code) {
    Entry.Kind kind = Entry.Kind.MEDICATION;
    add(person, kind, new Entry.Coded(kind, date(day), CODES.get(code)));
  }

  @Override
  public void encounter(int person, int day, int end, int type, int code) {
    add(
        person,
        Entry.Kind.ENCOUNTER,
        new Entry.Encounter(
            date(day), perhaps(end), Vocabulary.ENCOUNTER_TYPES.get(type), CODES.get(code)));
  }

  @Override
  public void notification(int person, int day, int type) {
    add(
        person,
        Entry.Kind.NOTIFICATION,
        new Entry.Notification(date(day), Vocabulary.NOTIFICATION_TYPES.get(type)));
  }

  @Override
  public void contact(int person, int day, int channel, int direction, int outcome) {
    add(
        person,
        Entry.Kind.CONTACT,
        new Entry.Contact(
            date(day),
            Vocabulary.CHANNELS.get(channel),
            Vocabulary.DIRECTIONS.get(direction),
            Vocabulary.OUTCOMES.get(outcome)));
  }
}

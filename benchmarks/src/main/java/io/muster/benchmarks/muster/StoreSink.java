package io.muster.benchmarks.muster;

import io.muster.benchmarks.workload.Sink;
import io.muster.benchmarks.workload.Vocabulary;
import io.muster.benchmarks.workload.Workload;
import io.muster.core.codes.Code;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import io.muster.core.store.PatientStore;
import io.muster.core.store.Row;
import java.util.stream.IntStream;

/** Fills a store. */
final class StoreSink implements Sink {
  private static final Schema SCHEMA = Schema.standard();
  private static final Column BIRTH = attribute("birth_date");
  private static final Column DEATH = attribute("death_date");
  private static final Column PRACTICE = attribute("practice");
  private static final Column IMD_DECILE = attribute("imd_decile");
  private static final RecordKind DIAGNOSIS = kind("diagnosis");
  private static final RecordKind OBSERVATION = kind("observation");
  private static final RecordKind MEDICATION = kind("medication");
  private static final RecordKind ENCOUNTER = kind("encounter");
  private static final RecordKind NOTIFICATION = kind("notification");
  private static final RecordKind CONTACT = kind("contact");
  private static final Column DIAGNOSIS_CODE = column(DIAGNOSIS, "code");
  private static final Column OBSERVATION_CODE = column(OBSERVATION, "code");
  private static final Column VALUE = column(OBSERVATION, "value");
  private static final Column MEDICATION_CODE = column(MEDICATION, "code");
  private static final Column END = column(ENCOUNTER, "end");
  private static final Column ENCOUNTER_TYPE = column(ENCOUNTER, "type");
  private static final Column ENCOUNTER_CODE = column(ENCOUNTER, "code");
  private static final Column NOTIFICATION_TYPE = column(NOTIFICATION, "type");
  private static final Column CHANNEL = column(CONTACT, "channel");
  private static final Column DIRECTION = column(CONTACT, "direction");
  private static final Column OUTCOME = column(CONTACT, "outcome");
  private static final Code[] CODES =
      IntStream.range(0, Vocabulary.CODES).mapToObj(Vocabulary::code).toArray(Code[]::new);

  private final PatientStore.Builder builder = PatientStore.builder(SCHEMA, Workload.AS_OF);
  private String id = "";

  private static Column attribute(String name) {
    return SCHEMA.attribute(name).orElseThrow();
  }

  private static RecordKind kind(String name) {
    return SCHEMA.kind(name).orElseThrow();
  }

  private static Column column(RecordKind kind, String name) {
    return kind.column(name).orElseThrow();
  }

  PatientStore store() {
    return builder.build();
  }

  @Override
  public void person(int person, int birth, int death, int practice, int imdDecile) {
    id = Vocabulary.id(person);
    Row row = builder.person(id).setDay(BIRTH, birth).set(PRACTICE, Vocabulary.practice(practice));
    if (death != NO_DAY) {
      row.setDay(DEATH, death);
    }
    if (imdDecile > 0) {
      row.set(IMD_DECILE, imdDecile);
    }
  }

  private Row record(RecordKind kind, int day) {
    return builder.record(kind, id).setDay(RecordKind.DATE, day);
  }

  @Override
  public void diagnosis(int person, int day, int code) {
    record(DIAGNOSIS, day).set(DIAGNOSIS_CODE, CODES[code]);
  }

  @Override
  public void observation(int person, int day, int code, int tenths) {
    Row row = record(OBSERVATION, day).set(OBSERVATION_CODE, CODES[code]);
    if (tenths > 0) {
      row.set(VALUE, tenths / 10.0);
    }
  }

  @Override
  public void medication(int person, int day, int code) {
    record(MEDICATION, day).set(MEDICATION_CODE, CODES[code]);
  }

  @Override
  public void encounter(int person, int day, int end, int type, int code) {
    Row row = record(ENCOUNTER, day)
        .set(ENCOUNTER_TYPE, Vocabulary.ENCOUNTER_TYPES.get(type))
        .set(ENCOUNTER_CODE, CODES[code]);
    if (end != NO_DAY) {
      row.setDay(END, end);
    }
  }

  @Override
  public void notification(int person, int day, int type) {
    record(NOTIFICATION, day).set(NOTIFICATION_TYPE, Vocabulary.NOTIFICATION_TYPES.get(type));
  }

  @Override
  public void contact(int person, int day, int channel, int direction, int outcome) {
    record(CONTACT, day)
        .set(CHANNEL, Vocabulary.CHANNELS.get(channel))
        .set(DIRECTION, Vocabulary.DIRECTIONS.get(direction))
        .set(OUTCOME, Vocabulary.OUTCOMES.get(outcome));
  }
}

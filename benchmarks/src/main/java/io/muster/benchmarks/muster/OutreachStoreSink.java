package io.muster.benchmarks.muster;

import io.muster.benchmarks.workload.OutreachSink;
import io.muster.benchmarks.workload.OutreachWords;
import io.muster.benchmarks.workload.OutreachWorkload;
import io.muster.benchmarks.workload.Sink;
import io.muster.benchmarks.workload.Vocabulary;
import io.muster.core.codes.Code;
import io.muster.core.codes.CodeSystem;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import io.muster.core.store.PatientStore;
import io.muster.core.store.Row;
import java.util.List;

/** Fills a store with the people of an outreach. */
final class OutreachStoreSink implements OutreachSink {
  private static final Schema SCHEMA = Schema.standard();
  private static final Code WEIGHT = new Code(CodeSystem.SNOMED, "27113001");

  private final PatientStore.Builder builder = PatientStore.builder(SCHEMA, OutreachWorkload.AS_OF);
  private String id = "";

  static PatientStore store(OutreachWorkload workload) {
    OutreachStoreSink sink = new OutreachStoreSink();
    workload.pour(sink);
    return sink.builder.build();
  }

  private static Column attribute(String name) {
    return SCHEMA.attribute(name).orElseThrow();
  }

  @Override
  public void person(int person, int birth, int death, int sex, int ethnicity, int imdDecile) {
    id = Vocabulary.id(person);
    Row row = builder
        .person(id)
        .setDay(attribute("birth_date"), birth)
        .set(attribute("sex"), OutreachWords.SEXES.get(sex));
    if (death != Sink.NO_DAY) {
      row.setDay(attribute("death_date"), death);
    }
    if (ethnicity >= 0) {
      row.set(attribute("ethnicity"), OutreachWords.ETHNICITIES.get(ethnicity));
    }
    if (imdDecile > 0) {
      row.set(attribute("imd_decile"), imdDecile);
    }
  }

  private static RecordKind kind(String name) {
    return SCHEMA.kind(name).orElseThrow();
  }

  private Row record(String kind, int day) {
    Row row = builder.record(kind(kind), id);
    return day == Sink.NO_DAY ? row : row.setDay(RecordKind.DATE, day);
  }

  private Row record(String kind, int day, boolean ours) {
    String programme = ours ? OutreachWords.PROGRAMME : OutreachWords.OTHER_PROGRAMME;
    return record(kind, day).set(column(kind, "programme"), programme);
  }

  private static Column column(String kind, String name) {
    return kind(kind).column(name).orElseThrow();
  }

  /** Says one of the words in a column, where it is known which. */
  private static void say(Row row, Column column, List<String> words, int word) {
    if (word >= 0) {
      row.set(column, words.get(word));
    }
  }

  @Override
  public void registration(int person, int first, int last, boolean north) {
    Row row =
        record("registration", first).set(column("registration", "pcn"), north ? "north" : "south");
    if (last != Sink.NO_DAY) {
      row.setDay(column("registration", "end"), last);
    }
  }

  @Override
  public void contact(
      int person, int day, int lag, boolean ours, int channel, int direction, int outcome) {
    Row row = record("contact", day, ours);
    say(row, column("contact", "channel"), OutreachWords.CHANNELS, channel);
    say(row, column("contact", "direction"), OutreachWords.DIRECTIONS, direction);
    say(row, column("contact", "outcome"), OutreachWords.OUTCOMES, outcome);
    say(row, RecordKind.SYSTEM, OutreachWords.SYSTEMS, lag % OutreachWords.SYSTEMS.size());
    if (day != Sink.NO_DAY) {
      row.setDay(RecordKind.RECORDED, day + lag);
    }
  }

  @Override
  public void referral(int person, int day, boolean ours, int status) {
    Row row = record("referral", day, ours);
    say(row, column("referral", "status"), OutreachWords.REFERRALS, status);
  }

  @Override
  public void appointment(int person, int day, boolean ours, int service, int status) {
    Row row = record("appointment", day, ours);
    say(row, column("appointment", "service"), OutreachWords.SERVICES, service);
    say(row, column("appointment", "status"), OutreachWords.APPOINTMENTS, status);
  }

  @Override
  public void theme(int person, int day, boolean ours, int theme, int route) {
    Row row = record("theme", day, ours);
    say(row, column("theme", "theme"), OutreachWords.THEMES, theme);
    say(row, column("theme", "route"), OutreachWords.ROUTES, route);
  }

  @Override
  public void serviceUse(int person, int day, boolean ours, int service) {
    Row row = record("service_use", day, ours);
    say(row, column("service_use", "service"), OutreachWords.SERVICES, service);
  }

  @Override
  public void encounter(int person, int day, int type) {
    say(record("encounter", day), column("encounter", "type"), Vocabulary.ENCOUNTER_TYPES, type);
  }

  @Override
  public void weight(int person, int day, int tenths) {
    record("observation", day)
        .set(column("observation", "code"), WEIGHT)
        .set(column("observation", "value"), tenths / 10.0);
  }
}

package io.muster.benchmarks.workload;

import java.util.Arrays;

/**
 * Invents people one by one. How much is recorded of a person differs more than tenfold, grows with age, and comes thicker towards the
 * end; what is recorded follows Zipf. Rows are drawn as longs whose order is the order they are poured in. For one thread.
 */
final class PersonDraw {
  private static final int BEGIN = (int) Workload.BEGIN.toEpochDay();
  private static final int INDEX = (int) Workload.INDEX.toEpochDay();
  private static final int AS_OF = (int) Workload.AS_OF.toEpochDay();
  private static final int BMI = CodeLists.BMI;

  private static final Zipf DIAGNOSES = new Zipf(Vocabulary.OBSERVATIONS - Vocabulary.DIAGNOSES);
  private static final Zipf OBSERVATIONS = new Zipf(BMI - Vocabulary.OBSERVATIONS);
  private static final Zipf MEDICATIONS = new Zipf(Vocabulary.ENCOUNTERS - Vocabulary.MEDICATIONS);
  private static final Zipf VISITS = new Zipf(Vocabulary.CODES - Vocabulary.ENCOUNTERS);

  /** How likely each type of encounter is, in hundredths, in the order of {@link Vocabulary#ENCOUNTER_TYPES}. */
  private static final int[] TYPES = {50, 22, 3, 5, 3, 11, 3, 3};

  private final long seed;
  private final Sink sink;
  private final Draw draw = new Draw();
  private long[] rows = new long[1024];
  private int count;
  private int from;
  private int to;

  PersonDraw(long seed, Sink sink) {
    this.seed = seed;
    this.sink = sink;
  }

  void pour(int person) {
    draw.begin(seed, person);
    double age = draw.chance(0.9) ? 78 * draw.unit() : 78 + 22 * draw.unit() * draw.unit();
    int birth = INDEX - (int) (age * 365.25) - 1;
    int death = draw.chance(age * 0.0006) ? AS_OF - draw.below(900) : Sink.NO_DAY;
    int imdDecile = draw.chance(0.01) ? 0 : 1 + draw.below(10);
    sink.person(person, birth, death, draw.below(Vocabulary.PRACTICES), imdDecile);
    from = Math.max(BEGIN, birth);
    to = death == Sink.NO_DAY ? AS_OF : death;
    double burden = StrictMath.exp(0.9 * draw.bell() - 0.4) * (0.25 + age / 52);
    diagnoses(person, draw.about(18.5 * burden));
    observations(person, draw.about(32.5 * burden));
    medications(person, draw.about(29 * burden));
    encounters(person, draw.about(15.5 * burden));
    notifications(person, draw.about(0.35 * burden));
    contacts(person, draw.about(1.5 * burden));
  }

  /** Late days are likelier than early ones. */
  private int day(int first) {
    double back = draw.unit();
    return to - (int) ((to - first) * back * Math.sqrt(back));
  }

  private void diagnoses(int person, int records) {
    for (int i = 0; i < records; i++) {
      add((long) day(from) << 16 | Vocabulary.DIAGNOSES + DIAGNOSES.draw(draw));
    }
    sort();
    for (int i = 0; i < count; i++) {
      sink.diagnosis(person, (int) (rows[i] >> 16), (int) rows[i] & 0xffff);
    }
    count = 0;
  }

  private void observations(int person, int records) {
    double usualBmi = Math.max(16, 26.5 + 5 * draw.bell());
    int usualStatus = draw.chance(0.25) ? 0 : draw.chance(0.3) ? 1 : 2;
    for (int i = 0; i < records; i++) {
      double what = draw.unit();
      int code;
      int tenths;
      if (what < 0.05) {
        code = BMI;
        tenths = (int) (10 * (usualBmi + 1.2 * draw.bell()));
      } else if (what < 0.08) {
        int status = draw.chance(0.9) ? usualStatus : draw.below(3);
        code =
            CodeLists.smoking(status).get(draw.below(CodeLists.smoking(status).size()));
        tenths = 0;
      } else {
        code = Vocabulary.OBSERVATIONS + OBSERVATIONS.draw(draw);
        tenths = 10 + draw.below(2000);
      }
      if (draw.chance(0.01)) {
        tenths = 0;
      }
      add((long) day(from) << 32 | (long) code << 16 | tenths);
    }
    sort();
    for (int i = 0; i < count; i++) {
      long row = rows[i];
      sink.observation(person, (int) (row >> 32), (int) (row >> 16) & 0xffff, (int) row & 0xffff);
    }
    count = 0;
  }

  private void medications(int person, int records) {
    for (int i = 0; i < records; i++) {
      add((long) day(from) << 16 | Vocabulary.MEDICATIONS + MEDICATIONS.draw(draw));
    }
    sort();
    for (int i = 0; i < count; i++) {
      sink.medication(person, (int) (rows[i] >> 16), (int) rows[i] & 0xffff);
    }
    count = 0;
  }

  private void encounters(int person, int records) {
    for (int i = 0; i < records; i++) {
      int day = day(from);
      int type = type();
      if (type == Vocabulary.INPATIENT) {
        int days = stay(day);
        if (draw.chance(0.2)) {
          stay(Math.min(to, day + Math.max(days, 0) + 1 + draw.below(30)));
        }
      } else {
        encounter(day, -1, type);
      }
    }
    sort();
    for (int i = 0; i < count; i++) {
      long row = rows[i];
      int day = (int) (row >> 40);
      int lasted = (int) (row >> 28) & 0xfff;
      int end = lasted == 0 ? Sink.NO_DAY : day + lasted - 1;
      sink.encounter(person, day, end, (int) (row >> 16) & 0xff, (int) row & 0xffff);
    }
    count = 0;
  }

  /** A stay of some days, of which a few lost their end; answers with how many days it took, or -1. */
  private int stay(int day) {
    int days = draw.chance(0.05) ? -1 : (int) (14 * draw.unit() * draw.unit());
    encounter(day, days, Vocabulary.INPATIENT);
    return days;
  }

  private void encounter(int day, int days, int type) {
    int code = Vocabulary.ENCOUNTERS + VISITS.draw(draw);
    add((long) day << 40 | (long) (days + 1) << 28 | (long) type << 16 | code);
  }

  private int type() {
    int left = draw.below(100);
    int type = 0;
    while (left >= TYPES[type]) {
      left -= TYPES[type++];
    }
    return type;
  }

  private void notifications(int person, int records) {
    for (int i = 0; i < records; i++) {
      int type =
          draw.chance(0.6) ? Vocabulary.POLICE : draw.below(Vocabulary.NOTIFICATION_TYPES.size());
      add((long) day(from) << 16 | type);
    }
    sort();
    for (int i = 0; i < count; i++) {
      sink.notification(person, (int) (rows[i] >> 16), (int) rows[i] & 0xffff);
    }
    count = 0;
  }

  private void contacts(int person, int records) {
    int recent = Math.min(to, Math.max(from, AS_OF - 4 * 365));
    for (int i = 0; i < records; i++) {
      int channel = draw.below(Vocabulary.CHANNELS.size());
      int direction = draw.chance(0.75) ? Vocabulary.OUT : 1 - Vocabulary.OUT;
      int outcome = draw.below(Vocabulary.OUTCOMES.size());
      add((long) day(recent) << 24 | channel << 16 | direction << 8 | outcome);
    }
    sort();
    for (int i = 0; i < count; i++) {
      int row = (int) rows[i] & 0xffffff;
      sink.contact(person, (int) (rows[i] >> 24), row >> 16, row >> 8 & 0xff, row & 0xff);
    }
    count = 0;
  }

  private void add(long row) {
    if (count == rows.length) {
      rows = Arrays.copyOf(rows, 2 * count);
    }
    rows[count++] = row;
  }

  private void sort() {
    Arrays.sort(rows, 0, count);
  }
}

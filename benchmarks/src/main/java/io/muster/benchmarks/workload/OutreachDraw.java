package io.muster.benchmarks.workload;

/** Invents the people of an outreach one by one, and whatever happens to them. For one thread. */
final class OutreachDraw {
  private static final int START = (int) OutreachWorkload.START.toEpochDay();
  private static final int AS_OF = (int) OutreachWorkload.AS_OF.toEpochDay();
  private static final int REGISTERED = START - 5_000;
  private static final int CARED_FOR = START - 550;

  private final long seed;
  private final OutreachSink sink;
  private final Draw draw = new Draw();
  private int last;

  OutreachDraw(long seed, OutreachSink sink) {
    this.seed = seed;
    this.sink = sink;
  }

  void pour(int person) {
    draw.begin(seed, person);
    boolean north = person % 2 == 0;
    int birth = START - (int) (365.25 * (18 + 72 * draw.unit()));
    int death = draw.chance(0.03) ? START + 1 + draw.below(AS_OF - START) : Sink.NO_DAY;
    last = death == Sink.NO_DAY ? AS_OF : death;
    sink.person(
        person,
        birth,
        death,
        draw.below(OutreachWords.SEXES.size()),
        draw.chance(0.05) ? -1 : draw.below(OutreachWords.ETHNICITIES.size()),
        draw.chance(0.01) ? -1 : 1 + draw.below(10));
    registrations(person, north);
    if (north) {
      contacts(person);
      if (draw.chance(0.7)) {
        sink.referral(
            person, START + draw.below(200), ours(), draw.below(OutreachWords.REFERRALS.size()));
      }
      appointments(person);
      themes(person);
    }
    encounters(person);
    weights(person);
  }

  private boolean ours() {
    return draw.chance(0.95);
  }

  /** Some move within the town, and some leave it. */
  private void registrations(int person, boolean north) {
    double what = draw.unit();
    int moved = START + 1 + draw.below(400);
    if (what < 0.05) {
      sink.registration(person, REGISTERED, moved, north);
      sink.registration(person, moved + 1 + draw.below(40), Sink.NO_DAY, north);
    } else {
      sink.registration(person, REGISTERED, what < 0.08 ? moved : Sink.NO_DAY, north);
    }
  }

  private void contacts(int person) {
    if (draw.chance(0.03)) {
      contact(person, Sink.NO_DAY);
    }
    int day = START - 20 + draw.below(60);
    for (int left = draw.about(4 + 12 * draw.unit()); left > 0 && day <= last; left--) {
      contact(person, day);
      day += 1 + draw.below(50);
    }
  }

  private void contact(int person, int day) {
    double outcome = draw.unit();
    sink.contact(
        person,
        day,
        draw.below(10),
        ours(),
        draw.below(OutreachWords.CHANNELS.size()),
        draw.chance(0.8) ? OutreachWords.OUT : OutreachWords.IN,
        outcome < 0.01
            ? OutreachWords.NOT_SUITABLE
            : outcome < 0.04
                ? OutreachWords.DECLINED
                : outcome < 0.1 ? -1 : draw.below(OutreachWords.DECLINED));
  }

  private void appointments(int person) {
    int day = START + 10 + draw.below(150);
    for (int left = draw.about(1 + 9.5 * draw.unit()); left > 0; left--) {
      int status = 1 + draw.below(OutreachWords.APPOINTMENTS.size() - 1);
      sink.appointment(
          person,
          day,
          ours(),
          draw.below(OutreachWords.SERVICES.size()),
          day > AS_OF || draw.chance(0.02)
              ? OutreachWords.BOOKED
              : draw.chance(0.5) ? OutreachWords.ATTENDED : status);
      day += 5 + draw.below(70);
    }
  }

  private void themes(int person) {
    int day = START + 5 + draw.below(100);
    for (int left = draw.about(5 * draw.unit()); left > 0 && day <= last; left--) {
      sink.theme(
          person,
          day,
          ours(),
          draw.below(OutreachWords.THEMES.size()),
          draw.chance(0.05) ? -1 : draw.below(OutreachWords.ROUTES.size()));
      day += 1 + draw.below(60);
    }
    day = START + 20 + draw.below(100);
    for (int left = draw.about(4 * draw.unit()); left > 0 && day <= last; left--) {
      sink.serviceUse(person, day, ours(), draw.below(OutreachWords.SERVICES.size()));
      day += 1 + draw.below(90);
    }
  }

  private void encounters(int person) {
    int day = CARED_FOR + draw.below(100);
    double apart = 60 + 200 * draw.unit();
    while (day <= last) {
      sink.encounter(person, day, draw.below(Vocabulary.ENCOUNTER_TYPES.size()));
      day += 1 + (int) (apart * draw.unit());
    }
  }

  private void weights(int person) {
    int day = CARED_FOR + draw.below(400);
    int tenths = 550 + draw.below(500);
    while (day <= last) {
      sink.weight(person, day, tenths);
      tenths += draw.below(60) - 30;
      day += 60 + draw.below(300);
    }
  }
}

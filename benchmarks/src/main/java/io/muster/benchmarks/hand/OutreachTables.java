package io.muster.benchmarks.hand;

import io.muster.benchmarks.workload.OutreachSink;
import io.muster.benchmarks.workload.OutreachWorkload;
import io.muster.benchmarks.workload.Sink;
import java.util.Arrays;

/**
 * The people of an outreach as arrays, as far as conversion and attendance need them: one table a kind, rows by person and date, and where
 * each person's rows begin. Days are counted from ten years before the start and fit 16 bits; 0 is none.
 */
final class OutreachTables {
  private static final int BASE = (int) OutreachWorkload.START.toEpochDay() - 20_000;

  static final int START = day((int) OutreachWorkload.START.toEpochDay());
  static final int AS_OF = day((int) OutreachWorkload.AS_OF.toEpochDay());

  final int people;
  final char[] death;
  final Kind registrations;
  final Kind contacts;
  final Kind referrals;
  final Kind appointments;

  private OutreachTables(Filling filling, int people) {
    this.people = people;
    this.death = filling.death;
    this.registrations = filling.registrations.trimmed();
    this.contacts = filling.contacts.trimmed();
    this.referrals = filling.referrals.trimmed();
    this.appointments = filling.appointments.trimmed();
  }

  static OutreachTables of(OutreachWorkload workload) {
    Filling filling = new Filling(workload.people());
    workload.pour(filling);
    return new OutreachTables(filling, workload.people());
  }

  static int day(int epochDay) {
    return epochDay == Sink.NO_DAY ? 0 : epochDay - BASE;
  }

  /** The rows of a kind: a day, and a few small numbers packed into 16 bits or another day. */
  static final class Kind {
    final int[] first;
    char[] day = new char[1024];
    char[] rest = new char[1024];
    private int rows;

    Kind(int people) {
      first = new int[people + 1];
    }

    void add(int person, int at, int more) {
      if (rows == day.length) {
        day = Arrays.copyOf(day, 2 * rows);
        rest = Arrays.copyOf(rest, 2 * rows);
      }
      day[rows] = (char) at;
      rest[rows] = (char) more;
      first[person + 1] = ++rows;
    }

    void begin(int person) {
      first[person + 1] = rows;
    }

    Kind trimmed() {
      day = Arrays.copyOf(day, rows);
      rest = Arrays.copyOf(rest, rows);
      return this;
    }
  }

  private static final class Filling implements OutreachSink {
    private final char[] death;
    private final Kind registrations;
    private final Kind contacts;
    private final Kind referrals;
    private final Kind appointments;

    Filling(int people) {
      death = new char[people];
      registrations = new Kind(people);
      contacts = new Kind(people);
      referrals = new Kind(people);
      appointments = new Kind(people);
    }

    @Override
    public void person(int person, int birth, int died, int sex, int ethnicity, int imdDecile) {
      death[person] = died == Sink.NO_DAY ? Character.MAX_VALUE : (char) day(died);
      registrations.begin(person);
      contacts.begin(person);
      referrals.begin(person);
      appointments.begin(person);
    }

    /** Those of the north alone: nobody of the south is a member. */
    @Override
    public void registration(int person, int first, int last, boolean north) {
      if (north) {
        registrations.add(
            person, day(first), last == Sink.NO_DAY ? Character.MAX_VALUE : day(last));
      }
    }

    @Override
    public void contact(
        int person, int day, int lag, boolean ours, int channel, int direction, int outcome) {
      if (ours) {
        contacts.add(person, day(day), channel << 8 | direction << 4 | outcome + 1);
      }
    }

    @Override
    public void referral(int person, int day, boolean ours, int status) {
      if (ours) {
        referrals.add(person, day(day), status);
      }
    }

    @Override
    public void appointment(int person, int day, boolean ours, int service, int status) {
      if (ours) {
        appointments.add(person, day(day), status);
      }
    }

    @Override
    public void theme(int person, int day, boolean ours, int theme, int route) {}

    @Override
    public void serviceUse(int person, int day, boolean ours, int service) {}

    @Override
    public void encounter(int person, int day, int type) {}

    @Override
    public void weight(int person, int day, int tenths) {}
  }
}

package io.muster.benchmarks.hand;

import static io.muster.benchmarks.hand.OutreachTables.AS_OF;
import static io.muster.benchmarks.hand.OutreachTables.START;
import static io.muster.benchmarks.workload.OutreachWords.ACCEPTED;
import static io.muster.benchmarks.workload.OutreachWords.ATTENDED;
import static io.muster.benchmarks.workload.OutreachWords.COMPLETED;
import static io.muster.benchmarks.workload.OutreachWords.DECLINED;
import static io.muster.benchmarks.workload.OutreachWords.IN;
import static io.muster.benchmarks.workload.OutreachWords.NOT_SUITABLE;
import static io.muster.benchmarks.workload.OutreachWords.OUT;
import static io.muster.benchmarks.workload.OutreachWords.PHONE;

import io.muster.benchmarks.Reach;
import io.muster.benchmarks.hand.OutreachTables.Kind;
import io.muster.benchmarks.workload.OutreachWorkload;
import java.util.Arrays;

/**
 * Conversion and attendance of one outreach, and of no other: one loop over its members, who are each gone through record by record, with
 * nothing made on the way. It knows what an engine has to find out: that a person has one record a day of a kind, that those of other
 * programmes can be left out when data are loaded, which steps are optional and on which windows hang, and that no day is before day 0 by
 * more than the data hold. It keeps the same rules: a step in lenient order, what is inferred and what is pending, death, leaving the
 * practice, exits final and undone and by silence, and two endings on one day.
 */
public final class OutreachLoop implements AutoCloseable {
  private static final int MOVE = 28;
  private static final int INVITED = 0;
  private static final int CALLED = 1;
  private static final int RESPONDED = 2;
  private static final int REFERRED = 3;
  private static final int MET = 4;
  private static final int SUSTAINED = 5;
  private static final int NEVER = Character.MAX_VALUE;

  private final OutreachTables tables;
  private final Threads threads;

  private OutreachLoop(OutreachTables tables, Threads threads) {
    this.tables = tables;
    this.threads = threads;
  }

  /** The loop with its people in memory. */
  public static OutreachLoop load(OutreachWorkload workload, int threads) {
    return new OutreachLoop(OutreachTables.of(workload), new Threads(threads));
  }

  public Reach reach() {
    ReachCounts all = new ReachCounts();
    threads.run(tables.people, (from, to, found) -> {
      Walk walk = new Walk(tables);
      for (int person = from; person < to; person++) {
        walk.follow(person);
      }
      synchronized (all) {
        all.add(walk.counts);
      }
    });
    return all.reach();
  }

  @Override
  public void close() {
    threads.close();
  }

  /** One thread's way through its people. */
  private static final class Walk {
    private final Kind registrations;
    private final Kind contacts;
    private final Kind referrals;
    private final Kind appointments;
    private final char[] deaths;
    private final ReachCounts counts = new ReachCounts();
    private final int[] reached = new int[ReachCounts.STEPS];
    private final int[] channel = new int[ReachCounts.STEPS];
    private int person;

    Walk(OutreachTables tables) {
      registrations = tables.registrations;
      contacts = tables.contacts;
      referrals = tables.referrals;
      appointments = tables.appointments;
      deaths = tables.death;
    }

    void follow(int someone) {
      person = someone;
      if (!isMember()) {
        return;
      }
      int end = Math.min(deaths[person], left());
      boolean ended = end <= AS_OF;
      int last = Math.min(end, AS_OF);
      walk(last);
      int exit = Math.min(Math.min(unsuitable(last), silent(last)), last + 1);
      int undoable = declined(Math.min(exit, last));
      exit = Math.min(exit, undoable);
      if (exit <= last) {
        ended = true;
        if (exit < last) {
          last = exit;
          walk(last);
        }
      }
      count(ended);
      attendance(last, ended);
    }

    private boolean isMember() {
      if (deaths[person] <= START) {
        return false;
      }
      for (int row = registrations.first[person]; row < registrations.first[person + 1]; row++) {
        if (registrations.day[row] <= START && registrations.rest[row] >= START) {
          return true;
        }
      }
      return false;
    }

    private int left() {
      int uncovered = START;
      for (int row = registrations.first[person]; row < registrations.first[person + 1]; row++) {
        if (registrations.day[row] > Math.min(uncovered + MOVE, AS_OF)) {
          break;
        } else if (registrations.rest[row] == NEVER) {
          return NEVER;
        } else if (registrations.rest[row] >= uncovered) {
          uncovered = registrations.rest[row] + 1;
        }
      }
      return uncovered + MOVE > AS_OF ? NEVER : uncovered;
    }

    private void walk(int last) {
      Arrays.fill(reached, 0);
      int after = START;
      for (int row = contacts.first[person]; row < contacts.first[person + 1]; row++) {
        int day = contacts.day[row];
        if (day > last) {
          break;
        } else if (day < START) {
          continue;
        }
        int rest = contacts.rest[row];
        int direction = rest >> 4 & 0xf;
        int invited = reached[INVITED];
        if (invited == 0) {
          if (direction == OUT) {
            reach(INVITED, day, rest >> 8);
          }
        } else if (reached[CALLED] == 0
            && rest >> 8 == PHONE
            && day >= invited + 7
            && day <= invited + 28) {
          reach(CALLED, day, rest >> 8);
        }
        invited = reached[INVITED];
        if (invited > 0 && reached[RESPONDED] == 0 && direction == IN && day <= invited + 84) {
          reach(RESPONDED, day, rest >> 8);
        }
      }
      after = Math.max(after, reached[INVITED]);
      for (int row = referrals.first[person]; row < referrals.first[person + 1]; row++) {
        int day = referrals.day[row];
        if (day >= after
            && day <= last
            && (referrals.rest[row] == ACCEPTED || referrals.rest[row] == COMPLETED)) {
          reached[REFERRED] = day;
          after = day;
          break;
        }
      }
      int times = 0;
      for (int row = appointments.first[person]; row < appointments.first[person + 1]; row++) {
        int day = appointments.day[row];
        if (day > last) {
          break;
        } else if (day >= after && appointments.rest[row] == ATTENDED) {
          times++;
          if (times == 1) {
            reached[MET] = day;
          } else if (times == 3) {
            reached[SUSTAINED] = day;
            break;
          }
        }
      }
    }

    private void reach(int step, int day, int by) {
      reached[step] = day;
      channel[step] = by;
    }

    private int unsuitable(int last) {
      for (int row = contacts.first[person]; row < contacts.first[person + 1]; row++) {
        int day = contacts.day[row];
        if (day > last) {
          break;
        } else if (day >= START && (contacts.rest[row] & 0xf) == NOT_SUITABLE + 1) {
          return day;
        }
      }
      return NEVER;
    }

    private int silent(int last) {
      int tried = 0;
      int over = 0;
      for (int row = contacts.first[person]; row < contacts.first[person + 1]; row++) {
        int day = contacts.day[row];
        if (day > last) {
          break;
        } else if (day >= START && (contacts.rest[row] >> 4 & 0xf) == OUT) {
          if (tried >= 4 && day > over) {
            break;
          }
          tried++;
          over = day + 60;
        }
      }
      boolean heard = reached[RESPONDED] > 0 && reached[RESPONDED] <= over;
      return tried >= 4 && over <= last && !heard ? over : NEVER;
    }

    private int declined(int last) {
      int first = NEVER;
      for (int row = contacts.first[person]; row < contacts.first[person + 1]; row++) {
        int day = contacts.day[row];
        if (day > last) {
          break;
        } else if (day >= START && (contacts.rest[row] & 0xf) == DECLINED + 1) {
          first = Math.min(first, day);
        }
      }
      if (first == NEVER) {
        return NEVER;
      }
      int active = Math.max(activeContact(last), activeOther(last));
      for (int row = contacts.first[person]; row < contacts.first[person + 1]; row++) {
        int day = contacts.day[row];
        if (day > last) {
          break;
        } else if (day >= Math.max(START, active) && (contacts.rest[row] & 0xf) == DECLINED + 1) {
          return day;
        }
      }
      return NEVER;
    }

    /** The last day on which a contact shows that somebody takes part. */
    private int activeContact(int last) {
      int invited = reached[INVITED];
      for (int row = contacts.first[person + 1] - 1; row >= contacts.first[person]; row--) {
        int day = contacts.day[row];
        int rest = contacts.rest[row];
        if (day < START) {
          return 0;
        }
        boolean shows = (rest >> 4 & 0xf) == OUT
            || (invited > 0 && rest >> 8 == PHONE && day >= invited + 7 && day <= invited + 28)
            || (invited > 0 && day >= invited && day <= invited + 84);
        if (day <= last && shows && (rest & 0xf) != DECLINED + 1) {
          return day;
        }
      }
      return 0;
    }

    private int activeOther(int last) {
      int active = 0;
      for (int row = referrals.first[person]; row < referrals.first[person + 1]; row++) {
        int day = referrals.day[row];
        if (day >= START
            && day <= last
            && (referrals.rest[row] == ACCEPTED || referrals.rest[row] == COMPLETED)) {
          active = day;
        }
      }
      for (int row = appointments.first[person + 1] - 1; row >= appointments.first[person]; row--) {
        int day = appointments.day[row];
        if (day >= START && day <= last && appointments.rest[row] == ATTENDED) {
          return Math.max(active, day);
        }
      }
      return active;
    }

    private void count(boolean ended) {
      int furthest = reached[SUSTAINED] > 0
          ? SUSTAINED
          : reached[MET] > 0 ? MET : reached[REFERRED] > 0 ? REFERRED : 0;
      counts.members++;
      boolean callable = !ended && reached[INVITED] > 0 && reached[INVITED] + 28 > AS_OF;
      boolean answerable = !ended && reached[INVITED] > 0 && reached[INVITED] + 84 > AS_OF;
      int before = -1;
      boolean invited = reached[INVITED] > 0 || furthest > INVITED;
      for (int step = 0; step < ReachCounts.STEPS; step++) {
        boolean required = step != CALLED && step != RESPONDED;
        int day = reached[step];
        if (day > 0) {
          counts.reached(step, day - START);
          if (step < REFERRED) {
            counts.channel(step, channel[step]);
          }
          if (before >= 0) {
            counts.ofBefore[step] += reached[before] > 0 || before < furthest ? 1 : 0;
            counts.ofFirst[step] += invited ? 1 : 0;
            if (reached[before] > 0) {
              counts.sinceBefore(step, day - reached[before]);
            }
          }
        } else if (required && step < furthest) {
          counts.inferred[step]++;
        } else if ((step == CALLED && callable) || (step == RESPONDED && answerable)) {
          counts.pending[step]++;
        }
        before = required ? step : before;
      }
    }

    private void attendance(int last, boolean ended) {
      int attended = 0;
      int missed = 0;
      int due = 0;
      for (int row = appointments.first[person]; row < appointments.first[person + 1]; row++) {
        int day = appointments.day[row];
        if (day <= last) {
          if (day >= START) {
            int status = appointments.rest[row];
            counts.status[status]++;
            due += ReachCounts.DUE[status] ? 1 : 0;
            attended += status == ATTENDED ? 1 : 0;
            missed += status == ReachCounts.MISSED ? 1 : 0;
          }
        } else if (!ended) {
          counts.notDue++;
        }
      }
      if (due > 0) {
        counts.person(attended, missed, due);
      }
    }
  }
}

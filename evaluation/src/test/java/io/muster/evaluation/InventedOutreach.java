package io.muster.evaluation;

import static io.muster.evaluation.OutreachSketch.after;
import static io.muster.evaluation.OutreachSketch.day;
import static io.muster.evaluation.OutreachSketch.records;

import io.muster.core.plan.CalendarUnit;
import io.muster.core.plan.Length;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.OutreachPlan.StepOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** An outreach with every part but those that tell its effect, and people to whom anything can happen in it, in any order. The same seed gives the same people. */
public final class InventedOutreach {
  private static final List<String> CHANNELS = List.of("letter", "phone", "door knock");
  private static final List<String> OUTCOMES =
      List.of("no answer", "no answer", "engaged", "delivered", "declined", "not suitable");
  private static final List<String> STATUSES = List.of(
      "attended", "attended", "did not attend", "late not seen", "booked", "cancelled by patient");
  private static final List<String> SYSTEMS = List.of("emis", "systmone");
  private static final List<String> ROUTES = List.of("gp practice", "drop in", "self");
  private static final List<String> THEMES = List.of("debt", "home", "work", " ");

  private final Random random;
  private final PeopleSketch people = new PeopleSketch().asOf(day(100));

  private InventedOutreach(long seed) {
    random = new Random(seed);
  }

  public static PeopleSketch people(long seed, int size) {
    InventedOutreach invented = new InventedOutreach(seed);
    for (int i = 0; i < size; i++) {
      invented.person("p%02d".formatted(i));
    }
    return invented.people;
  }

  private void person(String id) {
    if (random.nextInt(8) == 0) {
      people.person(id, "death_date", day(random.nextInt(120) - 10).toString());
    } else {
      people.person(id);
    }
    if (random.nextInt(4) == 0) {
      people.record(id, "registration", -800, "end", day(random.nextInt(150)).toString());
    }
    for (int i = random.nextInt(6); i > 0; i--) {
      record(
          id,
          "contact",
          "channel",
          any(CHANNELS),
          "direction",
          any(List.of("out", "out", "in")),
          "outcome",
          any(OUTCOMES),
          "programme",
          any(List.of("ours", "ours", "ours", "theirs")));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      record(id, "referral", "programme", "ours");
    }
    for (int i = random.nextInt(5); i > 0; i--) {
      record(
          id, "appointment", "programme", "ours", "status", any(STATUSES), "service", any(ROUTES));
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      record(id, "theme", "programme", "ours", "theme", any(THEMES), "route", any(ROUTES));
    }
  }

  private void record(String id, String kind, String... told) {
    List<String> all = new ArrayList<>(List.of(told));
    if (random.nextInt(3) > 0) {
      all.addAll(
          List.of("system", any(SYSTEMS), "recorded", day(random.nextInt(140)).toString()));
    }
    String[] cells = all.toArray(new String[0]);
    if (random.nextInt(15) == 0) {
      people.undated(id, kind, cells);
    } else {
      people.record(id, kind, random.nextInt(140) - 15, cells);
    }
  }

  private String any(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }

  public static OutreachPlan plan(StepOrder order) {
    return sketch(order).plan();
  }

  static OutreachSketch sketch(StepOrder order) {
    return new OutreachSketch()
        .titles("The whole of it", "Everyone there is")
        .order(order)
        .programme("ours")
        .step("invited", "Invited", 1, records("contact", "channel", "letter"))
        .optional(
            "called", "Rung", records("contact", "channel", "phone").in(after("invited", 7, 28)))
        .step("referred", "Referred", 1, records("referral").in(after("invited", 0, 60)))
        .step("attended", "Attended once", 1, records("appointment", "status", "attended"))
        .step("sustained", "Attended twice", 2, records("appointment", "status", "attended"))
        .exit(new OutreachPlan.Exit("declined", "Declined", onRecord("declined"), true))
        .exit("unsuitable", "Not suitable", onRecord("not suitable"))
        .exit(
            "silent",
            "No answer",
            new OutreachPlan.Trigger.Silence(2, Length.of(3, CalendarUnit.WEEK), "referred"))
        .attempts(records("contact"), "referred")
        .attendance(records("appointment"))
        .attendanceBy("service")
        .themes(Optional.of("invited"), Optional.of("route"))
        .themes(Optional.empty(), Optional.empty())
        .target("referred", "0.3")
        .target("attended", false, "0.2", Optional.of("referred"));
  }

  private static OutreachPlan.Trigger onRecord(String outcome) {
    return new OutreachPlan.Trigger.OnRecord(records("contact", "outcome", outcome));
  }
}

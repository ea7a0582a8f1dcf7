package io.muster.benchmarks.workload;

import io.muster.core.schema.Schema;
import java.util.List;

/** What the numbers of an outreach's records stand for. */
public final class OutreachWords {
  public static final String PROGRAMME = "Talks";
  public static final String OTHER_PROGRAMME = "Walks";

  public static final List<String> SEXES = List.of("female", "male");
  public static final List<String> ETHNICITIES =
      List.of("asian", "black", "mixed", "other", "white");
  public static final List<String> SERVICES = List.of("diet", "exercise", "smoking", "sleep");
  public static final List<String> THEMES =
      List.of("debt", "housing", "isolation", "mood", "pain", "sleep", "weight", "work");
  public static final List<String> ROUTES = List.of("gp practice", "pcn", "police", "self");
  public static final List<String> SYSTEMS = List.of("records", "register");

  public static final List<String> CHANNELS = Vocabulary.CHANNELS;
  public static final List<String> DIRECTIONS = Vocabulary.DIRECTIONS;
  public static final List<String> OUTCOMES = Vocabulary.OUTCOMES;
  public static final List<String> REFERRALS = categories("referral");
  public static final List<String> APPOINTMENTS = categories("appointment");

  public static final int OUT = DIRECTIONS.indexOf("out");
  public static final int IN = DIRECTIONS.indexOf("in");
  public static final int PHONE = CHANNELS.indexOf("phone");
  public static final int DECLINED = OUTCOMES.indexOf("declined");
  public static final int NOT_SUITABLE = OUTCOMES.indexOf("not suitable");
  public static final int ACCEPTED = REFERRALS.indexOf("accepted");
  public static final int COMPLETED = REFERRALS.indexOf("completed");
  public static final int BOOKED = APPOINTMENTS.indexOf("booked");
  public static final int ATTENDED = APPOINTMENTS.indexOf("attended");

  private OutreachWords() {}

  private static List<String> categories(String kind) {
    return Schema.standard()
        .kind(kind)
        .flatMap(k -> k.column("status"))
        .orElseThrow()
        .categories();
  }
}

package io.muster.testing;

import io.muster.core.codes.Code;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Truth;
import io.muster.core.schema.Value;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whom the projects set out to reach, told from what is written in the chart, as they had to. */
final class Eligible {
  private static final Set<Code> OBESITY = codes(LongTerm.OBESITY);
  private static final Set<Code> ANXIETY = codes(LongTerm.ANXIETY);
  private static final Set<Code> HYPERTENSION = codes(LongTerm.HYPERTENSION);
  private static final Set<Code> PREDIABETES = codes(LongTerm.PREDIABETES);
  private static final Set<Code> DIABETES =
      codes(LongTerm.TYPE_1_DIABETES, LongTerm.TYPE_2_DIABETES);
  private static final Set<Code> MENTAL_HEALTH =
      codes(LongTerm.ANXIETY, LongTerm.DEPRESSION, LongTerm.SEVERE_MENTAL_ILLNESS);
  private static final Set<Code> ANXIOLYTICS = Set.copyOf(Codes.ANXIOLYTICS);
  private static final Set<Code> BODY_MASS_INDEX = Set.of(Codes.BODY_MASS_INDEX);
  private static final Set<Code> HBA1C = Set.of(Codes.HBA1C);
  private static final Set<Code> SMOKERS = Set.copyOf(Codes.SMOKER);
  private static final Set<Code> SMOKING = smoking();
  private static final Set<String> THREE_PRACTICES =
      Set.of("Saffron Health", "Sturdee Road", "The Hedges Medical Centre");

  private final Life life;
  private final Chart chart;
  private final int day;

  /**
   * Asks about a person as of a day.
   *
   * @param day the index date of the project
   */
  Eligible(Life life, Chart chart, int day) {
    this.life = life;
    this.chart = chart;
    this.day = day;
  }

  boolean forOneYouKent() {
    return reachable() && aged(40, 60) && obese() && diagnosed(ANXIETY) && treated() && smokes();
  }

  boolean forWeightManagement() {
    return reachable()
        && aged(20, 39)
        && obese()
        && diagnosed(HYPERTENSION)
        && !diagnosed(DIABETES)
        && (diagnosed(PREDIABETES) || nearlyDiabetic());
  }

  boolean forThreeConversations() {
    return reachable()
        && life.age(day) >= 18
        && THREE_PRACTICES.contains(practice())
        && hasNotification("type", "police")
        && (hasNotification("theme", "mental health") || diagnosed(MENTAL_HEALTH))
        && !answeredAnInvitation();
  }

  /** Alive and registered, and did not opt out. */
  private boolean reachable() {
    return day >= life.born()
        && (!life.died() || day < life.end())
        && chart.person().value("opt_out") != Truth.TRUE
        && !practice().isEmpty();
  }

  private boolean aged(int from, int to) {
    int age = life.age(day);
    return from <= age && age <= to;
  }

  private boolean diagnosed(Set<Code> codes) {
    return coded(Kinds.DIAGNOSIS, codes, life.born()).findAny().isPresent();
  }

  private boolean treated() {
    return coded(Kinds.MEDICATION, ANXIOLYTICS, monthsBack(12)).findAny().isPresent();
  }

  private boolean obese() {
    return diagnosed(OBESITY) || latestAtLeast(BODY_MASS_INDEX, 30);
  }

  private boolean nearlyDiabetic() {
    return latestAtLeast(HBA1C, 42) && !latestAtLeast(HBA1C, 48);
  }

  private boolean smokes() {
    return coded(Kinds.OBSERVATION, SMOKING, life.born())
        .reduce(Eligible::later)
        .map(l -> hasCode(l, SMOKERS))
        .orElse(false);
  }

  /** Whether the latest of the values of the last 24 months is so high. */
  private boolean latestAtLeast(Set<Code> codes, int bound) {
    return coded(Kinds.OBSERVATION, codes, monthsBack(24))
        .filter(l -> l.value("value").known())
        .reduce(Eligible::later)
        .map(l ->
            l.value("value") instanceof Value.Decimal value && value.number().intValue() >= bound)
        .orElse(false);
  }

  private boolean hasNotification(String column, String text) {
    return chart
        .lines(Kinds.NOTIFICATION)
        .anyMatch(l -> holds(l, column, text) && dated(l, monthsBack(6)));
  }

  private boolean answeredAnInvitation() {
    return chart
        .lines(Kinds.CONTACT)
        .anyMatch(l -> holds(l, "direction", "in") && dated(l, monthsBack(12)));
  }

  /** The practice of the registration that covers the day; the empty text where there is none. */
  private String practice() {
    return chart
        .lines(Kinds.REGISTRATION)
        .filter(l -> dated(l, life.born()))
        .filter(l -> !(l.value("end") instanceof Value.Day end) || end.date().toEpochDay() >= day)
        .reduce((first, second) -> second)
        .map(l -> l.value("practice").toString())
        .orElse("");
  }

  /** The records with one of the codes, from a day to the day asked about. */
  private Stream<Line> coded(RecordKind kind, Set<Code> codes, int from) {
    return chart.lines(kind).filter(l -> hasCode(l, codes) && dated(l, from));
  }

  private static boolean hasCode(Line line, Set<Code> codes) {
    return line.value("code") instanceof Value.Coded coded && codes.contains(coded.code());
  }

  private static boolean holds(Line line, String column, String text) {
    return line.value(column).equals(new Value.Text(text));
  }

  private boolean dated(Line line, int from) {
    int dated = dayOf(line);
    return from <= dated && dated <= day;
  }

  private static Line later(Line first, Line second) {
    return dayOf(second) >= dayOf(first) ? second : first;
  }

  /** The day of a line; before all days where it has none. */
  private static int dayOf(Line line) {
    return line.value("date") instanceof Value.Day dated
        ? (int) dated.date().toEpochDay()
        : Integer.MIN_VALUE;
  }

  private int monthsBack(int months) {
    return (int) LocalDate.ofEpochDay(day).minusMonths(months).toEpochDay();
  }

  private static Set<Code> codes(LongTerm first, LongTerm... others) {
    Set<Code> codes = new HashSet<>();
    EnumSet.of(first, others).forEach(c -> codes.addAll(c.codes()));
    return Set.copyOf(codes);
  }

  private static Set<Code> smoking() {
    Set<Code> codes = new HashSet<>(Codes.SMOKER);
    codes.addAll(List.of(Codes.NEVER_SMOKED, Codes.EX_SMOKER));
    return Set.copyOf(codes);
  }
}

package io.muster.testing;

import io.muster.core.codes.Code;
import io.muster.core.schema.Truth;
import io.muster.core.schema.Value;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
    return reachable()
        && aged(40, 60)
        && obese()
        && diagnosed(ANXIETY)
        && chart.has(Kinds.MEDICATION, ANXIOLYTICS, monthsBack(12), day)
        && smokes();
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
    return chart.has(Kinds.DIAGNOSIS, codes, life.born(), day);
  }

  private boolean obese() {
    return diagnosed(OBESITY) || latestAtLeast(BODY_MASS_INDEX, 24, 30);
  }

  private boolean nearlyDiabetic() {
    return latestAtLeast(HBA1C, 24, 42) && !latestAtLeast(HBA1C, 24, 48);
  }

  private boolean latestAtLeast(Set<Code> codes, int months, int bound) {
    return chart.entries().stream()
        .filter(e -> e.kind() == Kinds.OBSERVATION)
        .map(Chart.Entry::line)
        .filter(l -> l.value("value").known() && Chart.dated(l, monthsBack(months), day))
        .filter(l -> l.value("code") instanceof Value.Coded coded && codes.contains(coded.code()))
        .reduce((first, second) -> Chart.day(second) >= Chart.day(first) ? second : first)
        .map(l ->
            l.value("value") instanceof Value.Decimal value && value.number().intValue() >= bound)
        .orElse(false);
  }

  private boolean smokes() {
    return chart
        .latest(Kinds.OBSERVATION, SMOKING, life.born(), day)
        .map(l -> l.value("code") instanceof Value.Coded coded && SMOKERS.contains(coded.code()))
        .orElse(false);
  }

  private boolean hasNotification(String column, String text) {
    return chart.entries().stream()
        .filter(e -> e.kind() == Kinds.NOTIFICATION)
        .anyMatch(e -> e.line().value(column).equals(new Value.Text(text))
            && Chart.dated(e.line(), monthsBack(6), day));
  }

  private boolean answeredAnInvitation() {
    return chart.entries().stream()
        .filter(e -> e.kind() == Kinds.CONTACT)
        .anyMatch(e -> e.line().value("direction").equals(new Value.Text("in"))
            && Chart.dated(e.line(), monthsBack(12), day));
  }

  /** The practice of the registration that covers the day; the empty text where there is none. */
  private String practice() {
    return chart.entries().stream()
        .filter(e -> e.kind() == Kinds.REGISTRATION)
        .map(Chart.Entry::line)
        .filter(l -> Chart.dated(l, life.born(), day))
        .filter(l -> !(l.value("end") instanceof Value.Day end) || end.date().toEpochDay() >= day)
        .reduce((first, second) -> second)
        .map(l -> l.value("practice").toString())
        .orElse("");
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

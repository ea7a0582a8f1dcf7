package io.muster.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.codes.Code;
import io.muster.core.codes.CodeList;
import io.muster.core.engine.ReferenceEngine;
import io.muster.core.plan.CalendarUnit;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import io.muster.core.plan.IndexDate;
import io.muster.core.plan.Pick;
import io.muster.core.plan.Records;
import io.muster.core.plan.Rule;
import io.muster.core.plan.Window;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import io.muster.core.schema.Value;
import io.muster.core.store.PatientStore;
import io.muster.core.store.RecordTable;
import io.muster.testing.TrueRates.OneYouKent;
import io.muster.testing.TrueRates.ThreeConversations;
import io.muster.testing.TrueRates.WeightManagement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the sample population promises, counted in 20,000 people of one seed. */
class SampleTruthTest {
  private static final PatientStore STORE = SamplePopulation.of(20_000).seed(7).toStore();
  private static final String ONE_YOU_KENT = "One You Kent";
  private static final String WEIGHT = "Medway Weight Management";
  private static final String CONVERSATIONS = "Three Conversations";
  private static final LocalDate INDEX = LocalDate.of(2021, 7, 19);

  @Test
  void everybodyHasAboutSixtyRecords() {
    long records = 0;
    for (RecordKind kind : STORE.schema().kinds()) {
      assertThat(STORE.records(kind).rows()).as(kind.plural()).isPositive();
      records += STORE.records(kind).rows();
    }
    assertThat(records / STORE.size()).isBetween(50L, 70L);
  }

  @Test
  void illnessesAreAboutAsCommonAsInEngland() {
    assertThat(percentWith(LongTerm.ANXIETY)).isBetween(12.0, 18.0);
    assertThat(percentWith(LongTerm.DEPRESSION)).isBetween(10.0, 15.0);
    assertThat(percentWith(LongTerm.HYPERTENSION)).isBetween(13.0, 20.0);
    assertThat(percentWith(LongTerm.TYPE_2_DIABETES)).isBetween(5.0, 8.5);
    assertThat(percentWith(LongTerm.ASTHMA)).isBetween(9.0, 15.0);
    assertThat(percentWith(LongTerm.COPD)).isBetween(1.5, 3.5);
    assertThat(percentWith(LongTerm.CORONARY_HEART_DISEASE)).isBetween(2.5, 5.5);
    assertThat(percentWith(LongTerm.HEART_FAILURE)).isBetween(0.8, 2.5);
    assertThat(percentWith(LongTerm.CHRONIC_KIDNEY_DISEASE)).isBetween(3.0, 6.0);
    assertThat(percentWith(LongTerm.SEVERE_MENTAL_ILLNESS)).isBetween(0.6, 1.4);
    assertThat(percentWith(LongTerm.OSTEOARTHRITIS)).isBetween(7.0, 12.0);
    assertThat(percentWith(LongTerm.CANCER)).isBetween(3.0, 7.0);
  }

  @Test
  void deprivationMakesIllnessMoreCommon() {
    double poor = percent(p -> decile(p) <= 2, p -> has(p, LongTerm.TYPE_2_DIABETES));
    double rich = percent(p -> decile(p) >= 9, p -> has(p, LongTerm.TYPE_2_DIABETES));

    assertThat(poor).isGreaterThan(1.2 * rich);
  }

  @Test
  void eachMeasurementHasItsOneUnit() {
    Map<Value, Set<String>> units = new HashMap<>();
    RecordTable table = STORE.records(Kinds.OBSERVATION);
    for (int row = 0; row < table.rows(); row++) {
      if (table.value(column(Kinds.OBSERVATION, "value"), row) instanceof Value.Decimal value) {
        units
            .computeIfAbsent(
                table.value(column(Kinds.OBSERVATION, "code"), row), code -> new TreeSet<>())
            .add(value.unit());
      }
    }
    assertThat(units)
        .isEqualTo(Map.of(
            new Value.Coded(Codes.BODY_MASS_INDEX), Set.of("kg/m2"),
            new Value.Coded(Codes.BODY_WEIGHT), Set.of("kg"),
            new Value.Coded(Codes.SYSTOLIC), Set.of("mm[Hg]"),
            new Value.Coded(Codes.DIASTOLIC), Set.of("mm[Hg]"),
            new Value.Coded(Codes.HBA1C), Set.of("mmol/mol")));
  }

  @Test
  void nothingIsWrittenBeforeBirthNorAfterDeath() {
    for (RecordKind kind : STORE.schema().kinds()) {
      RecordTable table = STORE.records(kind);
      assertThat(everybody().stream().filter(p -> outlives(p, table)))
          .as(kind.plural())
          .isEmpty();
    }
  }

  private static boolean outlives(int person, RecordTable table) {
    long born = day("birth_date", person, Long.MAX_VALUE);
    long died = day("death_date", person, Long.MAX_VALUE);
    return IntStream.range(table.firstRow(person), table.endRow(person))
        .map(table::day)
        .filter(day -> day != RecordTable.NO_DAY)
        .anyMatch(day -> day < born || day > died);
  }

  @Test
  void nothingIsRecordedAfterTheAsOfDate() {
    for (RecordKind kind : STORE.schema().kinds()) {
      RecordTable table = STORE.records(kind);
      assertThat(IntStream.range(0, table.rows()))
          .as(kind.plural())
          .noneMatch(row -> table.value(RecordKind.RECORDED, row) instanceof Value.Day day
              && day.date().isAfter(STORE.asOf()));
    }
  }

  @Test
  void onlyBookedAppointmentsLieAheadOfTheAsOfDate() {
    for (RecordKind kind : STORE.schema().kinds()) {
      RecordTable table = STORE.records(kind);
      for (int row = 0; row < table.rows(); row++) {
        if (table.day(row) > STORE.asOf().toEpochDay()) {
          assertThat(kind).isEqualTo(Kinds.APPOINTMENT);
          assertThat(table.value(column(kind, "status"), row)).hasToString("booked");
        }
      }
    }
  }

  @Test
  void nothingEndsBeforeItBegins() {
    for (RecordKind kind : STORE.schema().kinds()) {
      RecordTable table = STORE.records(kind);
      kind.column("end")
          .ifPresent(end -> assertThat(IntStream.range(0, table.rows()))
              .as(kind.plural())
              .noneMatch(row -> table.value(end, row) instanceof Value.Day last
                  && last.date().toEpochDay() < table.day(row)));
    }
  }

  @Test
  void someThingsAreAsUntidyAsInLife() {
    assertThat(STORE.records(Kinds.DIAGNOSIS).duplicates()).isPositive();
    assertThat(STORE.records(Kinds.CONTACT).duplicates()).isPositive();
    RecordTable diagnoses = STORE.records(Kinds.DIAGNOSIS);
    assertThat(IntStream.range(0, diagnoses.rows()))
        .as("a diagnosis without its date")
        .anyMatch(row -> diagnoses.day(row) == RecordTable.NO_DAY);
  }

  @Test
  void gardenCityFindsOneToTwoHundredPeople() {
    assertThat(gardenCity()).hasSizeBetween(100, 200);
  }

  @Test
  void oneYouKentShowsItsTrueRates() {
    List<Integer> members = gardenCity();
    List<Integer> invited = those(members, p -> contacted(p, "channel", "letter"));
    recovered(invited, members, OneYouKent.INVITED);
    List<Integer> called =
        those(invited, p -> any(Kinds.CONTACT, p, "channel", "phone", "direction", "out"));
    recovered(called, invited, OneYouKent.CALLED);
    List<Integer> poor = those(invited, p -> decile(p) <= 2);
    List<Integer> others = those(invited, p -> decile(p) > 2);
    recovered(those(poor, SampleTruthTest::responded), poor, OneYouKent.RESPONDED_MOST_DEPRIVED);
    recovered(those(others, SampleTruthTest::responded), others, OneYouKent.RESPONDED_OTHERS);
    List<Integer> responded = those(invited, SampleTruthTest::responded);
    recovered(
        those(responded, SampleTruthTest::referred), responded, OneYouKent.REFERRED_OF_RESPONDED);
    List<Integer> silent = those(called, p -> !responded(p));
    recovered(those(silent, SampleTruthTest::referred), silent, OneYouKent.REFERRED_OF_CALLED_ONLY);
    List<Integer> reluctant = those(silent, p -> !referred(p));
    recovered(
        those(reluctant, p -> contacted(p, "outcome", "declined")), reluctant, OneYouKent.DECLINED);
    recovered(
        those(reluctant, p -> contacted(p, "outcome", "not suitable")),
        reluctant,
        OneYouKent.NOT_SUITABLE);
    List<Integer> referred = those(members, SampleTruthTest::referred);
    List<Integer> attended = those(referred, p -> attended(p, ONE_YOU_KENT) >= 1);
    recovered(attended, referred, OneYouKent.ATTENDED);
    recovered(those(attended, p -> attended(p, ONE_YOU_KENT) >= 5), attended, OneYouKent.SUSTAINED);
  }

  @Test
  void threeConversationsShowsItsTrueRates() {
    List<Integer> members = those(everybody(), p -> assessed(p, "huddle"));
    List<Integer> first = those(members, p -> assessed(p, "conversation 1"));
    List<Integer> second = those(members, p -> assessed(p, "conversation 2"));
    recovered(first, members, ThreeConversations.CONVERSATION_1);
    recovered(second, first, ThreeConversations.CONVERSATION_2);
    recovered(
        those(second, p -> assessed(p, "conversation 3")),
        second,
        ThreeConversations.CONVERSATION_3);
    recovered(routed(first, "pcn"), first, ThreeConversations.ROUTE_PCN);
    recovered(routed(first, "drop in"), first, ThreeConversations.ROUTE_DROP_IN);
    recovered(themed(first, "finance, debt and budget"), first, ThreeConversations.FINANCE);
    recovered(themed(first, "substance misuse"), first, ThreeConversations.SUBSTANCE_MISUSE);
    recovered(themed(first, "isolation"), first, ThreeConversations.ISOLATION);
    recovered(themed(first, "emotional health"), first, ThreeConversations.EMOTIONAL_HEALTH);
    recovered(
        themed(first, "education, work and volunteering"),
        first,
        ThreeConversations.EDUCATION_AND_WORK);
    recovered(themed(first, "other services"), first, ThreeConversations.OTHER_SERVICES);
  }

  @Test
  void threeConversationsTakesAsManyAttemptsAsItSays() {
    List<Integer> engaged = those(
        everybody(), p -> any(Kinds.CONTACT, p, "programme", CONVERSATIONS, "outcome", "engaged"));
    double mean = engaged.stream()
        .mapToLong(p -> count(Kinds.CONTACT, p, "programme", CONVERSATIONS, "direction", "out"))
        .average()
        .orElseThrow();

    // One to nine, each as likely: the standard deviation is the root of 80 / 12.
    double error = Math.sqrt(80 / 12.0 / engaged.size());
    assertThat(Math.abs(mean - ThreeConversations.MEAN_ATTEMPTS)).isLessThanOrEqualTo(3 * error);
  }

  @Test
  void weightManagementShowsItsTrueRates() {
    List<Integer> invited =
        those(everybody(), p -> any(Kinds.CONTACT, p, "programme", WEIGHT, "channel", "letter"));
    List<Integer> called =
        those(invited, p -> any(Kinds.CONTACT, p, "programme", WEIGHT, "channel", "phone"));
    List<Integer> discussed =
        those(called, p -> any(Kinds.ASSESSMENT, p, "programme", WEIGHT, "type", "baseline"));
    List<Integer> booked =
        those(discussed, p -> any(Kinds.REFERRAL, p, "programme", WEIGHT, "status", "accepted"));
    recovered(called, invited, WeightManagement.CALLED);
    recovered(discussed, called, WeightManagement.DISCUSSED);
    recovered(booked, discussed, WeightManagement.BOOKED);
    recovered(those(booked, p -> attended(p, WEIGHT) >= 10), booked, WeightManagement.COMPLETED);
  }

  /** The share found is within three standard errors of the true one. */
  private static void recovered(List<Integer> with, List<Integer> among, double rate) {
    assertThat(among).isNotEmpty();
    double found = (double) with.size() / among.size();
    double error = Math.sqrt(rate * (1 - rate) / among.size());
    assertThat(Math.abs(found - rate))
        .as("%s of %s, true rate %s", with.size(), among.size(), rate)
        .isLessThanOrEqualTo(3 * error);
  }

  /** The members of the Garden City cohort as the language defines it, not as the generator does. */
  private static List<Integer> gardenCity() {
    Expression index = new Expression.Index();
    Records bmi = coded(Kinds.OBSERVATION, List.of(Codes.BODY_MASS_INDEX))
        .in(lastMonths(24))
        .where(new Expression.Not(
            new Expression.IsMissing(new Expression.Field(column(Kinds.OBSERVATION, "value")))));
    List<Code> smoking = new ArrayList<>(Codes.SMOKER);
    smoking.add(Codes.EX_SMOKER);
    smoking.add(Codes.NEVER_SMOKED);
    List<Rule> rules = List.of(
        Rule.include(
            "aged 40 to 60",
            new Expression.Between(new Expression.Age(index), number(40, ""), number(60, ""))),
        Rule.include(
            "obese",
            new Expression.Or(List.of(
                exists(coded(Kinds.DIAGNOSIS, LongTerm.OBESITY.codes())),
                new Expression.Compare(
                    new Expression.ColumnOf(Pick.latest(bmi), column(Kinds.OBSERVATION, "value")),
                    Comparison.AT_LEAST,
                    number(30, "kg/m2"))))),
        Rule.include("has anxiety", exists(coded(Kinds.DIAGNOSIS, LongTerm.ANXIETY.codes()))),
        Rule.include(
            "treated for it",
            exists(coded(Kinds.MEDICATION, Codes.ANXIOLYTICS).in(lastMonths(12)))),
        Rule.include(
            "smokes now",
            new Expression.InCodes(
                new Expression.ColumnOf(
                    Pick.latest(coded(Kinds.OBSERVATION, smoking)),
                    column(Kinds.OBSERVATION, "code")),
                list(Codes.SMOKER))));
    CohortPlan plan = new CohortPlan(
        "garden_city",
        "",
        IndexDate.on(INDEX),
        CohortPlan.aliveAndRegistered(),
        rules,
        Optional.empty(),
        List.of(),
        List.of());
    return new ReferenceEngine().run(plan, STORE).members().stream().boxed().toList();
  }

  private static Window lastMonths(int months) {
    Expression index = new Expression.Index();
    return Window.Range.between(new Expression.Shifted(index, -months, CalendarUnit.MONTH), index);
  }

  private static Records coded(RecordKind kind, List<Code> codes) {
    return Records.Selection.of(kind, list(codes));
  }

  private static CodeList list(List<Code> codes) {
    return CodeList.of("codes", codes.toArray(Code[]::new));
  }

  private static Expression exists(Records records) {
    return new Expression.HasCount(records, Comparison.AT_LEAST, 1);
  }

  private static Expression number(int number, String unit) {
    return new Expression.Literal(new Value.Decimal(BigDecimal.valueOf(number), unit));
  }

  private static List<Integer> everybody() {
    return IntStream.range(0, STORE.size()).boxed().toList();
  }

  private static List<Integer> those(List<Integer> people, IntPredicate with) {
    return people.stream().filter(with::test).toList();
  }

  private static List<Integer> themed(List<Integer> people, String theme) {
    return those(people, p -> any(Kinds.THEME, p, "programme", CONVERSATIONS, "theme", theme));
  }

  /** Those who came by that route; everybody who comes uses some service. */
  private static List<Integer> routed(List<Integer> people, String route) {
    return those(
        people, p -> any(Kinds.SERVICE_USE, p, "programme", CONVERSATIONS, "route", route));
  }

  private static boolean assessed(int person, String type) {
    return any(Kinds.ASSESSMENT, person, "programme", CONVERSATIONS, "type", type);
  }

  private static boolean contacted(int person, String column, String text) {
    return any(Kinds.CONTACT, person, "programme", ONE_YOU_KENT, column, text);
  }

  private static boolean responded(int person) {
    return contacted(person, "direction", "in");
  }

  private static boolean referred(int person) {
    return any(Kinds.REFERRAL, person, "programme", ONE_YOU_KENT, "status", "accepted")
        || any(Kinds.REFERRAL, person, "programme", ONE_YOU_KENT, "status", "completed");
  }

  private static long attended(int person, String programme) {
    return count(Kinds.APPOINTMENT, person, "programme", programme, "status", "attended");
  }

  private static boolean any(
      RecordKind kind, int person, String column, String text, String other, String otherText) {
    return count(kind, person, column, text, other, otherText) > 0;
  }

  /** How many records of a kind hold these two texts. */
  private static long count(
      RecordKind kind, int person, String column, String text, String other, String otherText) {
    RecordTable table = STORE.records(kind);
    return IntStream.range(table.firstRow(person), table.endRow(person))
        .filter(row -> table.value(column(kind, column), row).equals(new Value.Text(text)))
        .filter(row -> table.value(column(kind, other), row).equals(new Value.Text(otherText)))
        .count();
  }

  private static double percentWith(LongTerm condition) {
    return percent(p -> true, p -> has(p, condition));
  }

  private static double percent(IntPredicate among, IntPredicate with) {
    long all = IntStream.range(0, STORE.size()).filter(among).count();
    return 100.0 * IntStream.range(0, STORE.size()).filter(among).filter(with).count() / all;
  }

  private static boolean has(int person, LongTerm condition) {
    RecordTable table = STORE.records(Kinds.DIAGNOSIS);
    return IntStream.range(table.firstRow(person), table.endRow(person))
        .mapToObj(row -> table.value(column(Kinds.DIAGNOSIS, "code"), row))
        .anyMatch(
            code -> code instanceof Value.Coded coded && condition.codes().contains(coded.code()));
  }

  /** The decile of the latest address; more than 10 where it is not known. */
  private static int decile(int person) {
    RecordTable table = STORE.records(Kinds.ADDRESS);
    int last = table.endRow(person) - 1;
    return last >= table.firstRow(person)
            && table.value(column(Kinds.ADDRESS, "imd_decile"), last)
                instanceof Value.Decimal decile
        ? decile.number().intValue()
        : 11;
  }

  private static long day(String attribute, int person, long otherwise) {
    Column column = Schema.standard().attribute(attribute).orElseThrow();
    return STORE.attribute(column, person) instanceof Value.Day day
        ? day.date().toEpochDay()
        : otherwise;
  }

  private static Column column(RecordKind kind, String name) {
    return kind.column(name).orElseThrow();
  }
}

package io.muster.examples.builder;

import static io.muster.core.builder.Cohorts.*;
import static io.muster.examples.builder.Said.A;
import static io.muster.examples.builder.Said.B;
import static io.muster.examples.builder.Said.SMOKING;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.muster.core.builder.Asked;
import io.muster.core.builder.Condition;
import io.muster.core.builder.DateQuestion;
import io.muster.core.builder.NumberQuestion;
import io.muster.core.builder.OneRecord;
import io.muster.core.builder.PickedRecord;
import io.muster.core.builder.SomeRecords;
import io.muster.core.builder.Span;
import io.muster.core.builder.TextQuestion;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values and conditions, in the language and in Java: the same plan. */
class QuestionsInJavaTest {
  private static final SomeRecords BMI = observations().of(A);
  private static final PickedRecord LATEST = latest(BMI);
  private static final PickedRecord DIAGNOSED = first(diagnoses().of(A));

  @ParameterizedTest(name = "{0}")
  @MethodSource({
    "people",
    "numbers",
    "texts",
    "dates",
    "codesOfRecords",
    "conditions",
    "choices",
    "variables"
  })
  void meansTheSame(String text, Asked java) {
    Said.alike(text, java);
  }

  static Stream<Arguments> people() {
    return Stream.of(
        arguments("age", age()),
        arguments("age on birth_date", ageOn(birthDate())),
        arguments("age on first diagnosis of a", ageOn(DIAGNOSED)),
        arguments("sex", sex()),
        arguments("ethnicity", ethnicity()),
        arguments("language", language()),
        arguments("birth_date", birthDate()),
        arguments("death_date", deathDate()),
        arguments("housebound", housebound()),
        arguments("carer", carer()),
        arguments("opt_out", optOut()),
        arguments("practice", practice()),
        arguments("pcn", pcn()),
        arguments("district", district()),
        arguments("imd_decile", imdDecile()),
        arguments("imd_quintile", imdQuintile()),
        arguments("alive", alive()),
        arguments("registered", registered()),
        arguments("index", index()));
  }

  static Stream<Arguments> numbers() {
    NumberQuestion value = LATEST.value();
    return Stream.of(
        arguments("30", number(30)),
        arguments("-2.5", number(-2.5)),
        arguments("30 kg/m2", number(30, "kg/m2")),
        arguments("age = 40", age().is(40)),
        arguments("age != 40", age().isNot(40)),
        arguments("age < 40", age().lessThan(40)),
        arguments("age <= 40", age().atMost(40)),
        arguments("age > 40", age().moreThan(40)),
        arguments("age >= 40", age().atLeast(40)),
        arguments("latest observation of a = 30 kg/m2", value.is(30, "kg/m2")),
        arguments("latest observation of a != 30 kg/m2", value.isNot(30, "kg/m2")),
        arguments("latest observation of a < 30 kg/m2", value.lessThan(30, "kg/m2")),
        arguments("latest observation of a <= 30 kg/m2", value.atMost(30, "kg/m2")),
        arguments("latest observation of a > 30 kg/m2", value.moreThan(30, "kg/m2")),
        arguments("latest observation of a >= 30.1 kg/m2", value.atLeast(30.1, "kg/m2")),
        arguments("age between 40 and 60", age().between(40, 60)),
        arguments("age not between 40 and 60", not(age().between(40, 60))),
        arguments(
            "value of latest observation of a between 60 and 90 kg", value.between(60, 90, "kg")),
        arguments(
            "value of latest observation of a between 60 and 90 kg",
            value.between(number(60), number(90, "kg"))),
        arguments("imd_decile in (1, 2)", imdDecile().in(1, 2)),
        arguments("imd_decile in (1, age)", imdDecile().in(number(1), age())),
        arguments("imd_decile not in (1, 2)", not(imdDecile().in(1, 2))),
        arguments("age + 1", age().plus(1)),
        arguments("age - imd_decile", age().minus(imdDecile())),
        arguments("age * 2 / imd_decile", age().times(2).dividedBy(imdDecile())),
        arguments("(age - 3) * (age + 3)", age().minus(3).times(age().plus(3))),
        arguments("- age", age().negated()),
        arguments("- (2)", number(2).negated()),
        arguments("age if missing 0", age().ifMissing(0)),
        arguments(
            "age if missing imd_decile if missing 0",
            age().ifMissing(imdDecile()).ifMissing(0)),
        arguments("highest of (age, 40)", highestOf(age(), number(40))),
        arguments("lowest of (age, imd_decile, 40)", lowestOf(age(), imdDecile(), number(40))),
        arguments("band age at (40, 50)", age().band(40, 50)),
        arguments("band latest observation of a at (18.5, 25)", value.band(18.5, 25)));
  }

  static Stream<Arguments> texts() {
    SomeRecords smoking = observations().of(SMOKING);
    return Stream.of(
        arguments("\"a text\"", text("a text")),
        arguments("sex = \"female\"", sex().is("female")),
        arguments("sex != \"female\"", sex().isNot("female")),
        arguments("\"female\" = sex", text("female").is(sex())),
        arguments("practice = district", practice().is(district())),
        arguments("practice in (\"G1\", \"G2\")", practice().in("G1", "G2")),
        arguments("practice in (\"G1\", district)", practice().in(text("G1"), district())),
        arguments("practice not in (\"G1\", \"G2\")", not(practice().in("G1", "G2"))),
        arguments("practice if missing \"none\"", practice().ifMissing("none")),
        arguments("practice if missing district", practice().ifMissing(district())),
        arguments("status of latest appointment", latest(appointments()).status()),
        arguments(
            "group of latest observation of smoking = \"current smoker\"",
            latest(smoking).group().is("current smoker")),
        arguments("band age at (40, 50) = \"under 40\"", age().band(40, 50).is("under 40")));
  }

  static Stream<Arguments> dates() {
    return Stream.of(
        arguments("2021-07-19", date("2021-07-19")),
        arguments("30 days after index", days(30).after(index())),
        arguments("6 months before birth_date", months(6).before(birthDate())),
        arguments(
            "2 weeks after 1 year before first diagnosis of a",
            weeks(2).after(years(1).before(DIAGNOSED))),
        arguments("death_date is before index", deathDate().isBefore(index())),
        arguments("death_date is not before index", not(deathDate().isBefore(index()))),
        arguments("death_date is after index", deathDate().isAfter(index())),
        arguments("death_date is on index", deathDate().isOn(index())),
        arguments("death_date is on or before index", deathDate().isOnOrBefore(index())),
        arguments(
            "death_date is on or after 2020-01-01", deathDate().isOnOrAfter(date("2020-01-01"))),
        arguments("death_date != index", deathDate().isNotOn(index())),
        arguments(
            "first diagnosis of a is on or after 2020-01-01",
            DIAGNOSED.isOnOrAfter(date("2020-01-01"))),
        arguments(
            "first diagnosis of a is before first diagnosis of b",
            DIAGNOSED.isBefore(first(diagnoses().of(B)))),
        arguments(
            "birth_date between 1980-01-01 and 1989-12-31",
            birthDate().isBetween(date("1980-01-01"), date("1989-12-31"))),
        arguments(
            "birth_date in (1980-01-01, index)", birthDate().isOneOf(date("1980-01-01"), index())),
        arguments("death_date if missing index", deathDate().ifMissing(index())),
        arguments(
            "earliest of (death_date, first diagnosis of a)", earliestOf(deathDate(), DIAGNOSED)),
        arguments("latest of (birth_date, index)", latestOf(birthDate(), index())),
        arguments("days between birth_date and index", daysBetween(birthDate(), index())),
        arguments("weeks between birth_date and index", weeksBetween(birthDate(), index())),
        arguments(
            "months between first diagnosis of a and index", monthsBetween(DIAGNOSED, index())),
        arguments("years between birth_date and index", yearsBetween(birthDate(), index())));
  }

  static Stream<Arguments> codesOfRecords() {
    PickedRecord latest = latest(diagnoses());
    return Stream.of(
        arguments("latest diagnosis in a", latest.code().in(A)),
        arguments("latest diagnosis not in a", not(latest.code().in(A))),
        arguments(
            "code of latest diagnosis = code of first diagnosis",
            latest.code().is(first(diagnoses()).code())),
        arguments(
            "code of latest diagnosis != code of first diagnosis",
            latest.code().isNot(first(diagnoses()).code())),
        arguments(
            "code of latest diagnosis in (code of first diagnosis, code of first procedure)",
            latest.code().in(first(diagnoses()).code(), first(procedures()).code())),
        arguments(
            "code of latest diagnosis if missing code of latest procedure",
            latest.code().ifMissing(latest(procedures()).code())));
  }

  static Stream<Arguments> conditions() {
    SomeRecords diagnosed = diagnoses().of(A);
    Condition old = age().atLeast(65);
    return Stream.of(
        arguments("not housebound", not(housebound())),
        arguments("housebound and carer", housebound().and(carer())),
        arguments("housebound or carer", housebound().or(carer())),
        arguments("housebound and carer and alive", housebound().and(carer()).and(alive())),
        arguments("housebound or carer or alive", housebound().or(carer().or(alive()))),
        arguments("housebound or carer and alive", housebound().or(carer().and(alive()))),
        arguments("(housebound or carer) and alive", housebound().or(carer()).and(alive())),
        arguments("diagnosis of a and age >= 65", diagnosed.and(old)),
        arguments("not diagnosis of a", not(diagnosed)),
        arguments(
            "diagnosis of a or diagnosis of b or age >= 65",
            diagnosed.or(diagnoses().of(B)).or(old)),
        arguments("age is missing", age().isMissing()),
        arguments("age is not missing", age().isKnown()),
        arguments("practice is known", practice().isKnown()),
        arguments("practice is not known", practice().isMissing()),
        arguments("latest observation of a is known", LATEST.isKnown()),
        arguments("latest observation of a is missing", LATEST.isMissing()),
        arguments("value of latest observation of a is missing", LATEST.value().isMissing()),
        arguments("housebound if missing carer", housebound().ifMissing(carer())),
        arguments("any of (housebound, carer)", anyOf(housebound(), carer())),
        arguments("all of (housebound, carer)", allOf(housebound(), carer())),
        arguments("none of (housebound, diagnosis of a)", noneOf(housebound(), diagnosed)),
        arguments(
            "at least 2 of (housebound, carer, age >= 65)", atLeast(2, housebound(), carer(), old)),
        arguments("at most 1 of (housebound, carer)", atMost(1, housebound(), carer())),
        arguments("exactly 1 of (housebound, carer)", exactly(1, housebound(), carer())),
        arguments(
            "sum of quantity of medication of a >= 56",
            medications().of(A).sum(OneRecord::quantity).atLeast(56)));
  }

  static Stream<Arguments> choices() {
    return Stream.of(
        arguments(
            "when age >= 65 then \"old\" when age >= 18 then \"adult\" otherwise \"child\"",
            when(age().atLeast(65))
                .then(text("old"))
                .when(age().atLeast(18))
                .then(text("adult"))
                .otherwise(text("child"))),
        arguments(
            "when diagnosis of a then 1",
            when(diagnoses().of(A)).then(number(1)).otherwiseMissing()),
        arguments(
            "(when housebound then index otherwise birth_date) is before 2020-01-01",
            when(housebound()).then(index()).otherwise(birthDate()).isBefore(date("2020-01-01"))));
  }

  static Stream<Arguments> variables() {
    NumberQuestion cut = number(40);
    NumberQuestion least = number(30, "kg/m2");
    TextQuestion who = text("female");
    DateQuestion sinceThen = date("2020-01-01");
    Span recent = months(6);
    SomeRecords weighed = BMI.inLast(recent);
    PickedRecord lastWeighed = latest(weighed);
    Condition elderly = age().atLeast(65);
    return Stream.of(
        arguments("age >= cut", age().atLeast(cut)),
        arguments("latest observation of a >= obese_from", LATEST.value().atLeast(least)),
        arguments("sex = who", sex().is(who)),
        arguments("diagnosis of a since since_then", diagnoses().of(A).onOrAfter(sinceThen)),
        arguments("diagnosis of a in last recent", diagnoses().of(A).inLast(recent)),
        arguments(
            "diagnosis of a within recent of since_then",
            diagnoses().of(A).within(recent).of(sinceThen)),
        arguments("at least 2 weighed", weighed.atLeast(2)),
        arguments("last_weighed >= obese_from", lastWeighed.value().atLeast(least)),
        arguments("unit of last_weighed", lastWeighed.unit()),
        arguments("elderly or housebound or carer", elderly.or(housebound()).or(carer())));
  }
}

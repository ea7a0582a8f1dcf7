package io.muster.core.builder;

import static io.muster.core.builder.Cohorts.*;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.muster.core.codes.CodeList;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What makes no sense and yet compiles is refused with a sentence that says why. */
class MistakesInJavaTest {
  private static final CodeList A = snomed("1").named("a");
  private static final SomeRecords BMI = observations().of(A);
  private static final Schema SCANS =
      Schema.standard().with(RecordKind.of("scan", "scans", Column.number("status")));
  private static final CohortPlan COHORT =
      cohort("c").index("2021-07-19").include("adult", age().atLeast(18)).build();
  private static final OutreachPlan OUTREACH = outreach("o", COHORT)
      .step("invited", contacts())
      .exit("declined", contacts())
      .build();

  private static DateQuestion carriedOut() {
    List<DateQuestion> out = new ArrayList<>();
    diagnoses().where(d -> {
      out.add(d.date());
      return alive();
    });
    return out.get(0);
  }

  private static Arguments refused(ThrowingCallable said, String sentence) {
    return arguments(sentence, said);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({
    "names",
    "values",
    "ofRecords",
    "windows",
    "clauses",
    "cohortsOfCohorts",
    "outreaches",
    "effects",
    "examples"
  })
  void isRefused(String sentence, ThrowingCallable said) {
    assertThatThrownBy(said).isInstanceOf(IllegalArgumentException.class).hasMessage(sentence);
  }

  static Stream<Arguments> names() {
    return Stream.of(
        refused(
            () -> records("diagnoses_"),
            "there is no kind of record called `diagnoses_`; did you mean `diagnosis`?"),
        refused(
            () -> attribute("sexx"),
            "a person has no attribute called `sexx`; did you mean `sex`?"),
        refused(
            () -> latest(BMI).column("valeu"),
            "a record of observation has no column called `valeu`; did you mean `value`?"),
        refused(
            () -> goals().where(g -> g.channel().is("letter")),
            "a record of goal has no column called `channel`; there is `date`, `domain`, `due`, `status`, `programme`, `recorded`, `system`"),
        refused(
            () -> latest(BMI.or(diagnoses())).value(),
            "a record of diagnosis has no column called `value`; there is `date`, `end`, `code`, `status`, `recorded`, `system`"),
        refused(
            () -> latest(goals().or(records("scan", SCANS))).column("status"),
            "`status` is not of one type in these records"),
        refused(
            () -> latest(BMI).group(),
            "these records have no groups, since no grouped code list says which they are"),
        refused(
            () -> cohort("Garden City"),
            "a name is lower-case letters, digits and _, and begins with a letter: Garden City"));
  }

  static Stream<Arguments> values() {
    return Stream.of(
        refused(() -> sex().is("femal"), "`sex` is never `femal`; did you mean `female`?"),
        refused(() -> text("femal").isNot(sex()), "`sex` is never `femal`; did you mean `female`?"),
        refused(
            () -> contacts().where(c -> c.direction().in("in", "sideways")),
            "`direction` is never `sideways`; there is `out`, `in`"),
        refused(
            () -> age().band(40, 50).is("40 to 50"),
            "this is never `40 to 50`; did you mean `40 to 49`?"),
        refused(
            () -> latest(BMI).value().atLeast(30, "kg/m²"),
            "there is no unit called `kg/m²`; did you mean `kg/m2`?"),
        refused(
            () -> latest(BMI).value().atLeast(140, "mmHg"),
            "there is no unit called `mmHg`; did you mean `mm[Hg]`?"),
        refused(
            () -> latest(BMI).value().atLeast(30, "furlongs"),
            "there is no unit called `furlongs`; units are written as UCUM has them"),
        refused(() -> attribute("sex").asNumber(), "a number is needed here, and this is a text"),
        refused(
            () -> attribute("carer").asDate(),
            "a date is needed here, and this is a yes-or-no answer"),
        refused(
            () -> age().between(60, 40),
            "nothing lies between these, since the first is more than the second"),
        refused(() -> number(Double.NaN), "a number is finite"),
        refused(() -> date("2021-7-19"), "`2021-7-19` is no date; one is written as 2021-07-19"),
        refused(() -> atLeast(3, alive(), carer()), "there are only 2 conditions to count"),
        refused(() -> age().band(50, 40), "the bounds of bands rise"),
        refused(
            () -> when(alive()).then(Question.of(age().expression())).otherwise(sex()),
            "expected a number, not a text"));
  }

  static Stream<Arguments> ofRecords() {
    return Stream.of(
        refused(() -> contacts().of(A), "contact has no codes"),
        refused(() -> BMI.of(A), "these records are asked for by their codes already"),
        refused(
            () -> diagnoses().of(A.except(A)),
            "no code is left in this list: codes written in place"),
        refused(() -> highest(diagnoses()), "the highest and the lowest go by a value"),
        refused(() -> nth(0, diagnoses()), "positions count from 1: 0"),
        refused(() -> diagnoses().atMost(-1), "a count is not negative: -1"),
        refused(
            () -> diagnoses().where(d -> procedures().where(p -> p.date().isAfter(d.date()))),
            "this filter asks for a column of another record than its own"),
        refused(
            () -> diagnoses().where(d -> procedures().where(p -> encounters().after(d))),
            "this filter asks for a column of another record than its own"),
        refused(
            () -> BMI.where(o -> {
              procedures().countDistinct(p -> o.code());
              return alive();
            }),
            "this filter asks for a column of another record than its own"),
        refused(
            () -> cohort("c").include("carried out", carriedOut().isAfter(index())),
            "this asks for a column of a record outside of its filter"),
        refused(
            () -> outreach("o", COHORT).step("met", contacts().after(carriedOut())),
            "this asks for a column of a record outside of its filter"),
        refused(
            () -> outreach("o", COHORT).exit("left", carriedOut()),
            "this asks for a column of a record outside of its filter"),
        refused(
            () -> BMI.sum(o -> o.value().plus(1)),
            "a column of the records is named here, and not what can be made of one"),
        refused(() -> contacts().during(contacts()), "only a record with an end has a during"));
  }

  static Stream<Arguments> windows() {
    String empty = "this window ends before it begins, so no record can lie in it";
    return Stream.of(
        refused(() -> BMI.from(date("2021-01-02")).to(date("2021-01-01")), empty),
        refused(() -> days(28).to(7), empty),
        refused(() -> BMI.followedWithin(days(0)).by(BMI), empty),
        refused(() -> BMI.inLast(years(201)), "a length of time is at most 200 years"),
        refused(() -> days(-1), "a length of time is not negative: -1"),
        refused(() -> contacts().covering(index()), "contact has no end to cover a date"));
  }

  static Stream<Arguments> clauses() {
    return Stream.of(
        refused(() -> cohort("c").build(), "the cohort `c` has no index date"),
        refused(
            () -> cohort("c").index("2021-01-01").indexAt(first(BMI)),
            "the cohort `c` has two index dates; it takes one"),
        refused(
            () -> cohort("c").indexAt(first(BMI.inLast(months(6)))),
            "this asks for the index date, which is only being looked for here"),
        refused(
            () -> cohort("c").indexAt(first(BMI.where(o -> o.value().atLeast(age())))),
            "this asks for the index date, which is only being looked for here"),
        refused(
            () -> cohort("c").populationAlive().populationEveryone(),
            "the cohort `c` has two populations; it takes one"),
        refused(
            () -> cohort("c").include("adult", alive()).exclude("adult", carer()),
            "the cohort `c` has two rules \"adult\""),
        refused(() -> cohort("c").include(" ", alive()), "a rule has a label"),
        refused(
            () -> cohort("c").include("seen since", contacts().after(step("invited"))),
            "`invited` is a step, and steps are those of an outreach"),
        refused(
            () -> cohort("c").show(age()).show("age", age().plus(1)),
            "the cohort `c` shows two columns under the name `age`"),
        refused(
            () -> cohort("c").show("id", age()), "the id of a member is shown already, under `id`"),
        refused(
            () -> cohort("c").show(age().plus(1)),
            "this answer has no name of its own; say which, as in show(\"bmi\", …)"),
        refused(
            () -> cohort("c").index("2021-01-01").take(5).build(),
            "the cohort `c` takes the first of its members, and says no order"));
  }

  static Stream<Arguments> cohortsOfCohorts() {
    return Stream.of(
        refused(
            () -> cohort("d").madeOf(not(in(COHORT))),
            "this takes in everybody outside a cohort as well; start from the cohort they come from"),
        refused(
            () -> cohort("d").madeOf(in(COHORT).or(not(in(COHORT)))),
            "this takes in everybody outside a cohort as well; start from the cohort they come from"),
        refused(
            () -> cohort("d").madeOf(in(COHORT).and(alive())),
            "a cohort is made of other cohorts, with and, or and not; write what else is asked as include or exclude"));
  }

  static Stream<Arguments> outreaches() {
    return Stream.of(
        refused(() -> outreach("o", COHORT).build(), "an outreach has at least one step"),
        refused(
            () -> outreach("o", COHORT).step("met", contacts()).step("met", contacts()),
            "two parts of the outreach are called `met`"),
        refused(
            () -> outreach("o", COHORT).step("met", contacts()).exit("met", contacts()),
            "two parts of the outreach are called `met`"),
        refused(
            () -> outreach("o", COHORT).exit("died", contacts()),
            "every report has a state called `died` already"),
        refused(
            () -> outreach("o", COHORT)
                .step("invited", contacts())
                .step("met", contacts().after(step("invitd"))),
            "no step before this is called `invitd`; did you mean `invited`?"),
        refused(
            () -> outreach("o", COHORT).step("met", contacts().after(step("met"))),
            "no step before this is called `met`; there is none"),
        refused(
            () -> outreach("o", COHORT)
                .step("met", contacts())
                .targetAtLeast("mett", percent(10))
                .build(),
            "the outreach has no step called `mett`; did you mean `met`?"),
        refused(
            () -> outreach("o", COHORT).targetAtLeast("met", percent(110)),
            "a target is between 0 % and 100 %"),
        refused(
            () -> outreach("o", COHORT).programme("One").programme("Two"),
            "the outreach `o` says its programme twice; once is enough"),
        refused(
            () -> outreach("o", COHORT).attendance(contacts()),
            "records of contact are not attended: they have no such status"),
        refused(
            () -> outreach("o", COHORT).themes(contacts()), "records of contact name no theme"));
  }

  private static OutreachBuilder met() {
    return outreach("o", COHORT).step("met", contacts());
  }

  static Stream<Arguments> effects() {
    LocalDate first = LocalDate.of(2020, 1, 1);
    LocalDate last = LocalDate.of(2021, 12, 31);
    CohortPlan later = cohort("later").index("2022-07-19").build();
    return Stream.of(
        refused(
            () -> met().compare(comparing("mett").by(sex())).build(),
            "the outreach has no step called `mett`; did you mean `met`?"),
        refused(() -> met().compare(comparing("met")), "steps are compared by something"),
        refused(
            () -> met().compare(comparing("met").by(age())),
            "age: groups have a name, and few numbers do"),
        refused(
            () -> comparing("met").by("when", step("met").isKnown()),
            "when: what is asked of everybody hangs on no step"),
        refused(
            () -> met().outcome("met", "", encounters(), months(12)),
            "two parts of the outreach are called `met`"),
        refused(
            () -> met().outcome("ed", "", encounters().inLast(months(1)), months(12)),
            "ed: the records have no window of their own"),
        refused(
            () -> met()
                .outcome("ed", "", encounters(), months(12), versus(later).randomised())
                .build(),
            "o: people are set against others of the same index date"),
        refused(
            () -> met().outcome("ed", "", encounters(), months(12), versus(later)),
            "people are matched on something"),
        refused(
            () -> met()
                .outcome(
                    "ed",
                    "",
                    encounters(),
                    months(12),
                    versus(later).matchedOn(sex()).randomised()),
            "who is a member by chance is not matched as well"),
        refused(() -> versus(later).matchedOn(age(), 0), "a distance is more than nothing"),
        refused(
            () -> met().trend("ed", "", encounters(), first, last.plusDays(1)),
            "ed: a trend is of whole months"),
        refused(
            () -> met().trend("ed", "", encounters(), first, LocalDate.of(2020, 1, 31)),
            "ed: one month is no trend"),
        refused(
            () -> met().trend("ed", "", encounters(), first, last, LocalDate.of(2020, 12, 2)),
            "ed: a month begins anew"),
        refused(
            () -> met().trend("ed", "", encounters(), first, last, LocalDate.of(2021, 6, 1)),
            "ed: 8 months lie on each side"),
        refused(
            () -> met().measure("bmi", "", first(BMI).value(), weeks(4), weeks(26)),
            "a measure is a number of the latest of some records"),
        refused(
            () -> met().measure("bmi", "", latest(BMI).value(), weeks(26), weeks(26)),
            "bmi: the first time is too soon"),
        refused(
            () -> met().measure("bmi", "", latest(BMI).value(), weeks(4), weeks(26), months(6)),
            "bmi: times rise"),
        refused(() -> met().cost(0, "met"), "a cost is more than nothing"),
        refused(
            () -> met().cost(100, "mett").build(),
            "the outreach has no step called `mett`; did you mean `met`?"),
        refused(
            () -> met().exitBySilence("silent", "", 3, days(28), "met").build(),
            "o: silence follows attempts, and none are named"));
  }

  static Stream<Arguments> examples() {
    return Stream.of(
        refused(
            () -> example("e", COHORT).person("sex", "femal"),
            "`sex` is never `femal`; did you mean `female`?"),
        refused(() -> example("e", COHORT).person("sex", 1), "sex holds a text"),
        refused(
            () -> example("e", COHORT).born("1980-01-01").born("1980-01-01"),
            "it is said twice what `birth_date` is"),
        refused(
            () -> example("e", COHORT).record("contact", r -> r.of(A)),
            "a record of contact carries no codes"),
        refused(
            () -> example("e", COHORT).record("diagnosis", r -> r.of(A, "mild")),
            "`a` has no group `mild`; there is none"),
        refused(
            () -> example("e", COHORT).record("medication", r -> r.with("quantity", 1, "kg")),
            "`quantity` has no unit"),
        refused(
            () -> example("e", COHORT).expectNotIncluded(because("adlut").isMet()),
            "the cohort has no rule `adlut`; did you mean `adult`?"),
        refused(
            () -> example("e", COHORT).expectReached("invited"),
            "a cohort has no steps and no exits; this is an example of a cohort"),
        refused(
            () -> example("e", OUTREACH).expectReached("invitd"),
            "the outreach has no step called `invitd`; did you mean `invited`?"),
        refused(
            () -> example("e", OUTREACH).expectLeftBy("decline"),
            "the outreach has no exit called `decline`; did you mean `declined`?"),
        refused(
            () -> example("e", OUTREACH)
                .born("1980-01-01")
                .expectNotIncluded()
                .expectReached("invited")
                .build(),
            "this example contradicts itself: nobody can meet all it expects"),
        refused(
            () -> example("e", COHORT).expectIncluded().build(),
            "an example says something of the person: e"),
        refused(
            () -> example("e", COHORT).born("1980-01-01").build(),
            "an example expects something: e"));
  }
}

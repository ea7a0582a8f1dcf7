package io.muster.examples.builder;

import static io.muster.core.builder.Cohorts.*;
import static io.muster.examples.builder.Said.A;
import static io.muster.examples.builder.Said.B;
import static io.muster.examples.builder.Said.SMOKING;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.muster.core.builder.Asked;
import io.muster.core.builder.OneRecord;
import io.muster.core.builder.SomeRecords;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Records, how they are narrowed down and one is picked, in the language and in Java: the same plan. */
class RecordsInJavaTest {
  private static final SomeRecords DIAGNOSED = diagnoses().of(A);
  private static final SomeRecords BMI = observations().of(A);
  private static final Schema HOST = Schema.standard()
      .with(RecordKind.of("wearable", "wearables", Column.number("steps"), Column.truth("worn")))
      .with(Column.number("frailty"));

  @ParameterizedTest(name = "{0}")
  @MethodSource({"kinds", "filters", "windows", "picks", "counts", "sequences"})
  void meansTheSame(String text, Asked java) {
    Said.alike(text, java);
  }

  static Stream<Arguments> kinds() {
    return Stream.concat(
        Stream.of(
            arguments("registration", registrations()),
            arguments("address", addresses()),
            arguments("diagnosis", diagnoses()),
            arguments("observation", observations()),
            arguments("medication", medications()),
            arguments("procedure", procedures()),
            arguments("immunization", immunizations()),
            arguments("encounter", encounters()),
            arguments("notification", notifications()),
            arguments("assessment", assessments()),
            arguments("goal", goals()),
            arguments("referral", referrals()),
            arguments("appointment", appointments()),
            arguments("contact", contacts()),
            arguments("theme", themes()),
            arguments("service_use", serviceUses())),
        Stream.of(
            arguments("diagnosis of a", DIAGNOSED),
            arguments("diagnosis of (a or b)", diagnoses().of(A.or(B))),
            arguments("diagnosis of (a except b)", diagnoses().of(A.except(B))),
            arguments(
                "diagnosis of (snomed 1, 7 or icd10 E11.9)",
                diagnoses().of(snomed("1", "7").or(icd10("E11.9")))),
            arguments(
                "(diagnosis of a or medication of b)",
                DIAGNOSED.or(medications().of(B))),
            arguments(
                "latest (diagnosis of a or diagnosis of b or procedure) is known",
                latest(DIAGNOSED.or(diagnoses().of(B)).or(procedures())).isKnown()),
            arguments(
                "(diagnosis of a or diagnosis of b) in last 6 months",
                DIAGNOSED.or(diagnoses().of(B)).inLast(months(6)))));
  }

  static Stream<Arguments> filters() {
    return Stream.of(
        arguments(
            "contact where channel = \"letter\"",
            contacts().where(c -> c.channel().is("letter"))),
        arguments(
            "contact where channel != \"letter\" where direction = \"in\"",
            contacts()
                .where(c -> c.channel().isNot("letter"))
                .where(c -> c.direction().is("in"))),
        arguments(
            "contact where (channel = \"letter\" and direction = \"in\")",
            contacts().where(c -> c.channel().is("letter").and(c.direction().is("in")))),
        arguments(
            "referral where status not in (\"accepted\", \"completed\")",
            referrals().where(r -> not(r.status().in("accepted", "completed")))),
        arguments(
            "observation of a where value between 20 and 30 kg",
            BMI.where(o -> o.value().between(20, 30, "kg"))),
        arguments(
            "observation where code in a", observations().where(o -> o.code().in(A))),
        arguments(
            "contact where route is missing", contacts().where(c -> c.route().isMissing())),
        arguments(
            "goal where due is on or before index",
            goals().where(g -> g.due().isOnOrBefore(index()))),
        arguments(
            "observation of smoking where group = \"ex-smoker\"",
            observations().of(SMOKING).where(o -> o.group().is("ex-smoker"))),
        arguments(
            "diagnosis where (days between date and recorded > 30)",
            diagnoses().where(d -> daysBetween(d.date(), d.recorded()).moreThan(30))),
        arguments(
            "diagnosis where (days between date and recorded > 30)",
            diagnoses().where(d -> daysBetween(d, d.recorded()).moreThan(30))),
        arguments(
            "observation of a where (value > value of first observation of b)",
            BMI.where(o -> o.value().moreThan(first(observations().of(B)).value()))),
        arguments(
            "encounter where (procedure within 7 days of date)",
            encounters().where(e -> procedures().within(days(7)).of(e.date()))),
        arguments(
            "(diagnosis of a or procedure) where system = \"gp\"",
            DIAGNOSED.or(procedures()).where(r -> r.system().is("gp"))),
        arguments(
            "encounter where (type = \"emergency\" or admission = \"emergency\")",
            encounters().where(e -> e.type().is("emergency").or(e.admission().is("emergency")))),
        arguments(
            "appointment where booked is before index",
            appointments().where(a -> a.booked().isBefore(index()))));
  }

  static Stream<Arguments> windows() {
    SomeRecords others = diagnoses().of(B);
    return Stream.of(
        arguments("diagnosis of a in last 6 months", DIAGNOSED.inLast(months(6))),
        arguments(
            "diagnosis of a in 6 months before index", DIAGNOSED.in(months(6)).before(index())),
        arguments(
            "diagnosis of a in 30 days after first diagnosis of b",
            DIAGNOSED.in(days(30)).after(first(others))),
        arguments(
            "diagnosis of a in 0 to 28 days after 2020-01-01",
            DIAGNOSED.in(days(0).to(28)).after(date("2020-01-01"))),
        arguments(
            "diagnosis of a in 1 to 2 years before index",
            DIAGNOSED.in(years(1).to(2)).before(index())),
        arguments(
            "diagnosis of a within 7 days of latest diagnosis of b",
            DIAGNOSED.within(days(7)).of(latest(others))),
        arguments("diagnosis of a before 2020-01-01", DIAGNOSED.before(date("2020-01-01"))),
        arguments("diagnosis of a after 2020-01-01", DIAGNOSED.after(date("2020-01-01"))),
        arguments("diagnosis of a on index", DIAGNOSED.on(index())),
        arguments(
            "diagnosis of a on or before 1 year before index",
            DIAGNOSED.onOrBefore(years(1).before(index()))),
        arguments("diagnosis of a on or after 2020-01-01", DIAGNOSED.onOrAfter(date("2020-01-01"))),
        arguments("diagnosis of a since 2020-01-01", DIAGNOSED.onOrAfter(date("2020-01-01"))),
        arguments(
            "diagnosis of a from 2020-01-01 to 2020-12-31",
            DIAGNOSED.from(date("2020-01-01")).to(date("2020-12-31"))),
        arguments("medication of a covering index", medications().of(A).covering(index())),
        arguments(
            "registration covering 1 year before index to index",
            registrations().covering(years(1).before(index()), index())),
        arguments("diagnosis of a ever", DIAGNOSED),
        arguments("diagnosis of a at any time", DIAGNOSED.atAnyTime()),
        arguments(
            "contact where direction = \"in\" in last 12 months",
            contacts().where(c -> c.direction().is("in")).inLast(months(12))),
        arguments(
            "no observation of a in 90 days after index",
            BMI.in(days(90)).after(index()).none()),
        arguments(
            "diagnosis of a after (latest encounter where type = \"gp\")",
            DIAGNOSED.after(latest(encounters().where(e -> e.type().is("gp"))))));
  }

  static Stream<Arguments> picks() {
    return Stream.of(
        arguments("value of latest observation of a", latest(BMI).value()),
        arguments("value of last observation of a", latest(BMI).value()),
        arguments("date of first diagnosis of a", first(DIAGNOSED).date()),
        arguments("date of earliest diagnosis of a", first(DIAGNOSED).date()),
        arguments("end of latest medication", latest(medications()).end()),
        arguments("recorded of latest diagnosis", latest(diagnoses()).recorded()),
        arguments("code of latest diagnosis", latest(diagnoses()).code()),
        arguments("unit of latest observation of a", latest(BMI).unit()),
        arguments("text of latest observation of a", latest(BMI).text()),
        arguments("date of third diagnosis of a", nth(3, DIAGNOSED).date()),
        arguments("date of 12th diagnosis of a", nth(12, DIAGNOSED).date()),
        arguments("date of highest observation of a", highest(BMI).date()),
        arguments(
            "value of lowest observation of a in last 1 year",
            lowest(BMI.inLast(years(1))).value()),
        arguments("date of first ever diagnosis of a", firstEver(DIAGNOSED).date()),
        arguments(
            "first ever diagnosis of a from 2020-01-01 to 2021-01-01 is known",
            firstEver(DIAGNOSED).from(date("2020-01-01")).to(date("2021-01-01")).isKnown()),
        arguments(
            "first diagnosis of a from 2020-01-01 to 2021-01-01 is known",
            first(DIAGNOSED.from(date("2020-01-01")).to(date("2021-01-01"))).isKnown()),
        arguments(
            "first ever diagnosis of a where status = \"active\" in last 2 years is known",
            firstEver(DIAGNOSED.where(d -> d.status().is("active")))
                .inLast(years(2))
                .isKnown()),
        arguments("practice of latest registration", latest(registrations()).practice()),
        arguments("pcn of latest registration", latest(registrations()).pcn()),
        arguments("district of latest address", latest(addresses()).district()),
        arguments("lsoa of latest address", latest(addresses()).lsoa()),
        arguments("imd_decile of latest address", latest(addresses()).imdDecile()),
        arguments("imd_release of latest address", latest(addresses()).imdRelease()),
        arguments("domain of latest goal", latest(goals()).domain()),
        arguments("theme of latest theme", latest(themes()).theme()),
        arguments("programme of latest referral", latest(referrals()).programme()),
        arguments("service of latest referral", latest(referrals()).service()),
        arguments("outcome of latest contact", latest(contacts()).outcome()),
        arguments("quantity of latest medication", latest(medications()).quantity()),
        arguments("channel of latest contact", latest(contacts()).column("channel")));
  }

  static Stream<Arguments> counts() {
    return Stream.of(
        arguments("no diagnosis of a", DIAGNOSED.none()),
        arguments("at least 2 diagnoses of a", DIAGNOSED.atLeast(2)),
        arguments("at most 2 diagnoses of a", DIAGNOSED.atMost(2)),
        arguments("exactly 2 diagnoses of a", DIAGNOSED.exactly(2)),
        arguments(
            "at least 2 (diagnosis of a or diagnosis of b)",
            DIAGNOSED.or(diagnoses().of(B)).atLeast(2)),
        arguments("count of diagnosis of a", DIAGNOSED.count()),
        arguments("count of diagnosis of a >= 3", DIAGNOSED.count().atLeast(3)),
        arguments("count of diagnosis of a > 2.5", DIAGNOSED.count().moreThan(2.5)),
        arguments(
            "count of distinct code of diagnosis", diagnoses().countDistinct(OneRecord::code)),
        arguments(
            "count of distinct group of observation of smoking >= 2",
            observations().of(SMOKING).countDistinct(OneRecord::group).atLeast(2)),
        arguments("sum of quantity of medication", medications().sum(OneRecord::quantity)),
        arguments("mean of value of observation of a", BMI.mean(OneRecord::value)),
        arguments("minimum of value of observation of a", BMI.minimum(OneRecord::value)),
        arguments(
            "maximum of value of observation of a in last 1 year",
            BMI.inLast(years(1)).maximum(OneRecord::value)));
  }

  static Stream<Arguments> sequences() {
    SomeRecords resolved = diagnoses().of(B);
    return Stream.of(
        arguments("diagnosis of a followed by diagnosis of b", DIAGNOSED.followedBy(resolved)),
        arguments(
            "diagnosis of a not followed by diagnosis of b", DIAGNOSED.notFollowedBy(resolved)),
        arguments(
            "diagnosis of a followed within 28 days by diagnosis of b",
            DIAGNOSED.followedWithin(days(28)).by(resolved)),
        arguments(
            "diagnosis of a not followed within 28 days by diagnosis of b",
            DIAGNOSED.notFollowedWithin(days(28)).by(resolved)),
        arguments(
            "diagnosis of a followed in 0 to 28 days by diagnosis of b",
            DIAGNOSED.followedIn(days(0).to(28)).by(resolved)),
        arguments(
            "diagnosis of a not followed in 1 to 4 weeks by diagnosis of b",
            DIAGNOSED.notFollowedIn(weeks(1).to(4)).by(resolved)),
        arguments("diagnosis of a preceded by diagnosis of b", DIAGNOSED.precededBy(resolved)),
        arguments(
            "diagnosis of a not preceded by diagnosis of b", DIAGNOSED.notPrecededBy(resolved)),
        arguments(
            "diagnosis of a preceded within 1 year by diagnosis of b",
            DIAGNOSED.precededWithin(years(1)).by(resolved)),
        arguments(
            "diagnosis of a not preceded within 1 year by diagnosis of b",
            DIAGNOSED.notPrecededWithin(years(1)).by(resolved)),
        arguments(
            "diagnosis of a preceded in 0 to 7 days by diagnosis of b",
            DIAGNOSED.precededIn(days(0).to(7)).by(resolved)),
        arguments(
            "diagnosis of a not preceded in 0 to 7 days by diagnosis of b",
            DIAGNOSED.notPrecededIn(days(0).to(7)).by(resolved)),
        arguments("procedure during encounter", procedures().during(encounters())),
        arguments(
            "diagnosis of a followed by diagnosis of b in last 1 year",
            DIAGNOSED.followedBy(resolved.inLast(years(1)))),
        arguments(
            "(diagnosis of a followed by diagnosis of b) in last 1 year",
            DIAGNOSED.followedBy(resolved).inLast(years(1))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ofTheHost")
  void kindsAndColumnsOfTheHostGoByTheirNames(String text, Asked java) {
    Said.alike(HOST, text, java);
  }

  static Stream<Arguments> ofTheHost() {
    SomeRecords wearables = records("wearable", HOST);
    return Stream.of(
        arguments("frailty >= 5", attribute("frailty", HOST).asNumber().atLeast(5)),
        arguments("frailty is missing", attribute("frailty", HOST).isMissing()),
        arguments("wearable where (worn)", wearables.where(w -> w.column("worn").asCondition())),
        arguments(
            "steps of latest wearable < 500",
            latest(wearables).column("steps").asNumber().lessThan(500)),
        arguments(
            "mean of steps of wearables in last 4 weeks",
            wearables.inLast(weeks(4)).mean(w -> w.column("steps").asNumber())));
  }
}

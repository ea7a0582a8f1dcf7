package io.muster.examples.builder;

import static io.muster.core.builder.Cohorts.*;

import io.muster.core.builder.OneRecord;
import io.muster.core.builder.SomeRecords;
import io.muster.core.codes.CodeList;
import io.muster.core.files.FileSource;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Program;
import java.util.List;

/** {@code leicester_3_conversations.cohort} in Java. */
final class LeicesterThreeConversations {
  private LeicesterThreeConversations() {}

  static Program program(FileSource files) {
    CodeList anxiety = codes("anxiety").from("codelists/anxiety.csv", files);
    CodeList depression = codes("depression").from("codelists/depression.csv", files);
    CodeList smi = codes("smi").from("codelists/severe-mental-illness.csv", files);
    CodeList mentalIllness = anxiety.or(depression).or(smi).named("mental_illness");

    SomeRecords notified = notifications().inLast(months(6));

    CohortPlan leicester = cohort("leicester_3_conversations", "Leicester 3 Conversations")
        .index("2021-09-01")
        .include(
            "at one of three practices",
            practice().in("Saffron Health", "Sturdee Road", "The Hedges Medical Centre"))
        .include("18 or over", age().atLeast(18))
        .include("police notification", notified.where(n -> n.type().is("police")))
        .include(
            "mental-health issues",
            diagnoses().of(mentalIllness).or(notified.where(n -> n.theme().is("mental health"))))
        .exclude(
            "answered an invitation",
            contacts().where(c -> c.direction().is("in")).inLast(months(12)))
        .show(age(), sex(), practice(), imdDecile())
        .show("notifications", notified.count())
        .build();

    String programme = "Three Conversations";
    OutreachPlan threeConversations = outreach("three_conversations", "3 Conversations", leicester)
        .programme(programme)
        .step("tried", "Tried to reach", contacts().where(c -> c.direction().is("out")))
        .step("engaged", "Engaged", contacts().where(c -> c.outcome().is("engaged")))
        .step(
            "conversation_1",
            "First conversation",
            assessments().where(a -> a.type().is("conversation 1")))
        .step(
            "conversation_2",
            "Second conversation",
            assessments().where(a -> a.type().is("conversation 2")))
        .step(
            "conversation_3",
            "Third conversation",
            assessments().where(a -> a.type().is("conversation 3")))
        .exit("declined", "Declined", contacts().where(c -> c.outcome().is("declined")))
        .exit("unsuitable", "Not suitable", contacts().where(c -> c.outcome().is("not suitable")))
        .attemptsUntil("engaged", contacts())
        .themesAmong("conversation_1", themes(), OneRecord::route)
        .targetAtLeast("conversation_1", percent(25))
        .build();

    return new Program(
        List.of(leicester),
        List.of(threeConversations),
        List.of(
            example("notified by the police, with anxiety", leicester)
                .born("1985-01-01")
                .person("practice", "Sturdee Road")
                .record("diagnosis", r -> r.of(anxiety).on("2018-01-01"))
                .record("notification", r -> r.on("2021-06-01").with("type", "police"))
                .expectIncluded()
                .build(),
            example("notified a day too early", leicester)
                .born("1985-01-01")
                .person("practice", "Sturdee Road")
                .record("diagnosis", r -> r.of(anxiety).on("2018-01-01"))
                .record("notification", r -> r.on("2021-02-28").with("type", "police"))
                .expectNotIncluded(because("police notification").isNotMet())
                .build(),
            example("answered a letter last winter", leicester)
                .born("1985-01-01")
                .person("practice", "Sturdee Road")
                .record("diagnosis", r -> r.of(anxiety).on("2018-01-01"))
                .record("notification", r -> r.on("2021-06-01").with("type", "police"))
                .record("contact", r -> r.on("2021-01-15").with("direction", "in"))
                .expectNotIncluded(because("answered an invitation").isMet())
                .build(),
            example("talked once, then said no", threeConversations)
                .born("1985-01-01")
                .person("practice", "Saffron Health")
                .record(
                    "notification",
                    r -> r.on("2021-06-01").with("type", "police").with("theme", "mental health"))
                .record(
                    "contact",
                    r -> r.on("2021-09-10")
                        .with("channel", "door knock")
                        .with("direction", "out")
                        .with("programme", programme))
                .record(
                    "contact",
                    r -> r.on("2021-09-20")
                        .with("channel", "phone")
                        .with("direction", "out")
                        .with("outcome", "engaged")
                        .with("programme", programme))
                .record(
                    "assessment",
                    r -> r.on("2021-09-22")
                        .with("type", "conversation 1")
                        .with("programme", programme))
                .record(
                    "contact",
                    r -> r.on("2021-10-20")
                        .with("channel", "phone")
                        .with("outcome", "declined")
                        .with("programme", programme))
                .expectReached("conversation_1", "2021-09-22")
                .expectLeftBy("declined")
                .build()));
  }
}

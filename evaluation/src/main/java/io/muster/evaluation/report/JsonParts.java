package io.muster.evaluation.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.muster.core.schema.Column;
import io.muster.evaluation.measure.AppointmentOutcome;
import io.muster.evaluation.measure.Attempts;
import io.muster.evaluation.measure.Attendance;
import io.muster.evaluation.measure.Attendance.Appointments;
import io.muster.evaluation.measure.Distribution;
import io.muster.evaluation.measure.Proportion;
import io.muster.evaluation.measure.Themes;
import io.muster.evaluation.measure.Themes.Theme;
import java.util.Map;

/** The parts of a report as JSON. A share never stands without its count, its denominator and what that is. */
final class JsonParts {
  private JsonParts() {}

  static void share(ObjectNode node, Proportion proportion) {
    node.put("count", proportion.count());
    node.put("of", proportion.of());
    node.put("of_what", proportion.ofWhat());
    proportion.share().ifPresent(s -> node.put("share", s));
    proportion.interval().ifPresent(i -> node.put("low", i.low()).put("high", i.high()));
  }

  /** How many people there are, with the mean and the quartiles of their numbers where there is anybody. */
  static void summary(ObjectNode node, Distribution distribution) {
    node.put("people", distribution.size());
    distribution.mean().ifPresent(m -> node.put("mean", m));
    distribution
        .quartiles()
        .ifPresent(q -> node.put("lower_quartile", q.lower())
            .put("median", q.median())
            .put("upper_quartile", q.upper()));
  }

  /** A summary, and how many people have each number. */
  private static void distribution(ObjectNode node, Distribution distribution) {
    summary(node, distribution);
    ArrayNode counts = node.putArray("counts");
    distribution
        .people()
        .forEach(
            (number, people) -> counts.addObject().put("number", number).put("people", people));
  }

  static void attempts(ObjectNode node, Attempts attempts) {
    node.put("until", attempts.until());
    node.put("engaged", attempts.engaged()).put("not_engaged", attempts.notEngaged());
    distribution(node.putObject("contacts_of_engaged"), attempts.contacts());
    distribution(node.putObject("days_of_engaged"), attempts.days());
    distribution(node.putObject("contacts_of_not_engaged"), attempts.contactsOfOthers());
    distribution(node.putObject("days_of_not_engaged"), attempts.daysOfOthers());
    node.put("contacts_without_direction", attempts.withoutDirection());
  }

  static void attendance(ObjectNode node, Attendance attendance) {
    attendance.by().map(Column::name).ifPresent(b -> node.put("by", b));
    appointments(node.putObject("all"), attendance.all());
    ArrayNode groups = node.putArray("groups");
    attendance.groups().forEach((name, appointments) -> {
      ObjectNode group = groups.addObject().put("group", name);
      appointments(group, appointments);
    });
  }

  private static void appointments(ObjectNode node, Appointments appointments) {
    ObjectNode outcomes = node.putObject("appointments");
    for (Map.Entry<AppointmentOutcome, Integer> entry : appointments.outcomes().entrySet()) {
      outcomes.put(entry.getKey().words().replace(' ', '_'), entry.getValue());
    }
    share(node.putObject("rate"), appointments.rate());
    ArrayNode people = node.putArray("people_attended");
    for (int i = 1; i <= appointments.attended().highest(); i++) {
      ObjectNode row = people.addObject().put("at_least", i);
      share(row.putObject("share"), appointments.atLeast(i));
    }
  }

  static void themes(ObjectNode node, Themes themes) {
    node.put("among", themes.whom());
    node.put("people", themes.people());
    node.put("people_without_a_theme", themes.silent());
    themes.by().map(Column::name).ifPresent(b -> node.put("by", b));
    groups(node.putArray("people_by_group"), themes.groups());
    ArrayNode rows = node.putArray("themes");
    for (Theme theme : themes.themes()) {
      ObjectNode row = rows.addObject().put("theme", theme.name());
      share(row.putObject("people"), themes.share(theme));
      row.put("records", theme.mentions());
      groups(row.putArray("people_by_group"), theme.byGroup());
    }
    node.put("tags", themes.tags());
    themes.tagsPerPerson().ifPresent(t -> node.put("tags_per_person", t));
    node.put("records", themes.mentions());
    node.put("records_without_a_theme", themes.unnamed());
  }

  private static void groups(ArrayNode array, Map<String, Integer> groups) {
    groups.forEach((name, people) -> array.addObject().put("group", name).put("people", people));
  }
}

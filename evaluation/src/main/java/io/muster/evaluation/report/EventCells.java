package io.muster.evaluation.report;

import io.muster.core.plan.Length;
import io.muster.evaluation.disclosure.Cell;
import io.muster.evaluation.disclosure.Ledger;
import io.muster.evaluation.disclosure.Release;
import io.muster.evaluation.effect.EventGroup;
import io.muster.evaluation.report.document.Figure;
import io.muster.evaluation.report.document.Figures;
import io.muster.evaluation.report.document.Released;
import io.muster.evaluation.report.document.Table.Row;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The events of one group of people before and after, before their release. */
record EventCells(EventGroup group, Cell people, Side before, Side after) {
  private static final LocalDate ANY_DAY = LocalDate.EPOCH;

  /** One of the two times: how many people had any event, and how many events there were in how long. */
  private record Side(Cell had, Cell events, PersonTime time) {
    boolean told(Release release) {
      return Stream.of(had, events, time.whole())
          .noneMatch(c -> Released.suppressed(release.of(c)));
    }

    Row row(Figure label, Cell people, Release release) {
      return Row.of(
          label,
          new ShareCells(had, people, "the group").fraction(release),
          Figure.count(release.of(events)),
          time.years(release),
          time.rateFigure(events, release));
    }
  }

  static EventCells of(String name, EventGroup group, Cell people, Length over, Ledger ledger) {
    long each = ChronoUnit.DAYS.between(ANY_DAY, over.after(ANY_DAY));
    Side before = side(
        CellName.under(name, "before"),
        people,
        group.before(),
        group.eventsBefore(),
        group.daysBefore(),
        each,
        ledger);
    Side after = side(
        CellName.under(name, "after"),
        people,
        group.after(),
        group.eventsAfter(),
        group.daysAfter(),
        each,
        ledger);
    return new EventCells(group, people, before, after);
  }

  /** Those who had any event are some of the people, and the events are theirs: no two of one person where they are as many. */
  private static Side side(
      String name, Cell people, int anyEvent, long events, long days, long each, Ledger ledger) {
    Cell had = ledger.count(CellName.under(name, "people"), anyEvent);
    ledger.drop(people, had);
    Cell all = had;
    if (events != anyEvent) {
      all = ledger.count(CellName.under(name, "events"), Math.toIntExact(events));
      ledger.drop(all, had);
    }
    return new Side(had, all, PersonTime.of(CellName.under(name, "time"), days, each, ledger));
  }

  /** Says that this group is within another, so that what is between them counts too. */
  EventCells within(EventCells all, Ledger ledger) {
    ledger.drop(all.before().had(), before.had());
    ledger.drop(all.before().events(), before.events());
    ledger.drop(all.before().time().whole(), before.time().whole());
    ledger.drop(all.after().had(), after.had());
    ledger.drop(all.after().events(), after.events());
    ledger.drop(all.after().time().whole(), after.time().whole());
    return this;
  }

  /** Whether all of them were seen for the whole of both times, as far as that is told. */
  boolean throughout(Release release) {
    if (!release.profile().isForRelease()) {
      return group.inFull() == group.people();
    }
    OptionalInt all = Released.told(release.of(people));
    return Stream.of(before, after)
        .map(side -> Released.told(release.of(side.time().whole())))
        .allMatch(seen -> all.isEmpty() || seen.orElse(all.getAsInt()) >= all.getAsInt());
  }

  /** Whether every count of it is told, of people enough. */
  boolean told(Release release) {
    return release.tellsQuartiles(people) && before.told(release) && after.told(release);
  }

  /** How many events before, then after. */
  String words(Release release) {
    return Figures.count(release.of(before.events())) + " then "
        + Figures.count(release.of(after.events()));
  }

  List<Row> rows(String key, String name, Release release) {
    return List.of(
        before.row(Figure.named(key + "_before", name + ", before"), people, release),
        after.row(Figure.named(key + "_after", name + ", after"), people, release));
  }
}

package io.muster.core.load;

import static java.util.stream.Collectors.joining;

import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import io.muster.core.work.Patience;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The sources of a load, whose tables are known; at least one. */
record OpenSources(List<OpenSource> sources) implements AutoCloseable {
  OpenSources {
    sources = List.copyOf(sources);
  }

  /** Looks at what the sources have. */
  static OpenSources of(List<Source> sources, Schema schema) {
    List<OpenSource> open = new ArrayList<>();
    try {
      for (int i = 0; i < sources.size(); i++) {
        Source source = sources.get(i);
        String name = name(sources, i);
        String label = sources.size() == 1 ? "" : name + "/";
        open.add(new OpenSource(name, source.system(), source.open(label, schema)));
      }
    } catch (LoadException e) {
      open.forEach(s -> s.contents().end().run());
      throw e;
    }
    return new OpenSources(open);
  }

  /** The name of a source's system, with the source's number where that is not its alone. */
  private static String name(List<Source> sources, int number) {
    Optional<String> system = sources.get(number).system();
    long alike = sources.stream().filter(s -> s.system().equals(system)).count();
    return system.isPresent() && alike == 1
        ? system.get()
        : system.orElse("source") + " " + (number + 1);
  }

  private OpenSource first() {
    return sources.get(0);
  }

  /** The load as a whole. */
  Place place() {
    return sources.size() == 1
        ? first().contents().place()
        : Place.of("the load of " + sources.stream().map(OpenSource::name).collect(joining(", ")));
  }

  /** The day up to which the data are complete, as the sources that give one agree. */
  LocalDate asOf() {
    List<LocalDate> days =
        sources.stream().flatMap(s -> s.contents().asOf().stream()).distinct().toList();
    if (days.isEmpty()) {
      throw LoadException.of(
          "no-as-of",
          place(),
          "nothing says up to which day the data are complete",
          sources.size() == 1 ? first().contents().dating() : "Give the as-of date when loading");
    }
    if (days.size() > 1) {
      throw LoadException.of(
          "two-as-of",
          place(),
          "the sources are complete up to different days",
          "Give the as-of date when loading: the day up to which all of them are complete");
    }
    return days.get(0);
  }

  /** Sees that there are people; without them there is nothing to load. */
  void checkPeople() {
    if (sources.stream().allMatch(s -> s.contents().people().isEmpty())) {
      throw LoadException.of(
          "no-patients",
          place(),
          "there is " + first().contents().nobody(),
          sources.size() == 1
              ? "See that this is where the people and their records are"
              : "One source at least holds people");
    }
  }

  /** How much memory it takes to load them. */
  MemoryNeed need(LoadTerms terms, List<OptOuts> optOuts, Patience patience) {
    MemoryNeed need = new MemoryNeed(terms, patience);
    for (OpenSource source : sources) {
      source.contents().people().forEach(need::people);
      source.contents().records().forEach(need::records);
    }
    optOuts.forEach(o -> need.ids(o.table()));
    return need;
  }

  /** What the data cover, in their owners' words. */
  String covers() {
    return sources.stream()
        .filter(s -> !s.contents().covers().isEmpty())
        .map(s -> (sources.size() == 1 ? "" : s.name() + ": ") + s.contents().covers())
        .collect(joining("; "));
  }

  /** The kinds, in the plural, no table holds. */
  List<String> absent(Schema schema) {
    Set<RecordKind> held = sources.stream()
        .flatMap(s -> s.contents().records().stream())
        .flatMap(t -> t.sections().stream())
        .flatMap(s -> s.kind().stream())
        .collect(Collectors.toSet());
    return schema.kinds().stream()
        .filter(k -> !held.contains(k))
        .map(RecordKind::plural)
        .toList();
  }

  /** What is not read. */
  List<String> notRead() {
    return sources.stream().flatMap(s -> s.contents().notRead().stream()).toList();
  }

  @Override
  public void close() {
    sources.forEach(s -> s.contents().end().run());
  }
}

package io.muster.core.load;

import io.muster.core.load.BlockRead.SectionRead;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import io.muster.core.store.PatientStore;
import io.muster.core.work.Crew;
import io.muster.core.work.Patience;
import io.muster.core.work.Stopped;
import io.muster.core.work.Threads;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** One load: the people of all sources first, then the records of each table, and what became of all of it. */
final class Loading {
  private final OpenSources sources;
  private final Schema schema;
  private final LocalDate asOf;
  private final int blockSize;
  private final Tolerance tolerance;
  private final Crew crew;
  private final Progress progress;
  private final PatientStore.Builder store;
  private final Protection protection;
  private final List<OptOutIds> optOuts;
  private final List<FileReport> reports = new ArrayList<>();
  private final Map<String, Integer> duplicates = new LinkedHashMap<>();

  private Loading(
      OpenSources sources,
      Schema schema,
      LocalDate asOf,
      LoadTerms terms,
      Protection protection,
      Crew crew) {
    this.sources = sources;
    this.schema = schema;
    this.asOf = asOf;
    this.blockSize = terms.block();
    this.tolerance = terms.tolerance();
    this.crew = crew;
    this.progress = new Progress(terms.progress());
    this.store = PatientStore.builder(schema, asOf);
    this.protection = protection;
    this.optOuts = protection.lists().stream().map(o -> o.read(crew.patience())).toList();
  }

  /** Loads sources, of which the first is there. */
  static Loaded of(
      List<Source> sources,
      Schema schema,
      Optional<LocalDate> declared,
      LoadTerms terms,
      Protection protection) {
    Patience patience = new Patience(terms.time());
    try (OpenSources open = OpenSources.of(sources, schema)) {
      return of(open, schema, declared, terms, protection, patience);
    }
  }

  private static Loaded of(
      OpenSources open,
      Schema schema,
      Optional<LocalDate> declared,
      LoadTerms terms,
      Protection protection,
      Patience patience) {
    open.checkPeople();
    LocalDate asOf = declared.orElseGet(open::asOf);
    try (Threads own = new Threads(terms.pool().isPresent() ? 0 : terms.parallel() - 1)) {
      open.need(terms, protection.optOuts(), patience).check(open.place());
      Crew crew = new Crew(terms.pool().orElse(own), terms.parallel(), patience);
      Loading load = new Loading(open, schema, asOf, terms, protection, crew);
      People people = load.people();
      for (OpenSource source : open.sources()) {
        source.contents().records().forEach(t -> load.records(t, source.system(), people));
      }
      return load.finish();
    } catch (Stopped e) {
      throw e.interrupted() ? interrupted(open) : outOfTime(open, terms);
    }
  }

  private static LoadException interrupted(OpenSources sources) {
    return LoadException.of(
        "interrupted",
        sources.place(),
        "the load was interrupted before it was done",
        "Nothing of it is kept; load again");
  }

  private static LoadException outOfTime(OpenSources sources, LoadTerms terms) {
    String given = Patience.words(terms.time().orElseThrow());
    return LoadException.of(
        "out-of-time",
        sources.place(),
        "the load was not done within the " + given + " it was given, and nothing of it is kept",
        "Give it more time");
  }

  private People people() {
    PeopleReader reader = new PeopleReader(schema.attributes(), crew.patience());
    List<PeopleTable> tables = new ArrayList<>();
    for (OpenSource source : sources.sources()) {
      for (Table table : source.contents().people()) {
        try (OpenTable open = table.open(blockSize)) {
          PeopleTable people =
              new PeopleTable(table, open.headers().get(0), schema, asOf, tolerance);
          reader.read(open, people);
          progress.read(people.tally().records(), table.name());
          progress.end(table.name());
          tables.add(people);
        }
      }
    }
    People people = reader.settle(store, protection.names());
    boolean nobody = tables.stream().noneMatch(t -> t.tally().any());
    tables.stream()
        .filter(t -> nobody || t.tally().any())
        .forEach(t -> report(t.tally().file(), List.of(t.report())));
    count("people", reader.matched());
    return people;
  }

  private void count(String plural, int left) {
    if (left > 0) {
      duplicates.put(plural, left);
    }
  }

  /** Keeps what became of a table's records, if it can be borne. */
  private void report(String table, List<FileReport> sections) {
    tolerance.check(table, sections);
    reports.addAll(sections);
  }

  private void records(Table table, Optional<String> system, People people) {
    List<FileTally> tallies = table.sections().stream()
        .map(s -> new FileTally(table.name(), Tolerance.any()))
        .toList();
    try (OpenTable open = table.open(blockSize)) {
      String file = "";
      long linesBefore = 0;
      for (BlockRead block : blocks(table, open, system, people)) {
        linesBefore = block.file().equals(file) ? linesBefore : 0;
        file = block.file();
        if (block.fault().isPresent()) {
          throw block.fault().get().below(linesBefore);
        }
        for (int i = 0; i < tallies.size(); i++) {
          add(
              block.sections().get(i),
              tallies.get(i),
              linesBefore,
              table.sections().get(i));
        }
        linesBefore += block.lines();
      }
      progress.end(table.name());
      List<FileReport> sections = new ArrayList<>();
      for (int i = 0; i < tallies.size(); i++) {
        if (tallies.size() == 1 || tallies.get(i).any()) {
          sections.add(tallies
              .get(i)
              .report(table.sections().get(i).holds(), open.headers().get(i)));
        }
      }
      report(table.name(), sections);
    }
  }

  private void add(SectionRead read, FileTally tally, long linesBefore, Section section) {
    tally.add(read.tally(), linesBefore);
    read.records().ifPresent(r -> store.add(section.kind().orElseThrow(), r));
  }

  /** What was found in each block of a table, in order; up to the first that makes the table unusable, if one does. */
  private List<BlockRead> blocks(
      Table table, OpenTable open, Optional<String> system, People people) {
    Queue<BlockRead> read = new ConcurrentLinkedQueue<>();
    crew.run(crew.threads(), () -> {
      BlockReader reader = reader(table, open, system, people);
      return () -> {
        Optional<BlockRead> block = reader.next();
        block.ifPresent(b -> {
          read.add(b);
          progress.read(b.records(), table.name());
        });
        return block.isPresent();
      };
    });
    return read.stream()
        .sorted(java.util.Comparator.comparing(BlockRead::number))
        .toList();
  }

  private BlockReader reader(Table table, OpenTable open, Optional<String> system, People people) {
    List<RecordsReader> readers = new ArrayList<>();
    for (Section section : table.sections()) {
      section
          .kind()
          .ifPresent(kind -> readers.add(new RecordsReader(
              section,
              open.headers().get(readers.size()),
              system,
              store.writer(kind),
              people,
              asOf)));
    }
    return new BlockReader(open, table.sections().size(), readers, tolerance);
  }

  /** The store of all that was accepted. */
  private Loaded finish() {
    PatientStore built = store.build(crew);
    List<OptOutReport> lists = new ArrayList<>();
    for (OptOutIds list : optOuts) {
      OptedOut marked = list.in(built);
      built = marked.store();
      lists.add(marked.report());
    }
    for (RecordKind kind : schema.kinds()) {
      count(kind.plural(), built.records(kind).duplicates());
    }
    LoadReport report = new LoadReport(
        asOf,
        sources.covers(),
        protection.pseudonyms().isPresent(),
        built.optedOut().cardinality(),
        lists,
        reports,
        duplicates,
        sources.absent(schema),
        sources.notRead());
    return new Loaded(built, report);
  }
}

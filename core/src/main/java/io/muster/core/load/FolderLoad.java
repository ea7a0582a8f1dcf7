package io.muster.core.load;

import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import io.muster.core.store.PatientStore;
import io.muster.core.work.Crew;
import io.muster.core.work.Patience;
import io.muster.core.work.Stopped;
import io.muster.core.work.Threads;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** One load of a folder of CSV files: people first, then the kinds one by one, and what became of all of it. */
final class FolderLoad {
  private final FolderFiles files;
  private final Schema schema;
  private final LocalDate asOf;
  private final int blockSize;
  private final Crew crew;
  private final Progress progress;
  private final PatientStore.Builder store;
  private final List<FileReport> reports = new ArrayList<>();
  private final List<String> absent = new ArrayList<>();

  private FolderLoad(FolderFiles files, Schema schema, LocalDate asOf, LoadTerms terms, Crew crew) {
    this.files = files;
    this.schema = schema;
    this.asOf = asOf;
    this.blockSize = terms.block();
    this.crew = crew;
    this.progress = new Progress(terms.progress());
    this.store = PatientStore.builder(schema, asOf);
  }

  /**
   * Loads a folder.
   *
   * @param records the layout of the file of a kind, if such files are read
   */
  static Loaded load(
      FolderFiles files,
      Schema schema,
      LocalDate asOf,
      LoadTerms terms,
      FileLayout people,
      Function<RecordKind, Optional<FileLayout>> records,
      String covers) {
    Patience patience = new Patience(terms.time());
    new MemoryNeed(files, terms).check(schema, people, records);
    try (Threads own = new Threads(terms.pool().isPresent() ? 0 : terms.parallel() - 1)) {
      Crew crew = new Crew(terms.pool().orElse(own), terms.parallel(), patience);
      FolderLoad load = new FolderLoad(files, schema, asOf, terms, crew);
      People read = load.people(people);
      for (RecordKind kind : schema.kinds()) {
        records.apply(kind).ifPresent(layout -> load.records(kind, layout, read));
      }
      return load.finish(covers);
    } catch (Stopped e) {
      throw e.interrupted() ? interrupted(files) : outOfTime(files, terms);
    }
  }

  private static LoadException interrupted(FolderFiles files) {
    return LoadException.of(
        "interrupted",
        files.place(),
        "the load was interrupted before it was done",
        "Nothing of it is kept; load again");
  }

  private static LoadException outOfTime(FolderFiles files, LoadTerms terms) {
    Duration time = terms.time().orElseThrow();
    String given = time.toMillis() < 1_000 ? time.toMillis() + " ms" : time.toSeconds() + " s";
    return LoadException.of(
        "out-of-time",
        files.place(),
        "the load was not done within the " + given + " it was given, and nothing of it is kept",
        "Give it more time");
  }

  /** Reads the people; without them there is nothing to load. */
  private People people(FileLayout layout) {
    String file = files
        .csv(layout.name())
        .orElseThrow(() -> LoadException.of(
            "no-patients",
            files.place(),
            "there is no " + layout.name() + ".csv and no " + layout.name() + ".csv.gz",
            "A folder of records has one of them"));
    try (CsvFile csv = CsvFile.open(files.path(file), file, blockSize)) {
      FileTally tally = new FileTally(file);
      People people = new PeopleReader(csv, layout, tally, crew.patience()).read(store);
      progress.read(tally.records(), file);
      end("people", csv, tally);
      return people;
    }
  }

  private void end(String holds, CsvFile csv, FileTally tally) {
    progress.end(csv.name());
    reports.add(tally.report(holds, csv.header()));
  }

  /** Reads the records of one kind, if there is a file of them. */
  private void records(RecordKind kind, FileLayout layout, People people) {
    Optional<String> found = files.csv(layout.name());
    if (found.isEmpty()) {
      absent.add(kind.plural());
      return;
    }
    String file = found.get();
    try (CsvFile csv = CsvFile.open(files.path(file), file, blockSize)) {
      FileTally tally = new FileTally(file);
      long linesBefore = 0;
      for (BlockRead block : blocks(csv, kind, layout, people)) {
        if (block.fault().isPresent()) {
          throw block.fault().get().below(linesBefore);
        }
        tally.add(block.tally(), linesBefore);
        block.records().ifPresent(r -> store.add(kind, r));
        linesBefore += block.lines();
      }
      end(kind.plural(), csv, tally);
    }
  }

  /** What was found in each block of a file, in order; up to the first that makes the file unusable, if one does. */
  private List<BlockRead> blocks(CsvFile csv, RecordKind kind, FileLayout layout, People people) {
    Queue<BlockRead> read = new ConcurrentLinkedQueue<>();
    crew.run(crew.threads(), () -> {
      RecordsReader reader = new RecordsReader(csv, layout, store.writer(kind), people, asOf);
      return () -> {
        Optional<BlockRead> block = reader.next();
        block.ifPresent(b -> {
          read.add(b);
          progress.read(b.tally().records(), csv.name());
        });
        return block.isPresent();
      };
    });
    return read.stream()
        .sorted(java.util.Comparator.comparing(BlockRead::number))
        .toList();
  }

  /** The store of all that was accepted. */
  private Loaded finish(String covers) {
    PatientStore built = store.build(crew);
    Map<String, Integer> duplicates = new LinkedHashMap<>();
    for (RecordKind kind : schema.kinds()) {
      int removed = built.records(kind).duplicates();
      if (removed > 0) {
        duplicates.put(kind.plural(), removed);
      }
    }
    LoadReport report =
        new LoadReport(asOf, covers, reports, duplicates, absent, List.copyOf(files.unread()));
    return new Loaded(built, report);
  }
}

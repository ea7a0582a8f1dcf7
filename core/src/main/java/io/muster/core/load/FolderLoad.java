package io.muster.core.load;

import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import io.muster.core.store.PatientStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One load of a folder of CSV files: people first, then the kinds one by one, and what became of all of it. */
final class FolderLoad {
  private final FolderFiles files;
  private final Schema schema;
  private final LocalDate asOf;
  private final LoadProgress progress;
  private final PatientStore.Builder store;
  private final List<FileReport> reports = new ArrayList<>();
  private final List<String> absent = new ArrayList<>();

  FolderLoad(FolderFiles files, Schema schema, LocalDate asOf, LoadProgress progress) {
    this.files = files;
    this.schema = schema;
    this.asOf = asOf;
    this.progress = progress;
    this.store = PatientStore.builder(schema, asOf);
  }

  /** Reads the people; without them there is nothing to load. */
  People people(FileLayout layout) {
    String file = files
        .csv(layout.name())
        .orElseThrow(() -> LoadException.of(
            "no-patients",
            files.place(),
            "there is no " + layout.name() + ".csv and no " + layout.name() + ".csv.gz",
            "A folder of records has one of them"));
    try (CsvRows rows = CsvRows.open(files.path(file), file)) {
      FileTally tally = tally(file);
      People people = new PeopleReader(rows, layout, tally).read(store);
      reports.add(tally.report("people", rows));
      return people;
    }
  }

  /** Reads the records of one kind, if there is a file of them. */
  void records(RecordKind kind, FileLayout layout, People people) {
    Optional<String> found = files.csv(layout.name());
    if (found.isEmpty()) {
      absent.add(kind.plural());
      return;
    }
    String file = found.get();
    try (CsvRows rows = CsvRows.open(files.path(file), file)) {
      FileTally tally = tally(file);
      new RecordsReader(kind, rows, layout, tally, people, asOf).read(store);
      reports.add(tally.report(kind.plural(), rows));
    }
  }

  private FileTally tally(String file) {
    long before = reports.stream().mapToLong(FileReport::read).sum();
    return new FileTally(file, before, progress);
  }

  /** The store of all that was accepted. */
  Loaded finish(String covers) {
    PatientStore built = store.build();
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

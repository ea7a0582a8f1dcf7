package io.muster.core.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Throwables;
import io.muster.core.builder.Cohorts;
import io.muster.core.builder.YesOrNo;
import io.muster.core.engine.ColumnarEngine;
import io.muster.core.engine.ReferenceEngine;
import io.muster.core.load.report.LoadDocument;
import io.muster.core.plan.CohortPlan;
import io.muster.core.store.PatientSet;
import io.muster.core.store.PatientStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder in which something is wrong, and what comes of loading it, held to the rules of the fault catalogue: every record read is accounted
 * for (R1), nobody is named (R2), nothing else is thrown than what is ours (R3), no file, thread or handle is left (R4), and neither
 * threads nor the language and zone of the computer show (R5).
 */
final class Faults {
  private final TestFolder folder;
  private final Function<Path, Load> loader;
  private Optional<Object> come = Optional.empty();

  private Faults(TestFolder folder, Function<Path, Load> loader) {
    this.folder = folder;
    this.loader = loader;
  }

  /** A folder with an as-of date and three people, whose ids and names must come out nowhere. */
  static Faults in(Path path) {
    TestFolder folder = new TestFolder(path)
        .with("dataset.json", "{\"as_of\": \"2024-03-31\"}")
        .with(
            "patients.csv",
            "id,birth_date,sex,death_date,name",
            "ZZPHI0001,1980-05-01,female,,Canary McCanary",
            "ZZPHI0002,1955-01-31,male,2023-06-30,Canary McCanary",
            "ZZPHI0003,2001-12-24,female,,Canary McCanary");
    return new Faults(folder, p -> Load.of(CsvFolder.at(p)));
  }

  /** The same folder, read by another reader. */
  Faults readBy(Function<Path, Source> other) {
    return loadedBy(p -> Load.of(other.apply(p)));
  }

  /** The same folder, loaded in another way. */
  Faults loadedBy(Function<Path, Load> other) {
    return new Faults(folder, other);
  }

  Faults with(String file, String... lines) {
    come = Optional.empty();
    folder.with(file, lines);
    return this;
  }

  Faults with(String file, byte[] bytes) {
    come = Optional.empty();
    folder.with(file, bytes);
    return this;
  }

  Faults without(String file) {
    come = Optional.empty();
    folder.without(file);
    return this;
  }

  Path path() {
    return folder.path();
  }

  /** What was loaded; every load of this folder answers the same. */
  Loaded loaded() {
    return (Loaded) come();
  }

  /** What became of the file that holds these. */
  FileReport report(String holds) {
    return loaded().report().of(holds).orElseThrow();
  }

  /** Every cell of the store, one line a person or record. */
  List<String> store() {
    return StoreText.of(loaded().store());
  }

  /** The ids of those the condition holds for on a day, whichever engine is asked. */
  List<String> members(String index, YesOrNo condition) {
    CohortPlan plan = Cohorts.cohort("asked")
        .index(index)
        .populationEveryone()
        .include("asked", condition)
        .build();
    PatientStore store = loaded().store();
    PatientSet members = new ReferenceEngine().run(plan, store).members();
    try (ColumnarEngine engine = new ColumnarEngine(2)) {
      assertThat(engine.run(plan, store).members()).isEqualTo(members);
    }
    return members.stream().mapToObj(store::id).toList();
  }

  /** Sees that the file that holds these lost one record, for that reason at that place. */
  void setAside(String holds, Reason reason, Place place) {
    FileReport report = report(holds);
    assertThat(report.quarantined().keySet()).containsExactly(reason);
    assertThat(report.quarantined().get(reason).first()).containsExactly(place);
    assertThat(report.quarantinedRecords()).isEqualTo(1);
  }

  /** Sees that the folder is refused with that code and those words. */
  void refused(String code, String message) {
    assertThat(come()).isInstanceOfSatisfying(LoadException.class, e -> {
      assertThat(e.code()).isEqualTo(code);
      assertThat(e).hasMessageContaining(message);
    });
  }

  /** What comes of loading the folder: what was loaded, or why nothing is. */
  Object come() {
    if (come.isEmpty()) {
      come = Optional.of(loadedTwice());
    }
    return come.get();
  }

  private Object loadedTwice() {
    Load load = loader.apply(folder.path()).inBlocksOf(block());
    Object alone = come(load.withThreads(1), folder.path());
    Object abroad = abroad(() -> come(load.withThreads(3), folder.path()));
    assertThat(told(abroad)).isEqualTo(told(alone));
    return alone;
  }

  /** Small blocks, so that even a small file has many; a packed one is greater than it looks. */
  private int block() {
    try (Stream<Path> files = Files.list(folder.path())) {
      return files
          .mapToInt(
              f -> f.toString().endsWith(".gz") ? 1 << 16 : (int) (f.toFile().length() / 500))
          .reduce(64, Math::max);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What comes of a load, the store and report or why there is none, by all rules but the last. */
  static Object come(Load load, Path folder) {
    Set<Thread> threads = threads();
    Set<String> files = files(folder);
    Object come;
    try {
      come = load.load(); // which sees that nothing is lost
    } catch (LoadException e) {
      namesNothing(e);
      come = e;
    }
    told(come).stream().filter(t -> !t.startsWith("  ")).forEach(Faults::namesNobody);
    assertThat(threads).containsAll(threads());
    assertThat(files(folder)).isEqualTo(files);
    assertThat(handles()).noneMatch(h -> h.startsWith(folder));
    return come;
  }

  private static void namesNothing(LoadException e) {
    namesNobody(Throwables.getStackTraceAsString(e));
    assertThat(e.toString()).hasSizeLessThan(400);
    assertThat(e).hasNoCause();
    assertThat(e.getSuppressed()).allMatch(LoadException.class::isInstance);
  }

  static void namesNobody(String text) {
    assertThat(text).doesNotContainIgnoringCase("zzphi").doesNotContainIgnoringCase("mccanary");
  }

  /** All that a load answers: its reports, and indented the cells of the store; or why it is refused. */
  private static List<String> told(Object come) {
    if (come instanceof LoadException e) {
      return List.of(e.code(), e.toString(), e.place().toString());
    }
    Loaded loaded = (Loaded) come;
    List<String> told = new ArrayList<>();
    StoreText.of(loaded.store()).forEach(l -> told.add("  " + l));
    told.add(loaded.store().toString());
    LoadDocument document = LoadDocument.of(loaded);
    told.addAll(List.of(document.toText(), document.toJson(), document.toHtml()));
    loaded.report().files().forEach(f -> told.add(f + " " + f.quarantined() + f.flagged()));
    return told;
  }

  private static Object abroad(Supplier<Object> load) {
    Locale language = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
      return load.get();
    } finally {
      Locale.setDefault(language);
      TimeZone.setDefault(zone);
    }
  }

  /** The threads of a load that run. */
  static Set<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(t -> t.getName().startsWith("muster-"))
        .collect(Collectors.toSet());
  }

  private static Set<String> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(Path::toString).collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files this process holds open, where the computer tells. */
  private static List<Path> handles() {
    Path open = Path.of("/proc/self/fd");
    if (!Files.isDirectory(open)) {
      return List.of();
    }
    try (Stream<Path> handles = Files.list(open)) {
      return handles.map(Faults::target).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path target(Path handle) {
    try {
      return Files.readSymbolicLink(handle);
    } catch (IOException closed) {
      return handle;
    }
  }
}

package io.muster.core.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.codes.CodeSystem;
import io.muster.core.schema.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tables whose rows are of several sorts and stand in several files. */
class SectionsTest {
  private static final int THEMES = 0;
  private static final int GOALS = 1;
  private static final int OTHERS = 2;

  /** A row: its section, its cells, and why it is not used, if it is not. */
  private record Line(
      int section, List<String> cells, Optional<Reason> fault, Optional<Reason> filtered) {
    static Line of(int section, String... cells) {
      return new Line(section, List.of(cells), Optional.empty(), Optional.empty());
    }
  }

  private record Block(String file, List<Line> lines) {}

  private static final List<Block> BLOCKS = List.of(
      new Block("one", List.of(Line.of(THEMES, "A", "money"), Line.of(GOALS, "walking", "A"))),
      new Block("one", List.of(Line.of(GOALS, "reading", "Z"), Line.of(THEMES, "B", "housing"))),
      new Block(
          "two",
          List.of(
              new Line(OTHERS, List.of(), Optional.of(Reason.UNKNOWN_CATEGORY), Optional.empty()),
              new Line(THEMES, List.of(), Optional.empty(), Optional.of(Reason.DUPLICATE_PERSON)),
              Line.of(THEMES, "Z", "money"))));

  private static final class MixedRows extends TableRows {
    private final Block block;
    private final int number;
    private final CsvRow row = new CsvRow();
    private int gone;

    MixedRows(Block block, int number) {
      this.block = block;
      this.number = number;
    }

    private Line line(int at) {
      return block.lines().get(at);
    }

    @Override
    String file() {
      return block.file();
    }

    @Override
    int number() {
      return number;
    }

    @Override
    boolean next() {
      if (gone == block.lines().size()) {
        return false;
      }
      List<String> cells = line(gone++).cells();
      row.clear(2);
      for (int field = cells.size() - 1; field >= 0; field--) {
        row.put(field, cells.get(field).toCharArray(), 0, cells.get(field).length());
      }
      return true;
    }

    @Override
    CsvRow row() {
      return row;
    }

    @Override
    int section() {
      return line(gone - 1).section();
    }

    @Override
    long line() {
      return gone;
    }

    @Override
    long lines() {
      return block.lines().size();
    }

    @Override
    Optional<Reason> fault() {
      return line(gone - 1).fault();
    }

    @Override
    Optional<Reason> filtered() {
      return line(gone - 1).filtered();
    }
  }

  private static final class Mixed extends OpenTable {
    private final List<Header> headers = List.of(
        Header.of("mixed", List.of("patient_id", "theme")),
        Header.of("mixed", List.of("domain", "patient_id")),
        Header.of("mixed", List.of()));
    private int blocks;

    @Override
    List<Header> headers() {
      return headers;
    }

    @Override
    synchronized Optional<TableRows> next() {
      return blocks == BLOCKS.size()
          ? Optional.empty()
          : Optional.of(new MixedRows(BLOCKS.get(blocks), blocks++));
    }

    @Override
    double times() {
      return 1;
    }

    @Override
    synchronized void stop() {
      blocks = BLOCKS.size();
    }

    @Override
    public void close() {}
  }

  private static final class MixedSource extends Source {
    @Override
    public MixedSource named(String system) {
      return this;
    }

    @Override
    Optional<String> system() {
      return Optional.of("mixed");
    }

    @Override
    Contents open(String label, Schema schema) {
      Table table = new Table(
          label + "all",
          List.of(
              SchemaColumns.records(schema.kind("theme").orElseThrow(), CodeSystem.SNOMED),
              SchemaColumns.records(schema.kind("goal").orElseThrow(), CodeSystem.SNOMED),
              Section.unused("others")),
          block -> new Mixed(),
          true);
      return new Contents(
          Place.of("mixed"), Optional.empty(), "", "", List.of(), "", List.of(table), List.of());
    }
  }

  private static Loaded load(int threads) {
    JavaRows people =
        JavaRows.of("people", List.of(java.util.Map.of("id", "A"), java.util.Map.of("id", "B")));
    return Load.of(people, new MixedSource())
        .asOf(LocalDate.of(2024, 3, 31))
        .withThreads(threads)
        .load();
  }

  @Test
  void aBlockGivesRowsOfSeveralKinds() {
    assertThat(StoreText.of(load(1).store()).stream().filter(l -> l.startsWith("  ")))
        .containsExactlyInAnyOrder(
            "  theme | missing | money | missing | missing | missing | mixed",
            "  goal | missing | walking | missing | missing | missing | missing | mixed",
            "  theme | missing | housing | missing | missing | missing | mixed");
  }

  @Test
  void eachSortOfRowIsToldForItself() {
    assertThat(load(1).report().files())
        .extracting(f -> f.holds() + ": " + f.read() + " " + f.accepted() + " "
            + f.quarantinedRecords() + " " + f.filteredRecords())
        .containsExactly("people: 2 2 0 0", "themes: 4 2 1 1", "goals: 2 1 1 0", "others: 1 0 1 0");
  }

  @Test
  void linesAreCountedInTheFileTheyStandIn() {
    List<String> places = new ArrayList<>();
    LoadReport report = load(1).report();
    report
        .files()
        .forEach(f -> f.quarantined().values().forEach(s -> places.add(s.first().toString())));
    assertThat(places)
        .containsExactly(
            "[two, line 3, column patient_id]",
            "[one, line 3, column patient_id]",
            "[two, line 1]");
    assertThat(report.toText()).contains("1 in mixed/all: two, line 1");
  }

  @Test
  void threadsNeverShow() {
    List<String> alone = StoreText.of(load(1).store());
    String told = load(1).report().toText();
    for (int threads = 2; threads < 6; threads++) {
      assertThat(StoreText.of(load(threads).store())).isEqualTo(alone);
      assertThat(load(threads).report().toText()).isEqualTo(told);
    }
  }
}

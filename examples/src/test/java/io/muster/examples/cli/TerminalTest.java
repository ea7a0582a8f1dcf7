package io.muster.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tool looks like in a terminal: as wide as it is, in colours where they are wanted, and not silent for long. */
class TerminalTest {
  private static final Path WRONG =
      Tool.RESOURCES.resolve(Path.of("cohorts", "misspelt_code_list.cohort"));

  @TempDir
  private static Path folder;

  private static Path cohort;
  private static Path data;

  @BeforeAll
  static void somethingToAsk() {
    Tool.run("new", folder.resolve("clinic"));
    cohort = folder.resolve("clinic/clinic.cohort");
    data = folder.resolve("clinic/practice");
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 140})
  void noLineIsWiderThanTheTerminal(int columns) {
    List<Object[]> commands = List.of(
        new Object[] {"--help"},
        new Object[] {"load", "--help"},
        new Object[] {"check", WRONG},
        new Object[] {"test", cohort},
        new Object[] {"run", cohort, "--data", data, "--profile"},
        new Object[] {"explain", cohort, "smokers", "P0000012", "--data", data},
        new Object[] {"evaluate", cohort, "--data", data});
    for (Object[] command : commands) {
      Tool tool = Tool.run(t -> t.withColumns(columns), command);
      assertThat((tool.out() + tool.err()).lines())
          .as("%s", command[0])
          .allMatch(line -> line.codePointCount(0, line.length()) <= columns);
    }
  }

  @Test
  void aTableGoesOnBelowWhereTheTerminalIsNarrow() {
    Tool run = Tool.run(t -> t.withColumns(60), "run", cohort, "--data", data);
    Golden.check("run_60_columns.txt", run.seen());
    Tool evaluate = Tool.run(t -> t.withColumns(60), "evaluate", cohort, "--data", data);
    Golden.check("evaluate_60_columns.txt", evaluate.seen());
  }

  @Test
  void aLineOfSourceIsCutSoThatWhatIsUnderlinedStaysInSight() {
    Tool check = Tool.run(t -> t.withColumns(44), "check", WRONG);
    assertThat(check.out()).contains("""
          |
        7 | …ety": diagnosis of anxeity
          |                     ^^^^^^^
          = did you mean `anxiety`?
        """);
  }

  @Test
  void coloursAreForThoseWhoSeeThemAndWantThem() {
    Map<String, String> usual = Map.of("TERM", "xterm-256color");
    assertThat(Colours.of(usual, true)).isEqualTo(Colours.ANSI);
    assertThat(Colours.of(usual, false)).isEqualTo(Colours.NONE);
    assertThat(Colours.of(Map.of("TERM", "xterm", "NO_COLOR", "1"), true)).isEqualTo(Colours.NONE);
    assertThat(Colours.of(Map.of("TERM", "xterm", "NO_COLOR", ""), true)).isEqualTo(Colours.ANSI);
    assertThat(Colours.of(Map.of("TERM", "dumb"), true)).isEqualTo(Colours.NONE);
    assertThat(Colours.of(Map.of(), true)).isEqualTo(Colours.NONE);
  }

  @Test
  void coloursChangeNothingButColours() {
    for (Object[] command :
        List.of(new Object[] {"check", WRONG}, new Object[] {"test", cohort}, new Object[] {
          "describe", WRONG
        })) {
      Tool plain = Tool.run(command);
      Tool coloured = Tool.run(Terminal::inColours, command);
      assertThat(plain.seen()).doesNotContain("\u001b");
      assertThat(coloured.seen()).contains("\u001b[").isNotEqualTo(plain.seen());
      assertThat(coloured.out().replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain.out());
    }
  }

  @Test
  void theWidthIsWhatTheShellSaysOrElseTheTerminalOrElseWhatANarrowOneHas() {
    assertThat(widthIfToldTo("72", 120)).isEqualTo(72);
    assertThat(widthIfToldTo("7", 120)).isEqualTo(60);
    assertThat(widthIfToldTo("99999", 120)).isEqualTo(160);
    assertThat(widthIfToldTo("wide", 120)).isEqualTo(120);
    assertThat(ScreenWidth.of(Map.of(), true, () -> Optional.of(300))).isEqualTo(160);
    assertThat(ScreenWidth.of(Map.of(), true, Optional::empty)).isEqualTo(80);
    assertThat(ScreenWidth.of(Map.of(), false, () -> Optional.of(120))).isEqualTo(100);
  }

  private static int widthIfToldTo(String columns, int terminal) {
    return ScreenWidth.of(Map.of("COLUMNS", columns), true, () -> Optional.of(terminal));
  }

  @Test
  void aLongLoadTellsItsRateAndTheTimeLeft() {
    AtomicLong clock = new AtomicLong();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    Map<String, Long> sizes = Map.of("patients.csv", 1_000L, "diagnoses.csv", 9_000L);
    Terminal watched = Terminal.file(stream, stream).inColours();
    try (ProgressLine progress = new ProgressLine(watched, sizes, clock::get)) {
      progress.read(100, "patients.csv");
      assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
      clock.set(2_000_000_000L);
      progress.read(101, "diagnoses.csv");
      progress.read(200, "diagnoses.csv");
      clock.set(4_000_000_000L);
      progress.read(500, "diagnoses.csv");
    }
    assertThat(List.of(err.toString(StandardCharsets.UTF_8).split("\r")))
        .contains("Reading diagnoses.csv: 101 records, 51 a second, about 18 s left")
        .anyMatch(line ->
            line.startsWith("Reading diagnoses.csv: 500 records, 125 a second, about 4 s left"))
        .last()
        .asString()
        .isBlank();
  }

  @Test
  void nobodyWatchingSeesNoProgress() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    AtomicLong clock = new AtomicLong();
    try (ProgressLine progress =
        new ProgressLine(Terminal.file(stream, stream), Map.of(), clock::get)) {
      clock.set(60_000_000_000L);
      progress.read(500, "diagnoses.csv");
    }
    assertThat(err.size()).isZero();
  }
}

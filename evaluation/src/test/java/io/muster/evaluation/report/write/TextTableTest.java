package io.muster.evaluation.report.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

  @Test
  void linesNumbersUpUnderTheirHeadings() {
    TextTable table =
        new TextTable("Step", "Of the\ncohort").row("Invited", "130").row("Seen", "5");
    assertThat(table.lines(Words.PAGE))
        .containsExactly(
            "           Of the", "  Step     cohort", "  Invited     130", "  Seen          5");
  }

  @Test
  void aLongLabelGoesOnBelow() {
    String label = "Accessing community or reducing isolation for people who live alone";
    List<String> lines = new TextTable("Theme", "People").row(label, "23").lines(Words.PAGE);
    assertThat(lines)
        .containsExactly(
            "  Theme                                         People",
            "  Accessing community or reducing isolation         23",
            "    for people who live alone");
  }

  @Test
  void aLabelCanBeShort() {
    List<String> lines =
        new TextTable("", "People").row("Met", "23").row("X", "5").lines(Words.PAGE);
    assertThat(lines).containsExactly("       People", "  Met      23", "  X         5");
  }

  @Test
  void columnsThatDoNotFitGoOnBelowWithTheSameLabels() {
    List<String> headings = new ArrayList<>(List.of("Outcome"));
    List<String> cells = new ArrayList<>(List.of("attended"));
    for (int i = 0; i < 12; i++) {
      headings.add("a group no. " + i);
      cells.add(String.valueOf(i));
    }
    List<String> lines = new TextTable(headings).row(cells).lines(Words.PAGE);
    assertThat(lines).allMatch(l -> l.length() <= Words.PAGE);
    assertThat(lines).filteredOn(l -> l.startsWith("  attended")).hasSize(3);
    assertThat(String.join("\n", lines)).contains("a group no. 11");
  }

  @Test
  void textIsCutByWhatAReaderSees() {
    assertThat(Words.cut("🏠🏠🏠🏠", 3)).isEqualTo("🏠🏠…");
    assertThat(Words.cut("one\ntwo", 10)).isEqualTo("one two");
    assertThat(Words.cut("short", 5)).isEqualTo("short");
  }
}

package io.muster.evaluation.report.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class CsvWriterTest {
  private static final SortedMap<String, String> FILES = Reports.csv(InventedDocument.everything());

  @Test
  void hasAFileForTheHeaderForEachTableAndForTheRemarks() {
    assertThat(FILES.keySet())
        .containsExactly("00-header.csv", "01-invented-figures.csv", "02-remarks.csv");
    assertThat(FILES.get("02-remarks.csv")).contains("warning,the data end early.,release nhs\n");
  }

  @Test
  void aFigureOfSeveralNumbersHasAColumnForEach() {
    assertThat(FILES.get("01-invented-figures.csv").lines().findFirst().orElseThrow())
        .startsWith(
            "what,figure,figure_name,figure_value,figure_people,figure_count,figure_of,figure_of_what,figure_share,")
        .endsWith(",audience");
  }

  @Test
  void everyRowSaysWhoMayHaveIt() {
    FILES
        .values()
        .forEach(
            file -> assertThat(file.lines().skip(1)).allMatch(l -> l.endsWith(",release nhs")));
  }

  @Test
  void withheldIsAMarkAndNothingIsEmpty() {
    assertThat(FILES.get("01-invented-figures.csv")).contains("\ncount,1045,").contains(",*,");
    assertThat(FILES.get("00-header.csv")).contains("members,");
  }

  @Test
  void quotesAndCommasAreKeptApart() {
    assertThat(FILES.get("01-invented-figures.csv"))
        .contains("\n\"'=1+1|\"\"<script>alert(1)</script>\"\", & more\",");
  }
}

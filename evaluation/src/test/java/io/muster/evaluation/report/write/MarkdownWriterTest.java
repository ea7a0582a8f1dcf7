package io.muster.evaluation.report.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownWriterTest {
  private static final String MARKDOWN = Reports.markdown(InventedDocument.everything());

  @Test
  void everyRowOfATableHasItsCells() {
    assertThat(MARKDOWN.lines().filter(l -> l.startsWith("| ")).map(l -> l.replace("\\|", "")))
        .isNotEmpty()
        .allMatch(l -> l.chars().filter(c -> c == '|').count() == 4);
  }

  @Test
  void aNameIsNeverMarkup() {
    assertThat(MARKDOWN).doesNotContain("<script").contains("=1+1\\|\"&lt;script>");
  }

  @Test
  void whatIsWithheldIsNoEmphasis() {
    assertThat(MARKDOWN).contains("| \\*/130 |");
  }

  @Test
  void saysWhoMayHaveItAtBothEnds() {
    assertThat(MARKDOWN).startsWith("**Release, nhs**\n").endsWith("**Release, nhs**\n");
  }
}

package io.muster.evaluation.report.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.evaluation.report.document.Document;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlWriterTest {
  private static final String PAGE = Reports.html(InventedDocument.everything());

  private static final String FRAGMENT = Reports.fragment(InventedDocument.everything());

  private static long count(String pattern) {
    return Pattern.compile(pattern).matcher(PAGE).results().count();
  }

  @Test
  void takesNothingFromElsewhereAndRunsNoScript() {
    assertThat(PAGE)
        .doesNotContain("<script", "src=", "http:", "https:", "@import", "url(", "javascript:")
        .contains("default-src 'none'");
  }

  @Test
  void everyChartHasATitleAWordyAlternativeAndItsDenominator() {
    long charts = count("<figure>");
    assertThat(charts).isEqualTo(3);
    assertThat(count("<svg role=\"img\" aria-labelledby=\"chart-\\d-title chart-\\d-description\""))
        .isEqualTo(charts);
    assertThat(count("<desc id=\"chart-\\d-description\">[^<]{20,}</desc>")).isEqualTo(charts);
    assertThat(count("<figcaption><strong>[^<]+</strong>\\s*of [\\d,]+ members"))
        .isEqualTo(charts);
  }

  @Test
  void everyTableHasACaptionAndHeadingsThatSayWhatTheyHead() {
    assertThat(count("<table>\\s*<caption")).isEqualTo(count("<table>"));
    assertThat(count("<th(?! scope)[ >]")).isZero();
  }

  @Test
  void everyIdIsThereOnceAndEveryReferenceLeadsToOne() {
    assertThat(Pattern.compile(" id=\"([^\"]+)\"").matcher(PAGE).results().map(m -> m.group(1)))
        .doesNotHaveDuplicates();
    for (MatchResult link :
        Pattern.compile("href=\"#([^\"]+)\"").matcher(PAGE).results().toList()) {
      assertThat(PAGE).contains("id=\"" + link.group(1) + "\"");
    }
  }

  @Test
  void whatIsWithheldIsMarkedWithTheReason() {
    assertThat(PAGE).contains("<abbr title=\"withheld, so that nobody can be known\">*</abbr>");
  }

  @Test
  void aVerdictIsAWordAndASignAndNotAColourAlone() {
    assertThat(PAGE).contains("<span aria-hidden=\"true\">✓ </span>\nMET</span>");
  }

  @Test
  void aFragmentStylesNothingOutsideItself() {
    String style =
        FRAGMENT.substring(FRAGMENT.indexOf("<style>") + 7, FRAGMENT.indexOf("</style>"));
    assertThat(style).startsWith(".muster-report").doesNotContain(":root");
    String outside = style;
    while (outside.contains("{")) {
      outside = outside.replaceAll("\\{[^{}]*}", "");
    }
    assertThat(outside.strip()).isEqualTo(".muster-report.muster-report.muster-report");
  }

  @Test
  void aFragmentIsLightOrDarkAsTheNotebookIs() {
    assertThat(FRAGMENT)
        .contains("@media (prefers-color-scheme: dark)")
        .contains("[data-jp-theme-light=\"true\"] &", "[data-jp-theme-light=\"false\"] &");
  }

  @Test
  void fragmentsOfOnePageHaveIdsOfTheirOwn() {
    String both = FRAGMENT + Reports.fragment(InventedDocument.of(InventedDocument.forest()));
    assertThat(Pattern.compile(" id=\"([^\"]+)\"").matcher(both).results().map(m -> m.group(1)))
        .hasSizeGreaterThan(9)
        .allMatch(id -> id.startsWith("muster-"))
        .doesNotHaveDuplicates();
  }

  @Test
  void aPartIsMarkedLikeTheWhole() {
    Document document = InventedDocument.everything();
    assertThat(Reports.fragment(document.audience(), document.sections()))
        .contains("<p class=\"marking\">Release, nhs</p>", "Every kind of figure")
        .doesNotContain("<h1>", "<script");
    assertThat(Reports.text(document.audience(), document.sections(), 80))
        .startsWith("Release, nhs\n")
        .contains("INVENTED · of 900 people");
  }

  @Test
  void textFitsTheTerminal() {
    Document document = InventedDocument.everything();
    assertThat(Reports.text(document, 72).lines()).allMatch(line -> Words.length(line) <= 72);
    assertThatThrownBy(() -> Reports.text(document, 20))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a page of text has at least 60 columns");
  }
}

package io.muster.evaluation.report.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlWriterTest {
  private static final String PAGE = Reports.html(InventedDocument.everything());

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
}

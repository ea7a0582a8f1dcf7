package io.muster.core.describe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Texts of strangers in a page, and lines that stay what they are. */
class MarkdownTest {
  @Test
  void signsOfMarkdownAreReadAsTheyWereWritten() {
    assertThat(Markdown.plain("a*b* `c` [d](e) <f> g|h ~i~ \\ &amp;"))
        .isEqualTo("a\\*b\\* \\`c\\` \\[d\\](e) \\<f> g\\|h \\~i\\~ \\\\ \\&amp;");
  }

  @Test
  void aNameWithUnderscoresInItNeedsNoHelp() {
    assertThat(Markdown.plain("bmi_codes & more")).isEqualTo("bmi_codes & more");
    assertThat(Markdown.plain("_stressed_")).isEqualTo("\\_stressed\\_");
  }

  @Test
  void aTextStandsInQuotationMarks() {
    assertThat(Markdown.quoted("did not attend")).isEqualTo("“did not attend”");
  }

  @Test
  void aTextThatQuotationMarksWouldBlurIsSpeltOut() {
    assertThat(Markdown.quoted("a” or “b")).isEqualTo("`\"a\\u201d\\u0020or\\u0020\\u201cb\"`");
    assertThat(Markdown.quoted("two  blanks")).isEqualTo("`\"two\\u0020\\u0020blanks\"`");
    assertThat(Markdown.quoted("two\nlines")).isEqualTo("`\"two\\u000alines\"`");
    assertThat(Markdown.quoted("no\u00a0break")).isEqualTo("`\"no\\u00a0break\"`");
    assertThat(Markdown.quoted("")).isEqualTo("`\"\"`");
  }

  @Test
  void linesBreakAtBlanksAndCountWhatIsSeen() {
    assertThat(Markdown.wrap("aaa bbb 𝒄𝒄𝒄 dddddddddddd e", 7))
        .containsExactly("aaa bbb", "𝒄𝒄𝒄", "dddddddddddd", "e");
  }

  @Test
  void noLineBeginsWhatWouldBeAListOrAHeading() {
    assertThat(Markdown.wrap("aaa - bbb 1. ccc # ddd", 5))
        .containsExactly("aaa -", "bbb 1.", "ccc #", "ddd");
    assertThat(Markdown.wrap("aaaaa 2021) b", 5)).containsExactly("aaaaa", "2021)", "b");
  }
}

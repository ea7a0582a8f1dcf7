package io.muster.evaluation.report.write;

import io.muster.evaluation.report.document.Figures;
import java.util.regex.Pattern;

/**
 * A cell that no spreadsheet takes for a formula: a text that could be one has an apostrophe before it, which spreadsheets do not show.
 * Numbers stay as they are, a minus included. What can begin a formula is from OWASP's page on CSV injection.
 */
final class SafeCell {
  private static final Pattern FORMULA =
      Pattern.compile("^[\\s\\p{Cntrl}]*[=+\\-@＝＋－＠].*", Pattern.DOTALL);
  private static final Pattern CONTROL = Pattern.compile("^[\\t\\r\\n].*", Pattern.DOTALL);

  private SafeCell() {}

  static String of(Object value) {
    if (value instanceof FigureParts.Withheld) {
      return Figures.SUPPRESSED;
    }
    String text = value.toString();
    boolean risky = !(value instanceof Number)
        && (FORMULA.matcher(text).matches() || CONTROL.matcher(text).matches());
    return risky ? "'" + text : text;
  }
}

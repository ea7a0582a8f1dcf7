package io.muster.core.load.report;

import io.muster.core.load.LoadReport;
import java.util.List;

/** What else is to be known of a load. */
final class PageAsides {
  private PageAsides() {}

  static void write(LoadReport report, Markup page) {
    report.optOuts().forEach(list -> page.element("p", "Opt-outs: " + list + "."));
    list(
        page,
        "Columns not used",
        report.files().stream()
            .filter(f -> !f.unusedColumns().isEmpty())
            .map(f -> f.file() + " (" + String.join(", ", f.unusedColumns()) + ")")
            .toList());
    list(
        page,
        "Blanks removed around cells",
        report.files().stream()
            .filter(f -> f.trimmed() > 0)
            .map(f -> Words.count(f.trimmed()) + " in " + f.file())
            .toList());
    list(
        page,
        "Blank lines passed over",
        report.files().stream()
            .filter(f -> f.blankLines() > 0)
            .map(f -> Words.count(f.blankLines()) + " in " + f.file())
            .toList());
    list(page, "No file, so nobody has any", report.absent());
    list(page, "Files not read", report.notRead());
  }

  private static void list(Markup page, String title, List<String> parts) {
    if (!parts.isEmpty()) {
      page.open("p").element("strong", title + ":").text(" " + String.join(", ", parts) + ".");
      page.close("p");
    }
  }
}

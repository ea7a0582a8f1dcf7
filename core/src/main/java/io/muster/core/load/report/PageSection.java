package io.muster.core.load.report;

import io.muster.core.load.FileReport;
import io.muster.core.load.Flag;
import io.muster.core.load.LoadReport;
import io.muster.core.load.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A part of the page.
 *
 * @param body writes what stands below its heading
 */
record PageSection(String id, String heading, Consumer<Markup> body) {
  /** All that have something to say, in their order. */
  static List<PageSection> of(LoadDocument document) {
    LoadReport report = document.report();
    List<PageSection> sections = new ArrayList<>();
    sections.add(new PageSection("kinds", "By kind", page -> PageCounts.kinds(document, page)));
    sections.add(new PageSection("files", "By file", page -> PageCounts.files(report, page)));
    if (report.quarantined() > 0) {
      sections.add(new PageSection("quarantined", "Quarantined", page -> {
        note(page, "Something is wrong with these records, and no cohort will see them.");
        PageSightings.write(report, FileReport::quarantined, Reason::code, Reason::words, page);
      }));
    }
    if (report.filtered() > 0) {
      sections.add(new PageSection("filtered", "Filtered", page -> {
        note(page, "These records are not needed.");
        PageSightings.write(report, FileReport::filtered, Reason::code, Reason::words, page);
      }));
    }
    if (report.files().stream().anyMatch(f -> !f.flagged().isEmpty())) {
      sections.add(new PageSection("flagged", "Flagged", page -> {
        note(page, "These records were accepted, and are worth a look.");
        PageSightings.write(report, FileReport::flagged, Flag::code, Flag::words, page);
      }));
    }
    if (!document.kinds().isEmpty()) {
      sections.add(new PageSection(
          "months", "Month by month", page -> new PageMonths(document, page).write()));
    }
    Markup asides = new Markup();
    PageAsides.write(report, asides);
    if (!asides.toString().isEmpty()) {
      sections.add(new PageSection("else", "What else", page -> page.add(asides)));
    }
    return sections;
  }

  private static void note(Markup page, String words) {
    page.element("p", words, "class", "note");
  }

  @Override
  public String toString() {
    return heading;
  }
}

package io.muster.core.load.report;

import io.muster.core.load.FileReport;
import io.muster.core.load.LoadReport;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The tables of how many records there are, of each kind and in each file. */
final class PageCounts {
  private PageCounts() {}

  static void kinds(LoadDocument document, Markup page) {
    PageTable table = new PageTable(
        page,
        "Records by kind",
        List.of(
            "Kind",
            "Read",
            "Accepted",
            "Quarantined",
            "Filtered",
            "Held twice",
            "In the store",
            "Of people",
            "First",
            "Last"));
    for (Holding holding : document.holdings()) {
      FileReport files = holding.files();
      Optional<KindCoverage> kind = holding.coverage();
      table.row(
          holding.holds(),
          Words.count(files.read()),
          Words.count(files.accepted()),
          Words.count(files.quarantinedRecords()),
          Words.count(files.filteredRecords()),
          Words.count(holding.duplicates()),
          kind.map(k -> Words.count(k.records())).orElse(""),
          kind.map(k -> Words.count(k.people())).orElse(""),
          kind.flatMap(KindCoverage::first).map(LocalDate::toString).orElse(""),
          kind.flatMap(KindCoverage::last).map(LocalDate::toString).orElse(""));
    }
    table.end();
    page.element(
        "p",
        "Records read are those accepted, quarantined and filtered. What another system holds too is in the store once.",
        "class",
        "note");
  }

  static void files(LoadReport report, Markup page) {
    PageTable table = new PageTable(
        page,
        "Records by file",
        List.of("File", "Holds", "Read", "Accepted", "Quarantined", "Filtered"),
        1);
    for (FileReport f : report.files()) {
      table.row(
          f.file(),
          f.holds(),
          Words.count(f.read()),
          Words.count(f.accepted()),
          Words.count(f.quarantinedRecords()),
          Words.count(f.filteredRecords()));
    }
    table
        .total(
            "Total",
            "",
            Words.count(report.read()),
            Words.count(report.accepted()),
            Words.count(report.quarantined()),
            Words.count(report.filtered()))
        .end();
  }
}

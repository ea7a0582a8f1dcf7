package io.muster.core.load.report;

import io.muster.core.load.LoadReport;
import io.muster.core.load.Loaded;
import io.muster.core.store.PatientStore;
import java.util.List;

/**
 * What became of the records of a load, and how complete they are, as a document: what was read, accepted, quarantined and filtered with the
 * reasons and first places, and for each kind and system how many records there are month by month. Immutable.
 *
 * <p>It is for the team that holds the data, since small numbers are shown. It names files, columns, systems and units, and never a person's
 * id or a value of theirs.
 */
public final class LoadDocument {
  /** Who it is for, as it stands on every form of it. */
  static final String MARKING =
      "For the team that holds the data: small numbers are shown. Not for release.";

  private final LoadReport report;
  private final int people;
  private final Periods periods;
  private final List<Holding> holdings;

  private LoadDocument(LoadReport report, int people, Periods periods, List<Holding> holdings) {
    this.report = report;
    this.people = people;
    this.periods = periods;
    this.holdings = List.copyOf(holdings);
  }

  /** The document of a load. The records in the store are counted now: a second or so for a hundred million. */
  public static LoadDocument of(Loaded loaded) {
    PatientStore store = loaded.store();
    Periods periods = Periods.upTo(store.asOf());
    List<Holding> holdings = loaded.report().holds().stream()
        .map(h -> Holding.of(h, loaded, periods))
        .toList();
    return new LoadDocument(loaded.report(), store.size(), periods, holdings);
  }

  LoadReport report() {
    return report;
  }

  /** How many people are in the store. */
  int people() {
    return people;
  }

  Periods periods() {
    return periods;
  }

  /** What the files hold, in their order. */
  List<Holding> holdings() {
    return holdings;
  }

  /** Those of them that are kinds of record. */
  List<KindCoverage> kinds() {
    return holdings.stream().flatMap(h -> h.coverage().stream()).toList();
  }

  /** For a terminal or a mail: at most 100 columns wide, the months as a line of blocks. */
  public String toText() {
    return new TextForm(this).toString();
  }

  /** For programs, by {@code load.schema.json} beside this class. */
  public String toJson() {
    return JsonForm.write(this);
  }

  /** As one HTML page, which needs nothing from elsewhere and runs no script. */
  public String toHtml() {
    return PageForm.write(this);
  }

  @Override
  public String toString() {
    return report.toString();
  }
}

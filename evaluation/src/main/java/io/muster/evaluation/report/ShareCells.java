package io.muster.evaluation.report;

import io.muster.evaluation.disclosure.Cell;
import io.muster.evaluation.disclosure.Release;
import io.muster.evaluation.report.document.Figure;

/** A share before its release: the two counts it will be made of. */
record ShareCells(Cell count, Cell of, String ofWhat) {
  Figure.Share share(Release release) {
    return Figure.share(release.of(count), release.of(of), ofWhat);
  }

  Figure.Share fraction(Release release) {
    return Figure.fraction(release.of(count), release.of(of), ofWhat);
  }
}

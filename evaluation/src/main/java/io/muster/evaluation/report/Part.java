package io.muster.evaluation.report;

import io.muster.evaluation.disclosure.Release;
import io.muster.evaluation.report.document.Document.Section;

/**
 * One part of a report on its way out. When it is made it enters its raw counts in the ledger; what it then says, it says with released
 * counts alone, down to the order of its rows and the words around them.
 */
interface Part {
  Section in(Release release);
}

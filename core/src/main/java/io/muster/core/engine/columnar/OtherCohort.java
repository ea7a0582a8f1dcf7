package io.muster.core.engine.columnar;

import io.muster.core.store.PatientSet;
import java.util.BitSet;
import java.util.function.Supplier;

/**
 * A cohort that another one asks about.
 *
 * @param unsure those whose membership wants a closer look before it is called sure; worked out when it is asked for
 */
public record OtherCohort(PatientSet members, Supplier<BitSet> unsure) {}

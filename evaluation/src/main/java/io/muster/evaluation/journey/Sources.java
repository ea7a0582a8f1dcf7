package io.muster.evaluation.journey;

import io.muster.core.engine.OutreachReader;
import io.muster.core.plan.OutreachPlan;

/**
 * What journeys are made from. Safe for use by several threads.
 *
 * @param plan each of its records narrowed to its programme
 * @param cutOff its day since 1970-01-01
 * @param reader sees up to the cut-off
 * @param beyond sees past it, for what is booked and not yet due; nothing else may look there
 * @param done the records of what is done in the outreach
 * @param effects the records that tell its effect
 */
record Sources(
    OutreachPlan plan,
    int cutOff,
    OutreachReader reader,
    OutreachReader beyond,
    Endings endings,
    StepWalk walk,
    Notices notices,
    Numbered done,
    Numbered effects) {}

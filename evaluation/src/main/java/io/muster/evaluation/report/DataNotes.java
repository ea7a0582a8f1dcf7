package io.muster.evaluation.report;

import io.muster.evaluation.journey.Situations;

/**
 * What a reader has to know of the data before they trust the numbers.
 *
 * @param situations of the members' journeys
 * @param duplicates records of the kinds used that two systems held, counted once; in all the data
 * @param withoutProgramme records of the kinds used that name no programme, and so are not of this one; in all the data
 * @param outsiders people with records of a step of the programme who are no members
 */
public record DataNotes(
    Situations situations, int duplicates, int withoutProgramme, int outsiders) {}

/**
 * From files to a {@link io.muster.core.store.PatientStore}, losing nothing silently.
 *
 * <p>Start at {@link io.muster.core.load.CsvFolder} for the layout of this project or at
 * {@link io.muster.core.load.SyntheaFolder} for Synthea's. Both answer with the store and a
 * {@link io.muster.core.load.LoadReport}: every record read was accepted, quarantined or filtered, each with a reason and a
 * place, and never with a person's id or a value. What makes a file unusable as a whole is a
 * {@link io.muster.core.load.LoadException}.
 *
 * <p>Inside, a {@code CsvFile} is cut into blocks of whole rows, which several threads take in turn: {@code CsvRows} reads the rows of
 * one, a {@code CellReader} a column of them, {@code PeopleReader} the people and {@code RecordsReader} one kind of record. What was found
 * in the blocks is put together in their order, so neither threads nor blocks ever show.
 */
@NullMarked
package io.muster.core.load;

import org.jspecify.annotations.NullMarked;

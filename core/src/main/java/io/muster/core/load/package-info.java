/**
 * From files to a {@link io.muster.core.store.PatientStore}, losing nothing silently.
 *
 * <p>Start at {@link io.muster.core.load.CsvFolder} for a folder in the layout of this project, and at
 * {@link io.muster.core.load.Load} for any other {@link io.muster.core.load.Source} and for several into one store. The answer is the store and a
 * {@link io.muster.core.load.LoadReport}: every record read was accepted, quarantined or filtered, each with a reason and a
 * place, and never with a person's id or a value. What makes a source unusable as a whole is a
 * {@link io.muster.core.load.LoadException}.
 *
 * <p>Inside, every source is tables of rows of text cells: a {@code Table} says what its {@code Section}s hold, and opened it hands out blocks of
 * rows, which several threads take in turn. A {@code CellReader} reads a column of them, {@code PeopleReader} the people of all sources and
 * {@code RecordsReader} one kind of record. What was found in the blocks is put together in their order, so neither threads nor blocks ever
 * show. A {@code Mapping} says what the CSV files of others hold, and a {@code MappedFile} reads one by it. {@code CsvFile} is the table of a CSV file, {@code CsvRows} the rows of one block of it:
 * plain ones are read by {@code PlainRow}, and all others by {@code AnyRows}. {@code JdbcTable} is
 * the answer to a query; {@code SortedTable} sorts the rows of another into sections.
 */
@NullMarked
package io.muster.core.load;

import org.jspecify.annotations.NullMarked;

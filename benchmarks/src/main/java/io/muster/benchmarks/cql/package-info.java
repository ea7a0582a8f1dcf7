/**
 * The Clinical Quality Language and its Java engine: one library as an analyst writes it, over a small data model of our own, asked
 * person by person.
 */
@NullMarked
package io.muster.benchmarks.cql;

import org.jspecify.annotations.NullMarked;

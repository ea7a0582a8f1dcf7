/** Loading: a folder of CSV files to people that can be asked about, by Muster and by DuckDB. */
@NullMarked
package io.muster.benchmarks.loading;

import org.jspecify.annotations.NullMarked;

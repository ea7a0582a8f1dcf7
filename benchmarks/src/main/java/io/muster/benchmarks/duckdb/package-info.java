/** DuckDB by JDBC: one table a kind, in two orders of rows, and SQL as somebody writes it who knows DuckDB. */
@NullMarked
package io.muster.benchmarks.duckdb;

import org.jspecify.annotations.NullMarked;

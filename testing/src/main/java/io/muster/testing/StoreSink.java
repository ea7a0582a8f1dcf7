package io.muster.testing;

import io.muster.core.schema.Column;
import io.muster.core.schema.Truth;
import io.muster.core.schema.Value;
import io.muster.core.store.PatientStore;
import io.muster.core.store.Row;

/** Puts people straight into a store. */
final class StoreSink implements RecordSink {
  private final PatientStore.Builder builder;

  StoreSink(PatientStore.Builder builder) {
    this.builder = builder;
  }

  @Override
  public void accept(Chart chart) {
    fill(builder.person(chart.id()), chart.person());
    for (Chart.Entry entry : chart.entries()) {
      fill(builder.record(entry.kind(), chart.id()), entry.line());
    }
  }

  @Override
  public void close() {}

  private static void fill(Row row, Line line) {
    for (int i = 0; i < line.columns().size(); i++) {
      set(row, line.columns().get(i), line.value(i));
    }
  }

  private static void set(Row row, Column column, Value value) {
    if (value instanceof Value.Day day) {
      row.set(column, day.date());
    } else if (value instanceof Value.Text text) {
      row.set(column, text.text());
    } else if (value instanceof Value.Coded coded) {
      row.set(column, coded.code());
    } else if (value instanceof Value.Decimal decimal) {
      row.set(column, decimal.number().doubleValue());
    } else if (value instanceof Truth truth) {
      row.set(column, truth == Truth.TRUE);
    }
  }
}

package io.muster.core.load;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;

/** What is done to a file while it is written: to one of its records, to its lines, to its text or to its packed bytes. */
interface Damage {
  /** The layouts it can be done to. */
  default List<Layout> layouts() {
    return List.of(Layout.values());
  }

  default void record(Map<String, String> record, Random random) {}

  /**
   * Changes the lines.
   *
   * @param at the line of one of the records
   */
  default void lines(Layout layout, List<String> lines, int at, Random random) {}

  default byte[] text(byte[] text, Random random) {
    return text;
  }

  default byte[] packed(byte[] packed, Random random) {
    return packed;
  }

  /** Another text in a cell: one of these. */
  record Cell(List<Layout> layouts, String column, List<String> texts) implements Damage {
    @Override
    public void record(Map<String, String> record, Random random) {
      record.put(column, texts.get(random.nextInt(texts.size())));
    }
  }

  static Damage cell(String column, String... texts) {
    return new Cell(List.of(Layout.values()), column, List.of(texts));
  }

  /** Another text in a cell, with which in FHIR nothing would be wrong. */
  static Damage csvCell(String column, String... texts) {
    return new Cell(List.of(Layout.CSV, Layout.PACKED_CSV), column, List.of(texts));
  }

  /** Another row in a CSV file, another resource in JSON. */
  record Line(BiFunction<String, Random, String> csv, BiFunction<String, Random, String> json)
      implements Damage {
    @Override
    public void lines(Layout layout, List<String> lines, int at, Random random) {
      String line = lines.get(at);
      String changed = (layout.json() ? json : csv).apply(line, random);
      if (changed.equals(line)) {
        throw new AssertionError("nothing was damaged");
      }
      lines.set(at, changed);
    }
  }

  /** Other names: in the header of a CSV file, which is none where it is empty, and in a resource. */
  record Names(BiFunction<String, Random, String> csv, BiFunction<String, Random, String> json)
      implements Damage {
    @Override
    public void lines(Layout layout, List<String> lines, int at, Random random) {
      if (layout.json()) {
        new Line(csv, json).lines(layout, lines, at, random);
        return;
      }
      String header = csv.apply(lines.remove(0), random);
      if (!header.isEmpty()) {
        lines.add(0, header);
      }
    }
  }

  /** Other bytes before they are packed. */
  record Text(BiFunction<byte[], Random, byte[]> change) implements Damage {
    @Override
    public byte[] text(byte[] text, Random random) {
      return change.apply(text, random);
    }
  }

  /** Other bytes after they were packed. */
  record Packed(BiFunction<byte[], Random, byte[]> change) implements Damage {
    @Override
    public List<Layout> layouts() {
      return List.of(Layout.PACKED_CSV, Layout.PACKED_NDJSON);
    }

    @Override
    public byte[] packed(byte[] packed, Random random) {
      return change.apply(packed, random);
    }
  }
}

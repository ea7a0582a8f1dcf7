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
  default void lines(List<String> lines, int at, Random random) {}

  default byte[] text(byte[] text, Random random) {
    return text;
  }

  default byte[] packed(byte[] packed, Random random) {
    return packed;
  }

  /** Another text in a cell: one of these. */
  record Cell(String column, List<String> texts) implements Damage {
    @Override
    public void record(Map<String, String> record, Random random) {
      record.put(column, texts.get(random.nextInt(texts.size())));
    }
  }

  static Damage cell(String column, String... texts) {
    return new Cell(column, List.of(texts));
  }

  /** Another row in a CSV file. */
  record Line(BiFunction<String, Random, String> change) implements Damage {
    @Override
    public List<Layout> layouts() {
      return List.of(Layout.CSV, Layout.PACKED_CSV);
    }

    @Override
    public void lines(List<String> lines, int at, Random random) {
      lines.set(at, change.apply(lines.get(at), random));
    }
  }

  /** Another header in a CSV file; none where it is empty. */
  record Header(BiFunction<String, Random, String> change) implements Damage {
    @Override
    public List<Layout> layouts() {
      return List.of(Layout.CSV, Layout.PACKED_CSV);
    }

    @Override
    public void lines(List<String> lines, int at, Random random) {
      String header = change.apply(lines.remove(0), random);
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
      return List.of(Layout.PACKED_CSV);
    }

    @Override
    public byte[] packed(byte[] packed, Random random) {
      return change.apply(packed, random);
    }
  }
}

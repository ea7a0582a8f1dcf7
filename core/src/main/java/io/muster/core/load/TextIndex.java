package io.muster.core.load;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;

/**
 * Numbers texts from 0 as they first come. Their bytes in UTF-8 stand in one array, so that to look one up makes no string and goes to few
 * places in memory. Only looking up is for several threads.
 */
final class TextIndex {
  private byte[] bytes = new byte[256];
  private int[] ends = new int[16];
  private int size;

  /** In each slot nothing, or the hash of a text and above it the text's number and one more. */
  private long[] table = new long[32];

  /** An index of these texts, numbered in their order. */
  static TextIndex of(Collection<String> texts) {
    TextIndex index = new TextIndex();
    CsvRow row = new CsvRow();
    for (String text : texts) {
      row.clear(1);
      row.put(0, text.toCharArray(), 0, text.length());
      index.add(row, 0);
    }
    return index;
  }

  /** The number of the text in a cell; a new one if it never came before. */
  int add(CsvRow row, int field) {
    int hash = row.hash(field);
    int slot = slot(hash, row, field);
    return table[slot] == 0 ? put(slot, hash, row, field) : number(table[slot]);
  }

  /** The number of the text in a cell; negative if it never came before. */
  int find(CsvRow row, int field) {
    return number(table[slot(row.hash(field), row, field)]);
  }

  /** Whether a text stands in a cell. */
  boolean is(int number, CsvRow row, int field) {
    return row.is(field, bytes, start(number), ends[number]);
  }

  String text(int number) {
    int start = start(number);
    return new String(bytes, start, ends[number] - start, StandardCharsets.UTF_8);
  }

  int size() {
    return size;
  }

  private int start(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }

  private static int number(long entry) {
    return (int) (entry >>> Integer.SIZE) - 1;
  }

  private int slot(int hash, CsvRow row, int field) {
    int mask = table.length - 1;
    int slot = hash & mask;
    while (table[slot] != 0
        && !((int) table[slot] == hash && is(number(table[slot]), row, field))) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private int put(int slot, int hash, CsvRow row, int field) {
    int number = size++;
    if (number == ends.length) {
      ends = Arrays.copyOf(ends, 2 * number);
    }
    int start = start(number);
    int end = Math.addExact(start, row.length(field));
    if (end > bytes.length - CsvRow.PADDING) {
      bytes =
          Arrays.copyOf(bytes, (int) Math.min(2L * end + CsvRow.PADDING, Integer.MAX_VALUE - 8));
    }
    row.copy(field, bytes, start);
    ends[number] = end;
    table[slot] = (number + 1L) << Integer.SIZE | Integer.toUnsignedLong(hash);
    if (2 * size > table.length) {
      grow();
    }
    return number;
  }

  private void grow() {
    long[] before = table;
    table = new long[2 * before.length];
    int mask = table.length - 1;
    for (long entry : before) {
      if (entry != 0) {
        int slot = (int) entry & mask;
        while (table[slot] != 0) {
          slot = (slot + 1) & mask;
        }
        table[slot] = entry;
      }
    }
  }
}

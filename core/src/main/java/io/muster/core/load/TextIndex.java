package io.muster.core.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers texts from 0 as they first come. A text that came before makes no new string. */
final class TextIndex {
  private final List<String> texts = new ArrayList<>();
  private int[] hashes = new int[16];
  private int[] table = new int[32];

  /** The number of the text in a cell; a new one if it never came before. */
  int add(CsvRow row, int field) {
    int hash = hash(row, field);
    int slot = slot(hash, row, field);
    return table[slot] > 0 ? table[slot] - 1 : put(slot, hash, row.text(field));
  }

  /** The number of the text in a cell; negative if it never came before. */
  int find(CsvRow row, int field) {
    return table[slot(hash(row, field), row, field)] - 1;
  }

  /** Whether a text stands in a cell. */
  boolean is(int number, CsvRow row, int field) {
    return same(texts.get(number), row, field);
  }

  String text(int number) {
    return texts.get(number);
  }

  int size() {
    return texts.size();
  }

  private int slot(int hash, CsvRow row, int field) {
    int mask = table.length - 1;
    int slot = hash & mask;
    while (table[slot] > 0
        && !(hashes[table[slot] - 1] == hash && same(texts.get(table[slot] - 1), row, field))) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private int put(int slot, int hash, String text) {
    int number = texts.size();
    texts.add(text);
    if (number == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * number);
    }
    hashes[number] = hash;
    table[slot] = number + 1;
    if (2 * texts.size() > table.length) {
      grow();
    }
    return number;
  }

  private void grow() {
    table = new int[2 * table.length];
    int mask = table.length - 1;
    for (int number = 0; number < texts.size(); number++) {
      int slot = hashes[number] & mask;
      while (table[slot] > 0) {
        slot = (slot + 1) & mask;
      }
      table[slot] = number + 1;
    }
  }

  private static boolean same(String text, CsvRow row, int field) {
    int length = row.length(field);
    if (text.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) != row.charAt(field, i)) {
        return false;
      }
    }
    return true;
  }

  private static int hash(CsvRow row, int field) {
    int hash = 0;
    int length = row.length(field);
    for (int i = 0; i < length; i++) {
      hash = hash * 0x01000193 + row.charAt(field, i);
    }
    return hash ^ (hash >>> 15);
  }
}

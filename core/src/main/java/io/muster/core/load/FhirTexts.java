package io.muster.core.load;

import java.util.Arrays;

/**
 * The texts kept of one resource: for each of its rows and slots one, or none. The characters of all stand in one array, which serves
 * one resource after the other.
 */
final class FhirTexts {
  private char[] characters = new char[1024];
  private int used;
  private int width;
  private int rows;
  private int[] starts = new int[16];
  private int[] ends = new int[16];

  /** Begins with a resource that has one row of so many slots. */
  void begin(int slots) {
    used = 0;
    width = slots;
    rows = 0;
    addRow();
  }

  /** Adds a row, and answers with its number. */
  int addRow() {
    int from = rows * width;
    int to = from + width;
    if (to > starts.length) {
      starts = Arrays.copyOf(starts, 2 * to);
      ends = Arrays.copyOf(ends, 2 * to);
    }
    Arrays.fill(starts, from, to, 0);
    Arrays.fill(ends, from, to, 0);
    return rows++;
  }

  int rows() {
    return rows;
  }

  boolean empty(int row, int slot) {
    return length(row, slot) == 0;
  }

  int start(int row, int slot) {
    return starts[row * width + slot];
  }

  int length(int row, int slot) {
    return ends[row * width + slot] - start(row, slot);
  }

  char[] characters() {
    return characters;
  }

  String text(int row, int slot) {
    return new String(characters, start(row, slot), length(row, slot));
  }

  boolean is(int row, int slot, String text) {
    return length(row, slot) == text.length() && text.contentEquals(text(row, slot));
  }

  void put(int row, int slot, char[] text, int from, int length) {
    if (used + length > characters.length) {
      characters = Arrays.copyOf(characters, 2 * (used + length));
    }
    System.arraycopy(text, from, characters, used, length);
    starts[row * width + slot] = used;
    used += length;
    ends[row * width + slot] = used;
  }

  void put(int row, int slot, String text) {
    put(row, slot, text.toCharArray(), 0, text.length());
  }

  void clear(int row, int slot) {
    ends[row * width + slot] = starts[row * width + slot];
  }

  /** Leaves so many characters of a text, from one on. */
  void cut(int row, int slot, int from, int length) {
    starts[row * width + slot] += from;
    ends[row * width + slot] = starts[row * width + slot] + length;
  }

  /** Where the texts of some slots stand, so that they can be put back. */
  int[] keep(int row, int[] slots) {
    int[] kept = new int[2 * slots.length];
    for (int i = 0; i < slots.length; i++) {
      kept[2 * i] = starts[row * width + slots[i]];
      kept[2 * i + 1] = ends[row * width + slots[i]];
    }
    return kept;
  }

  void putBack(int row, int[] slots, int[] kept) {
    for (int i = 0; i < slots.length; i++) {
      starts[row * width + slots[i]] = kept[2 * i];
      ends[row * width + slots[i]] = kept[2 * i + 1];
    }
  }
}

package io.muster.core.store;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Who has a record of each code of a table: for each symbol of the code column its people in order, as the differences between one and
 * the next, seven bits a byte. Immutable and safe for use by several threads.
 */
public final class CodeIndex {
  private final int people;
  private final int[] counts;
  private final long[] starts;
  private final byte[] gaps;

  private CodeIndex(int people, int[] counts, long[] starts, byte[] gaps) {
    this.people = people;
    this.counts = counts;
    this.starts = starts;
    this.gaps = gaps;
  }

  static CodeIndex of(SymbolColumn codes, int[] offsets) {
    int people = offsets.length - 1;
    int symbols = codes.dictionary().size();
    int[] counts = new int[symbols];
    int[] last = new int[symbols];
    long[] starts = new long[symbols + 1];
    Arrays.fill(last, -1);
    for (int person = 0; person < people; person++) {
      for (int row = offsets[person]; row < offsets[person + 1]; row++) {
        int symbol = codes.symbol(row);
        if (symbol != SymbolColumn.NONE && last[symbol] != person) {
          starts[symbol + 1] += bytesOf(person - last[symbol]);
          counts[symbol]++;
          last[symbol] = person;
        }
      }
    }
    for (int symbol = 0; symbol < symbols; symbol++) {
      starts[symbol + 1] += starts[symbol];
    }
    byte[] gaps = new byte[Math.toIntExact(starts[symbols])];
    long[] next = Arrays.copyOf(starts, symbols);
    Arrays.fill(last, -1);
    for (int person = 0; person < people; person++) {
      for (int row = offsets[person]; row < offsets[person + 1]; row++) {
        int symbol = codes.symbol(row);
        if (symbol != SymbolColumn.NONE && last[symbol] != person) {
          next[symbol] = write(gaps, (int) next[symbol], person - last[symbol]);
          last[symbol] = person;
        }
      }
    }
    return new CodeIndex(people, counts, starts, gaps);
  }

  private static int bytesOf(int gap) {
    return (38 - Integer.numberOfLeadingZeros(gap)) / 7;
  }

  private static int write(byte[] gaps, int at, int gap) {
    int next = at;
    int left = gap;
    while (left > 0x7F) {
      gaps[next++] = (byte) (left | 0x80);
      left >>>= 7;
    }
    gaps[next++] = (byte) left;
    return next;
  }

  /** How many people have a record of the symbol. */
  public int count(int symbol) {
    return counts[symbol];
  }

  /** At most so many people have a record of one of the symbols. */
  public int atMost(BitSet symbols) {
    long sum = symbols.stream().mapToLong(s -> counts[s]).sum();
    return (int) Math.min(people, sum);
  }

  /** Those who have a record of one of the symbols. */
  public BitSet people(BitSet symbols) {
    long[] words = new long[(people + 63) >>> 6];
    for (int symbol = symbols.nextSetBit(0); symbol >= 0; symbol = symbols.nextSetBit(symbol + 1)) {
      int person = -1;
      int end = (int) starts[symbol + 1];
      for (int at = (int) starts[symbol]; at < end; ) {
        int gap = 0;
        int shift = 0;
        byte part;
        do {
          part = gaps[at++];
          gap |= (part & 0x7F) << shift;
          shift += 7;
        } while (part < 0);
        person += gap;
        words[person >>> 6] |= 1L << person;
      }
    }
    return BitSet.valueOf(words);
  }

  long bytes() {
    return gaps.length + 12L * counts.length;
  }

  @Override
  public String toString() {
    return "an index of " + counts.length + " codes";
  }
}

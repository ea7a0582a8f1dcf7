package io.muster.core.store;

import io.muster.core.work.Patience;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Who has a record of each code of a table: for each symbol of the code column its people in order, as the differences between one and
 * the next, seven bits a byte. Immutable and safe for use by several threads.
 */
public final class CodeIndex {
  /** Once in so many people it is asked whether to go on. */
  private static final int STRIDE = 4_096;

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

  static CodeIndex of(SymbolColumn codes, int[] offsets, Patience patience) {
    int people = offsets.length - 1;
    int symbols = codes.dictionary().size();
    int[] counts = new int[symbols];
    long[] starts = new long[symbols + 1];
    eachFirst(codes, offsets, patience, (symbol, gap) -> {
      starts[symbol + 1] += bytesOf(gap);
      counts[symbol]++;
    });
    for (int symbol = 0; symbol < symbols; symbol++) {
      starts[symbol + 1] += starts[symbol];
    }
    byte[] gaps = new byte[Math.toIntExact(starts[symbols])];
    long[] next = Arrays.copyOf(starts, symbols);
    eachFirst(
        codes,
        offsets,
        patience,
        (symbol, gap) -> next[symbol] = write(gaps, (int) next[symbol], gap));
    return new CodeIndex(people, counts, starts, gaps);
  }

  /** To be told of the first record of a symbol that a person has. */
  private interface Visitor {
    void first(int symbol, int gap);
  }

  private static void eachFirst(
      SymbolColumn codes, int[] offsets, Patience patience, Visitor visitor) {
    int[] last = new int[codes.dictionary().size()];
    Arrays.fill(last, -1);
    int people = last.length == 0 ? 0 : offsets.length - 1;
    for (int person = 0; person < people; person++) {
      if (person % STRIDE == 0) {
        patience.check();
      }
      int end = offsets[person + 1];
      for (int row = offsets[person]; row < end; row++) {
        int symbol = codes.symbol(row);
        if (symbol != SymbolColumn.NONE && last[symbol] != person) {
          visitor.first(symbol, person - last[symbol]);
          last[symbol] = person;
        }
      }
    }
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

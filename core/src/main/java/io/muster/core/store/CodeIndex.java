package io.muster.core.store;

import io.muster.core.work.Crew;
import io.muster.core.work.Patience;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Who has each code, category or text of a column, in one of their records or as an attribute of their own: for each symbol its people in
 * order, as the differences between one and the next, seven bits a byte. Immutable and safe for use by several threads.
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

  /**
   * The index of a column, made of ranges of people: what each takes is counted, and then written where it belongs.
   *
   * @param offsets where the rows of each person begin, and where the last end
   */
  static CodeIndex of(SymbolColumn codes, int[] offsets, Crew crew) {
    int people = offsets.length - 1;
    int symbols = codes.dictionary().size();
    int ranges = symbols == 0 ? 0 : crew.threads();
    List<Range> parts = crew.each(ranges, () -> range -> {
      int from = (int) ((long) people * range / ranges);
      int to = (int) ((long) people * (range + 1) / ranges);
      return new Range(codes, offsets, from, to).counted(crew.patience());
    });
    int[] counts = new int[symbols];
    long[] starts = new long[symbols + 1];
    for (int symbol = 0; symbol < symbols; symbol++) {
      long end = starts[symbol];
      int before = -1;
      for (Range range : parts) {
        if (range.counts[symbol] > 0) {
          counts[symbol] += range.counts[symbol];
          int last = range.last[symbol];
          end = range.place(symbol, end, before);
          before = last;
        }
      }
      starts[symbol + 1] = end;
    }
    byte[] gaps = new byte[Math.toIntExact(starts[symbols])];
    crew.each(ranges, () -> range -> parts.get(range).written(gaps, crew.patience()));
    return new CodeIndex(people, counts, starts, gaps);
  }

  /** Some people who follow each other, and by symbol who of them has a record of it. */
  private static final class Range {
    private final SymbolColumn codes;
    private final int[] offsets;
    private final int from;
    private final int to;

    /** Who was the first to have one; of no meaning where nobody is counted. */
    private final int[] first;

    /** Who was the last to have one: as far as was counted, and again as far as was written. */
    private final int[] last;

    private final int[] counts;

    /** The bytes of the gaps after the first person, and later where the next gap is written. */
    private final int[] places;

    Range(SymbolColumn codes, int[] offsets, int from, int to) {
      int symbols = codes.dictionary().size();
      this.codes = codes;
      this.offsets = offsets;
      this.from = from;
      this.to = to;
      this.first = new int[symbols];
      this.last = new int[symbols];
      this.counts = new int[symbols];
      this.places = new int[symbols];
      Arrays.fill(last, -1);
    }

    Range counted(Patience patience) {
      for (int person = from; person < to; person++) {
        if (person % STRIDE == 0) {
          patience.check();
        }
        int end = offsets[person + 1];
        for (int row = offsets[person]; row < end; row++) {
          int symbol = codes.symbol(row);
          if (symbol != SymbolColumn.NONE && last[symbol] != person) {
            if (counts[symbol]++ == 0) {
              first[symbol] = person;
            } else {
              places[symbol] += bytesOf(person - last[symbol]);
            }
            last[symbol] = person;
          }
        }
      }
      return this;
    }

    /**
     * Sees where the people of a symbol will stand, and answers with where they end.
     *
     * @param before the last of those before this range
     */
    long place(int symbol, long start, int before) {
      long end = start + bytesOf(first[symbol] - before) + places[symbol];
      places[symbol] = Math.toIntExact(start);
      last[symbol] = before;
      return end;
    }

    Range written(byte[] gaps, Patience patience) {
      for (int person = from; person < to; person++) {
        if (person % STRIDE == 0) {
          patience.check();
        }
        int end = offsets[person + 1];
        for (int row = offsets[person]; row < end; row++) {
          int symbol = codes.symbol(row);
          if (symbol != SymbolColumn.NONE && last[symbol] != person) {
            places[symbol] = write(gaps, places[symbol], person - last[symbol]);
            last[symbol] = person;
          }
        }
      }
      return this;
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

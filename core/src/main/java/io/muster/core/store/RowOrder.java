package io.muster.core.store;

import io.muster.core.work.Crew;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Puts the rows of a kind in their one order: by person, then by their columns. Rows that are alike in every column may change places
 * unseen.
 */
final class RowOrder {
  /** So many people are seen to at a time. */
  private static final int PEOPLE = 2_048;

  private final int[] offsets;
  private final StoredColumns columns;
  private final Crew crew;

  /**
   * An order to find.
   *
   * @param offsets where each person's rows begin, and after the last person where all end
   * @param columns the rows as they came
   */
  RowOrder(int[] offsets, StoredColumns columns, Crew crew) {
    this.offsets = offsets;
    this.columns = columns;
    this.crew = crew;
  }

  /**
   * Where each person's rows begin, and after the last person where all end.
   *
   * @param rank the place of each person among all, by how many were added before them
   */
  static int[] offsets(List<RecordBlock> blocks, int[] rank) {
    int[] offsets = new int[rank.length + 1];
    for (RecordBlock block : blocks) {
      for (int run = 0; run < block.runs(); run++) {
        offsets[rank[block.person(run)] + 1] += block.count(run);
      }
    }
    for (int person = 0; person < rank.length; person++) {
      offsets[person + 1] += offsets[person];
    }
    return offsets;
  }

  /** The rows of the blocks in order; nothing where they came in order. */
  Optional<int[]> of(List<RecordBlock> blocks, int[] rank) {
    boolean grouped = grouped(blocks, rank);
    if (grouped && !eachRange(() -> this::unordered).contains(true)) {
      return Optional.empty();
    }
    int[] order = grouped ? IntStream.range(0, columns.rows()).toArray() : byPerson(blocks, rank);
    eachRange(() -> sorter(order));
    return Optional.of(order);
  }

  private static boolean grouped(List<RecordBlock> blocks, int[] rank) {
    int before = 0;
    for (RecordBlock block : blocks) {
      for (int run = 0; run < block.runs(); run++) {
        int person = rank[block.person(run)];
        if (person < before) {
          return false;
        }
        before = person;
      }
    }
    return true;
  }

  private int[] byPerson(List<RecordBlock> blocks, int[] rank) {
    int[] next = offsets.clone();
    int[] order = new int[columns.rows()];
    int row = 0;
    for (RecordBlock block : blocks) {
      for (int run = 0; run < block.runs(); run++) {
        int person = rank[block.person(run)];
        for (int i = block.count(run); i > 0; i--) {
          order[next[person]++] = row++;
        }
      }
    }
    return order;
  }

  /** What is found of each person's rows: whether it is so of any person of a range, for each range. */
  private List<Boolean> eachRange(Supplier<IntPredicate> ofPerson) {
    int people = offsets.length - 1;
    return crew.each((people + PEOPLE - 1) / PEOPLE, () -> {
      IntPredicate found = ofPerson.get();
      return range -> {
        boolean any = false;
        int end = Math.min(people, (range + 1) * PEOPLE);
        for (int person = range * PEOPLE; person < end; person++) {
          any |= found.test(person);
        }
        return any;
      };
    });
  }

  private boolean unordered(int person) {
    int end = offsets[person + 1];
    for (int row = offsets[person] + 1; row < end; row++) {
      if (columns.compare(row - 1, row) > 0) {
        return true;
      }
    }
    return false;
  }

  private IntPredicate sorter(int[] order) {
    int longest = 0;
    for (int person = 0; person + 1 < offsets.length; person++) {
      longest = Math.max(longest, offsets[person + 1] - offsets[person]);
    }
    int[] spare = new int[longest];
    return person -> {
      sort(order, offsets[person], offsets[person + 1], spare);
      return true;
    };
  }

  /** Merge sort: a person with very many records of one day costs no more than any other. */
  private void sort(int[] order, int from, int to, int[] spare) {
    if (to - from <= 12) {
      insert(order, from, to);
      return;
    }
    int middle = (from + to) >>> 1;
    sort(order, from, middle, spare);
    sort(order, middle, to, spare);
    if (columns.compare(order[middle - 1], order[middle]) <= 0) {
      return;
    }
    int left = middle - from;
    System.arraycopy(order, from, spare, 0, left);
    int i = 0;
    int j = middle;
    int k = from;
    while (i < left) {
      boolean takeRight = j < to && columns.compare(order[j], spare[i]) < 0;
      order[k++] = takeRight ? order[j++] : spare[i++];
    }
  }

  private void insert(int[] order, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      int row = order[i];
      int j = i;
      for (; j > from && columns.compare(order[j - 1], row) > 0; j--) {
        order[j] = order[j - 1];
      }
      order[j] = row;
    }
  }
}

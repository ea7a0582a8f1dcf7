package io.muster.core.engine.columnar;

import io.muster.core.store.DayColumn;
import io.muster.core.store.RowList;
import io.muster.core.work.Patience;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Arrays to work in, taken and given back, so that a chunk costs no memory. For one thread. */
final class Area {
  private final int size;
  private final Patience patience;
  private final Deque<byte[]> truths = new ArrayDeque<>();
  private final Deque<int[]> whole = new ArrayDeque<>();
  private final Deque<Measures> numbers = new ArrayDeque<>();
  private final Deque<Finding> findings = new ArrayDeque<>();
  private final Deque<DayColumn.Bounds> bounds = new ArrayDeque<>();
  private final Deque<RowList> lists = new ArrayDeque<>();
  private final Deque<Spans> spans = new ArrayDeque<>();
  private int[] filled = {};

  /** What was fetched ahead; that it is kept here is what has it fetched. */
  int fetched;

  /**
   * An area.
   *
   * @param size the most people of a chunk
   */
  Area(int size, Patience patience) {
    this.size = size;
    this.patience = patience;
  }

  /** The most people of a chunk. */
  int size() {
    return size;
  }

  /** To be called often by what takes long. */
  void goOn() {
    patience.check();
  }

  byte[] truths() {
    byte[] known = truths.poll();
    return known == null ? new byte[size] : known;
  }

  void give(byte[] array) {
    truths.push(array);
  }

  int[] whole() {
    int[] known = whole.poll();
    return known == null ? new int[size] : known;
  }

  /** An array that holds one number only, shared by all who ask for it; not to be written to, nor given back. */
  int[] filled(int number) {
    if (filled.length == 0 || filled[0] != number) {
      filled = new int[size];
      Arrays.fill(filled, number);
    }
    return filled;
  }

  void give(int[] array) {
    whole.push(array);
  }

  Measures numbers() {
    Measures known = numbers.poll();
    return known == null ? new Measures(size) : known;
  }

  void give(Measures array) {
    numbers.push(array);
  }

  DayColumn.Bounds bounds() {
    DayColumn.Bounds known = bounds.poll();
    return known == null ? new DayColumn.Bounds(size) : known;
  }

  void give(DayColumn.Bounds array) {
    bounds.push(array);
  }

  RowList list() {
    RowList known = lists.poll();
    return known == null ? new RowList() : known;
  }

  void give(RowList list) {
    lists.push(list);
  }

  Spans spans() {
    Spans known = spans.poll();
    return known == null ? new Spans() : known;
  }

  void give(Spans some) {
    spans.push(some);
  }

  Finding finding() {
    Finding known = findings.poll();
    return known == null ? new Finding(size) : known;
  }

  void give(Finding finding) {
    findings.push(finding);
  }

  /** How many rows were looked at so far. */
  long touched() {
    long touched = 0;
    for (Finding finding : findings) {
      touched += finding.rows.touched();
    }
    return touched;
  }
}

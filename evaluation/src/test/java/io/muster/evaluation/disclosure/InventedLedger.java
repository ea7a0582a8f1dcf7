package io.muster.evaluation.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Ledgers of tables and funnels with many small counts, drawn from a seed. */
final class InventedLedger {
  private final Ledger ledger = Ledger.empty();
  private final Random random;

  private InventedLedger(long seed) {
    random = new Random(seed);
  }

  /** By turns a table, a funnel by group, and a region of networks of practices. */
  static Ledger of(int seed) {
    InventedLedger invented = new InventedLedger(seed);
    if (seed % 3 == 0) {
      invented.table("table", 1 + invented.random.nextInt(4), 1 + invented.random.nextInt(4));
    } else if (seed % 3 == 1) {
      invented.funnel();
    } else {
      invented.region();
    }
    return invented.ledger;
  }

  private int count() {
    int kind = random.nextInt(10);
    if (kind < 3) {
      return 0;
    }
    return kind < 6 ? 1 + random.nextInt(7) : 8 + random.nextInt(kind < 9 ? 30 : 100);
  }

  private Cell total(String name, List<Cell> parts) {
    Cell total = ledger.count(name, parts.stream().mapToInt(Cell::number).sum());
    ledger.sum(total, parts);
    return total;
  }

  /** The totals of the columns, then of the rows, then of all. */
  private List<Cell> table(String name, int rows, int columns) {
    List<List<Cell>> byColumn = new ArrayList<>();
    List<Cell> rowTotals = new ArrayList<>();
    for (int r = 0; r < rows; r++) {
      List<Cell> row = new ArrayList<>();
      for (int c = 0; c < columns; c++) {
        Cell cell = ledger.count(name + "/" + r + "/" + c, count());
        row.add(cell);
        if (r == 0) {
          byColumn.add(new ArrayList<>());
        }
        byColumn.get(c).add(cell);
      }
      rowTotals.add(total(name + "/row " + r, row));
    }
    List<Cell> totals = new ArrayList<>();
    for (int c = 0; c < columns; c++) {
      totals.add(total(name + "/column " + c, byColumn.get(c)));
    }
    total(name, rowTotals);
    total(name, List.copyOf(totals));
    totals.add(ledger.count(name, rowTotals.stream().mapToInt(Cell::number).sum()));
    return totals;
  }

  private void region() {
    int themes = 1 + random.nextInt(3);
    List<List<Cell>> networks = new ArrayList<>();
    for (int n = 0; n < 2 + random.nextInt(2); n++) {
      networks.add(table("network " + n, 1 + random.nextInt(3), themes));
    }
    List<Cell> totals = new ArrayList<>();
    for (int t = 0; t <= themes; t++) {
      int theme = t;
      List<Cell> parts = networks.stream().map(n -> n.get(theme)).toList();
      totals.add(total(t == themes ? "region" : "region/" + t, parts));
    }
    ledger.sum(totals.get(themes), totals.subList(0, themes));
  }

  private void funnel() {
    Cell first = ledger.count("members", 8 + random.nextInt(150));
    Cell before = first;
    int groups = 1 + random.nextInt(3);
    for (int s = 0; s < 2 + random.nextInt(4); s++) {
      int lost = random.nextInt(3) == 0 ? 0 : random.nextInt(12);
      int left = Math.max(0, before.number() - lost) / (random.nextInt(4) == 0 ? 2 : 1);
      Cell step = ledger.count("step " + s, left);
      ledger.drop(before, step);
      ledger.drop(first, step);
      List<Cell> parts = new ArrayList<>();
      for (int g = 0; g < groups; g++) {
        int some = g == groups - 1 ? left : random.nextInt(left + 1);
        left -= some;
        parts.add(ledger.count("step " + s + "/" + g, some));
      }
      ledger.sum(step, parts);
      before = step;
    }
  }
}

package io.muster.evaluation.disclosure;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * All raw counts that an output is to tell, and how they add up. Whoever reads the output can do the same sums, so every total
 * must be said to be one: what is not told here is not watched over. One thread fills it; what it releases never changes and
 * does not depend on the order in which it was told. No message of it has a number in it.
 */
public final class Ledger {
  private final Map<String, Cell> cells = new TreeMap<>();
  private final Map<String, Sum> sums = new TreeMap<>();
  private final Set<Cell> wanted = new HashSet<>();

  private Ledger() {}

  public static Ledger empty() {
    return new Ledger();
  }

  /**
   * Tells a count.
   *
   * @param name what it is called: the same count told in two places has one name and is one cell, and a later release knows it
   *     again by this name
   */
  public Cell count(String name, int number) {
    checkArgument(!name.isBlank(), "a count has a name");
    checkArgument(number >= 0, "no count is less than nothing: %s", name);
    Cell cell = cells.computeIfAbsent(name, n -> new Cell(n, number));
    checkArgument(cell.number() == number, "a count was told twice and differs: %s", name);
    return cell;
  }

  /** Says that a reader needs a count most: others are hidden before it, wherever that helps. Answers with the count. */
  public Cell want(Cell cell) {
    mine(cell);
    wanted.add(cell);
    return cell;
  }

  /** Says that parts, with nobody in two of them, add up to a total. */
  public void sum(Cell total, List<Cell> parts) {
    mine(total);
    parts.forEach(this::mine);
    checkArgument(
        new HashSet<>(parts).size() == parts.size() && !parts.contains(total),
        "a part is told once: %s",
        total);
    checkArgument(
        parts.stream().mapToLong(Cell::number).sum() == total.number(),
        "parts do not add up to their total: %s",
        total);
    List<Cell> sorted = parts.stream().sorted(Comparator.comparing(Cell::name)).toList();
    sums.put(total + " = " + sorted, new Sum(total, sorted, false));
  }

  /** Says that one can be taken from the other, as a step of a funnel from the step before, so that what is between them counts too. */
  public void drop(Cell from, Cell to) {
    mine(from);
    mine(to);
    checkArgument(from != to, "nothing is between a count and itself: %s", from);
    Cell more = from.number() >= to.number() ? from : to;
    Cell fewer = more == from ? to : from;
    String name = more + " - " + fewer;
    Cell between = new Cell(name, more.number() - fewer.number());
    sums.put(name, new Sum(more, List.of(fewer, between), true));
  }

  /** What may be told of all of it under a profile. */
  public Release release(Profile profile) {
    List<Cell> told = List.copyOf(cells.values());
    List<Sum> all = List.copyOf(sums.values());
    Counts counts = new Counts(told, all, wanted, profile);
    Audit.run(counts, profile);
    Set<Cell> hidden = new HashSet<>();
    for (int i = 0; i < told.size(); i++) {
      if (counts.hidden(i)) {
        hidden.add(told.get(i));
      }
    }
    Teller teller = new Teller(profile, hidden, all);
    Map<Cell, Told> released = new LinkedHashMap<>();
    told.forEach(c -> released.put(c, teller.tell(c)));
    return new Release(profile, released, all);
  }

  private void mine(Cell cell) {
    checkArgument(cells.get(cell.name()) == cell, "a count of another ledger: %s", cell);
  }
}

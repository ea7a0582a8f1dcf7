package io.muster.core.store;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import io.muster.core.schema.Value;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * People and their records, in memory. Immutable and safe for use by several threads.
 *
 * <p>A person is a number from 0, in order of their ids; so the order in which people and records arrived never shows.
 */
public final class PatientStore {
  private final Schema schema;
  private final LocalDate asOf;
  private final List<String> ids;
  private final StoredColumns attributes;
  private final Map<RecordKind, RecordTable> tables;

  private PatientStore(
      Schema schema,
      LocalDate asOf,
      List<String> ids,
      StoredColumns attributes,
      Map<RecordKind, RecordTable> tables) {
    this.schema = schema;
    this.asOf = asOf;
    this.ids = ids;
    this.attributes = attributes;
    this.tables = tables;
  }

  /**
   * A builder of a store.
   *
   * @param asOf the day up to which the data are complete
   */
  public static Builder builder(Schema schema, LocalDate asOf) {
    return new Builder(schema, asOf);
  }

  public Schema schema() {
    return schema;
  }

  /** The day up to which the data are complete, as their owner declared it; never the last date found in them. */
  public LocalDate asOf() {
    return asOf;
  }

  /** How many people there are. */
  public int size() {
    return ids.size();
  }

  /** A person's id. It identifies somebody: keep it out of logs and messages. */
  public String id(int person) {
    return ids.get(person);
  }

  /** The number of the person with that id. */
  public OptionalInt person(String id) {
    int found = java.util.Collections.binarySearch(ids, id);
    return found >= 0 ? OptionalInt.of(found) : OptionalInt.empty();
  }

  /** What an attribute of a person is, as it stands in their own row. */
  public Value attribute(Column attribute, int person) {
    return attributes.of(attribute).value(person);
  }

  /** An attribute of everybody, a row for each person. */
  public StoredColumn attributes(Column attribute) {
    return attributes.of(attribute);
  }

  /** The records of a kind; the kind is one of the schema's. */
  public RecordTable records(RecordKind kind) {
    RecordTable table = tables.get(kind);
    checkArgument(table != null, "the data have no kind %s", kind);
    return table;
  }

  /** How many bytes the columns and their indexes take, the texts of ids and dictionaries aside. */
  public long bytes() {
    return attributes.bytes()
        + tables.values().stream().mapToLong(RecordTable::bytes).sum();
  }

  @Override
  public String toString() {
    return size() + " people as of " + asOf;
  }

  /** Collects people and records in any order of kinds; people come before their records. For one thread. */
  public static final class Builder {
    private final Schema schema;
    private final LocalDate asOf;
    private final Map<String, Integer> arrivals = new HashMap<>();
    private final RowColumns attributes;
    private final Map<RecordKind, Arriving> arriving = new LinkedHashMap<>();
    private boolean built;

    private Builder(Schema schema, LocalDate asOf) {
      this.schema = schema;
      this.asOf = asOf;
      this.attributes = new RowColumns(schema.attributes());
      schema.kinds().forEach(k -> arriving.put(k, new Arriving(k)));
    }

    /** Adds a person and answers with the row of their attributes. An id is added once. */
    public Row person(String id) {
      checkArgument(!id.isBlank(), "a person has an id");
      Integer earlier = arrivals.putIfAbsent(id, arrivals.size());
      checkArgument(earlier == null, "a person is added once");
      return attributes.append();
    }

    public boolean hasPerson(String id) {
      return arrivals.containsKey(id);
    }

    /** Adds a record of somebody who was added before, and answers with its row. */
    public Row record(RecordKind kind, String id) {
      Integer person = arrivals.get(id);
      checkArgument(person != null, "a record belongs to somebody who was added before");
      Arriving table = arriving.get(kind);
      checkArgument(table != null, "the schema has no kind %s", kind);
      return table.append(person);
    }

    /** The store of all that was added. The builder is used up. */
    public PatientStore build() {
      checkState(!built, "a builder builds once");
      built = true;
      List<String> ids = arrivals.keySet().stream().sorted().toList();
      int[] order = new int[ids.size()];
      int[] rank = new int[ids.size()];
      for (int i = 0; i < order.length; i++) {
        order[i] = arrivals.getOrDefault(ids.get(i), -1);
        rank[order[i]] = i;
      }
      attributes.settle();
      Map<RecordKind, RecordTable> tables = new LinkedHashMap<>();
      arriving.forEach((kind, table) -> tables.put(kind, table.settle(rank)));
      return new PatientStore(schema, asOf, ids, attributes.stored(order), tables);
    }
  }

  /** The records of one kind while they arrive. */
  private static final class Arriving {
    private final RecordKind kind;
    private final RowColumns columns;
    private int[] people = new int[16];

    Arriving(RecordKind kind) {
      this.kind = kind;
      this.columns = new RowColumns(kind.columns());
    }

    Row append(int person) {
      int row = columns.rows();
      if (row == people.length) {
        people = Arrays.copyOf(people, row + (row >> 1));
      }
      people[row] = person;
      return columns.append();
    }

    RecordTable settle(int[] rank) {
      int rows = columns.rows();
      for (int row = 0; row < rows; row++) {
        people[row] = rank[people[row]];
      }
      columns.settle();
      int[] all = RowOrder.offsets(people, rows, rank.length);
      int[] order = RowOrder.of(people, all, columns);
      Duplicates duplicates = new Duplicates(columns);
      int[] kept = duplicates.without(order, all);
      int removed = duplicates.removed(kept);
      int[] offsets =
          removed == 0 ? all : RowOrder.offsets(gather(people, kept), kept.length, rank.length);
      people = new int[0];
      return new RecordTable(kind, columns.stored(kept), offsets, removed);
    }

    private static int[] gather(int[] from, int[] order) {
      int[] gathered = new int[order.length];
      Arrays.setAll(gathered, i -> from[order[i]]);
      return gathered;
    }
  }
}

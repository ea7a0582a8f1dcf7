package io.muster.core.store;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import io.muster.core.schema.Truth;
import io.muster.core.schema.Value;
import io.muster.core.schema.ValueType;
import io.muster.core.work.Crew;
import io.muster.core.work.Patience;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * People and their records, in memory. Immutable and safe for use by several threads.
 *
 * <p>A person is a number from 0, in order of their ids; so the order in which people and records arrived never shows.
 *
 * <pre>{@code
 * PatientStore.Builder builder = PatientStore.builder(schema, LocalDate.of(2024, 3, 31));
 * builder.person("anna").set(born, LocalDate.of(1976, 2, 1));
 * builder
 *     .record(diagnosis, "anna")
 *     .set(RecordKind.DATE, LocalDate.of(2019, 3, 1))
 *     .set(code, diabetes);
 * PatientStore store = builder.build();
 * }</pre>
 */
public final class PatientStore {
  private static final String OPT_OUT = "opt_out";

  private final Schema schema;
  private final LocalDate asOf;
  private final List<String> ids;
  private final StoredColumns attributes;
  private final Map<Column, CodeIndex> indexes;
  private final Map<RecordKind, RecordTable> tables;
  private final Optional<String> optOutsLiftedFor;

  private PatientStore(
      Schema schema,
      LocalDate asOf,
      List<String> ids,
      StoredColumns attributes,
      Map<Column, CodeIndex> indexes,
      Map<RecordKind, RecordTable> tables,
      Optional<String> optOutsLiftedFor) {
    this.schema = schema;
    this.asOf = asOf;
    this.ids = ids;
    this.attributes = attributes;
    this.indexes = indexes;
    this.tables = tables;
    this.optOutsLiftedFor = optOutsLiftedFor;
  }

  /**
   * A builder of a store.
   *
   * @param asOf the day up to which the data are complete
   */
  public static Builder builder(Schema schema, LocalDate asOf) {
    return new Builder(schema, asOf);
  }

  /** A store of finished parts. */
  static PatientStore finished(
      Schema schema,
      LocalDate asOf,
      List<String> ids,
      StoredColumns attributes,
      Map<RecordKind, RecordTable> tables,
      Crew crew) {
    int[] eachOne = IntStream.rangeClosed(0, attributes.rows()).toArray();
    Map<Column, CodeIndex> indexes = new HashMap<>();
    for (Column column : attributes.columns()) {
      if (attributes.of(column) instanceof SymbolColumn texts) {
        indexes.put(column, CodeIndex.of(texts, eachOne, crew));
      }
    }
    return new PatientStore(schema, asOf, ids, attributes, indexes, tables, Optional.empty());
  }

  /** All attributes. */
  StoredColumns attributes() {
    return attributes;
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

  /**
   * Those who opted out of the use of their records, by their attribute {@code opt_out}: nothing is asked about them, and they are in no
   * complement either. Nobody where opt-outs are lifted.
   */
  public BitSet optedOut() {
    return optOutsLiftedFor.isPresent()
        ? new BitSet()
        : schema
            .attribute(OPT_OUT)
            .map(a -> attributes.of(a, TruthColumn.class).yes())
            .orElseGet(BitSet::new);
  }

  /** Whether a person opted out of the use of their records. */
  public boolean optedOut(int person) {
    return optOutsLiftedFor.isEmpty()
        && schema
            .attribute(OPT_OUT)
            .filter(a -> attributes.of(a, TruthColumn.class).truth(person) == Truth.TRUE)
            .isPresent();
  }

  /** Whether the schema has an attribute for opting out. */
  public boolean canOptOut() {
    return schema.attribute(OPT_OUT).filter(a -> a.type() == ValueType.TRUTH).isPresent();
  }

  /**
   * The same people and records, some of whom opted out of the use of their records, beside those who already had.
   *
   * @param people their numbers
   */
  public PatientStore optingOut(BitSet people) {
    Column optOut = schema.attribute(OPT_OUT).orElseThrow();
    TruthColumn marked = attributes.of(optOut, TruthColumn.class).alsoYes(people, size());
    return new PatientStore(
        schema, asOf, ids, attributes.with(optOut, marked), indexes, tables, optOutsLiftedFor);
  }

  /**
   * The same people and records, for a use to which their opt-outs do not apply, such as their own care. Every result says so. A {@link
   * Snapshot} of it does not keep that.
   *
   * @param purpose what for, as it is printed in every result
   */
  public PatientStore liftingOptOuts(String purpose) {
    checkArgument(!purpose.isBlank(), "opt-outs are lifted for a purpose: say what for");
    return new PatientStore(
        schema, asOf, ids, attributes, indexes, tables, Optional.of(purpose.strip()));
  }

  /** What opt-outs are lifted for, if they are. */
  public Optional<String> optOutsLiftedFor() {
    return optOutsLiftedFor;
  }

  /** Who has each text of an attribute; none for an attribute that is no text. */
  public Optional<CodeIndex> index(Column attribute) {
    return Optional.ofNullable(indexes.get(attribute));
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
        + indexes.values().stream().mapToLong(CodeIndex::bytes).sum()
        + tables.values().stream().mapToLong(RecordTable::bytes).sum();
  }

  @Override
  public String toString() {
    return size() + " people as of " + asOf;
  }

  /** Collects people and records in any order of kinds; people come before their records. For one thread. */
  public static final class Builder {
    /** Once in so many comparisons it is asked whether to go on. */
    private static final int STRIDE = 4_096;

    private final Schema schema;
    private final LocalDate asOf;
    private final List<String> ids = new ArrayList<>();
    private final Map<String, Integer> arrivals = new HashMap<>();
    private final RowColumns attributes;
    private final Map<RecordKind, RecordWriter> writers = new HashMap<>();
    private final Map<RecordKind, List<RecordBlock>> blocks = new LinkedHashMap<>();
    private boolean built;

    private Builder(Schema schema, LocalDate asOf) {
      this.schema = schema;
      this.asOf = asOf;
      this.attributes = new RowColumns(schema.attributes());
      schema.kinds().forEach(kind -> blocks.put(kind, new ArrayList<>()));
    }

    /** Adds a person and answers with the row of their attributes. An id is added once. */
    public Row person(String id) {
      checkOpen();
      checkArgument(!id.isBlank(), "a person has an id");
      Integer earlier = arrivals.putIfAbsent(id, arrivals.size());
      checkArgument(earlier == null, "a person is added once");
      ids.add(id);
      return new Row(attributes, attributes.append());
    }

    public boolean hasPerson(String id) {
      return arrivals.containsKey(id);
    }

    /** Adds a record of somebody who was added before, and answers with its row. */
    public Row record(RecordKind kind, String id) {
      checkOpen();
      Integer person = arrivals.get(id);
      checkArgument(person != null, "a record belongs to somebody who was added before");
      RecordWriter writer = writers.computeIfAbsent(kind, this::writer);
      return writer.row(writer.append(person));
    }

    /** A writer of records of a kind, for {@link #add}. */
    public RecordWriter writer(RecordKind kind) {
      checkOpen();
      checkArgument(blocks.containsKey(kind), "the schema has no kind %s", kind);
      return new RecordWriter(kind);
    }

    /** Adds what one of this builder's writers wrote; a block is added once. */
    public Builder add(RecordKind kind, RecordBlock block) {
      checkOpen();
      block.checkPeople(arrivals.size());
      List<RecordBlock> others = blocks.get(kind);
      checkArgument(others != null, "the schema has no kind %s", kind);
      others.add(block);
      return this;
    }

    private void checkOpen() {
      checkState(!built, "the store is built, and its builder is used up");
    }

    /** The store of all that was added. The builder is used up. */
    public PatientStore build() {
      return build(Crew.alone());
    }

    /**
     * The store of all that was added, put together by several threads. The builder is used up.
     *
     * @throws io.muster.core.work.Stopped if the work is to end
     */
    @SuppressWarnings("exports") // for those who load within this module
    public PatientStore build(Crew crew) {
      checkOpen();
      built = true;
      List<String> sorted = sorted(crew.patience());
      boolean ordered = sorted.equals(ids);
      int[] order = new int[sorted.size()];
      Arrays.setAll(order, i -> ordered ? i : arrivals.getOrDefault(sorted.get(i), -1));
      int[] rank = new int[order.length];
      for (int i = 0; i < order.length; i++) {
        rank[order[i]] = i;
      }
      arrivals.clear();
      StoredColumns came =
          new BlockColumns(schema.attributes(), List.of(attributeBlock()), crew).together();
      StoredColumns people = ordered ? came : came.arranged(order, crew);
      Map<RecordKind, RecordTable> tables = new LinkedHashMap<>();
      blocks.forEach((kind, arrived) -> {
        RecordWriter writer = writers.remove(kind);
        if (writer != null) {
          arrived.add(writer.last());
        }
        tables.put(kind, RecordTable.of(kind, arrived, rank, crew));
        arrived.clear();
      });
      return finished(schema, asOf, sorted, people, tables, crew);
    }

    private RecordBlock attributeBlock() {
      return new RecordBlock(attributes, attributes.last(), new int[0], new char[0], ids.size());
    }

    private List<String> sorted(Patience patience) {
      int[] asked = new int[1];
      return ids.stream()
          .sorted((one, other) -> {
            if (++asked[0] % STRIDE == 0) {
              patience.check();
            }
            return one.compareTo(other);
          })
          .toList();
    }
  }
}

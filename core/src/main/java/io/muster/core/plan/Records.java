package io.muster.core.plan;

import static com.google.common.base.Preconditions.checkArgument;

import io.muster.core.codes.Code;
import io.muster.core.codes.CodeList;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Some of a person's records, in their order: by date, then by the other columns. */
public sealed interface Records {
  <R> R accept(Visitor<R> visitor);

  /** The kinds they are of, each once. */
  List<RecordKind> kinds();

  /** The code lists they were asked for by. */
  List<CodeList> codeLists();

  /** The group of a code of one of the records, in the list they were asked for by. */
  Optional<String> group(RecordKind kind, Code code);

  /** The unit that a number of one of the records has where it was recorded without one. */
  Optional<String> assumedUnit(RecordKind kind, Code code);

  /** The selections they are chosen from; not those they are only set against. */
  List<Selection> selections();

  /** That there are any; of a union, that one part or another has any. */
  default Expression any() {
    return new Expression.HasCount(this, Comparison.AT_LEAST, 1);
  }

  /** The column of that name that all the records have, of one type; {@link RecordKind#GROUP} of those that carry codes. */
  default Optional<Column> column(String name) {
    return RecordKind.shared(kinds(), name);
  }

  /** Whether each of the records is asked for by a code list with groups. */
  default boolean grouped() {
    return selections().stream()
        .allMatch(s -> s.codes().filter(c -> !c.groupNames().isEmpty()).isPresent());
  }

  /** The only texts that one of their columns can hold; none where any is possible. */
  default List<String> texts(Column column) {
    return column.equals(RecordKind.GROUP)
        ? codeLists().stream()
            .flatMap(list -> list.groupNames().stream())
            .distinct()
            .toList()
        : column.categories();
  }

  /** These records, those for which the condition holds. */
  Records where(Expression condition);

  /** These records, those in the window. */
  Records in(Window window);

  /**
   * The records of one kind that carry one of the codes, meet every filter and lie in every window. Without a window,
   * records up to and on the horizon are seen.
   *
   * @param codes empty where any code will do
   * @param filters conditions about {@link Expression.Field}s of the record
   */
  record Selection(
      RecordKind kind, Optional<CodeList> codes, List<Expression> filters, List<Window> windows)
      implements Records {
    public Selection {
      filters = List.copyOf(filters);
      windows = List.copyOf(windows);
      checkArgument(
          codes.isEmpty() || kind.codeColumn().isPresent(), "%s has no codes", kind.name());
      checkArgument(
          codes.isEmpty() || kind.mayCarry(codes.get().codes()),
          "a record of %s never has the codes of %s, whose systems are for something else",
          kind.name(),
          codes.map(CodeList::name).orElse(""));
      checkArgument(
          filters.stream().allMatch(f -> f.type() == ValueType.TRUTH),
          "a filter is a yes-or-no question");
      boolean covering = windows.stream().anyMatch(Window.Covering.class::isInstance);
      checkArgument(
          !covering || kind.column("end").isPresent(),
          "%s has no end to cover a date",
          kind.name());
    }

    /** All records of a kind. */
    public static Selection of(RecordKind kind) {
      return new Selection(kind, Optional.empty(), List.of(), List.of());
    }

    /** The records of a kind that carry a code of the list. */
    public static Selection of(RecordKind kind, CodeList codes) {
      return new Selection(kind, Optional.of(codes), List.of(), List.of());
    }

    @Override
    public Selection where(Expression condition) {
      return new Selection(kind, codes, append(filters, condition), windows);
    }

    @Override
    public Selection in(Window window) {
      return new Selection(kind, codes, filters, append(windows, window));
    }

    @Override
    public List<RecordKind> kinds() {
      return List.of(kind);
    }

    @Override
    public List<CodeList> codeLists() {
      return codes.stream().toList();
    }

    @Override
    public Optional<String> group(RecordKind of, Code code) {
      return kind.equals(of) ? codes.flatMap(list -> list.group(code)) : Optional.empty();
    }

    @Override
    public Optional<String> assumedUnit(RecordKind of, Code code) {
      return kind.equals(of)
          ? codes.filter(list -> list.contains(code)).flatMap(CodeList::assumedUnit)
          : Optional.empty();
    }

    @Override
    public List<Selection> selections() {
      return List.of(this);
    }

    private static <T> List<T> append(List<T> list, T last) {
      List<T> longer = new ArrayList<>(list);
      longer.add(last);
      return longer;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitSelection(this);
    }
  }

  /**
   * Records of several selections in one order: by date, then by kind as the schema has them, then by the other columns. A record
   * of several of the parts counts once. A column is that of the same name in each kind. The parts of a union among them are its own.
   */
  record Union(List<Records> parts) implements Records {
    public Union {
      parts = parts.stream()
          .flatMap(p -> p instanceof Union union ? union.parts().stream() : Stream.of(p))
          .toList();
      checkArgument(parts.size() >= 2, "a union is of at least two parts");
    }

    @Override
    public List<RecordKind> kinds() {
      return parts.stream().flatMap(p -> p.kinds().stream()).distinct().toList();
    }

    @Override
    public List<CodeList> codeLists() {
      return parts.stream().flatMap(p -> p.codeLists().stream()).distinct().toList();
    }

    /** That of the first part which has one. */
    @Override
    public Optional<String> group(RecordKind kind, Code code) {
      return parts.stream().flatMap(p -> p.group(kind, code).stream()).findFirst();
    }

    /** That of the first part which has one. */
    @Override
    public Optional<String> assumedUnit(RecordKind kind, Code code) {
      return parts.stream().flatMap(p -> p.assumedUnit(kind, code).stream()).findFirst();
    }

    @Override
    public List<Selection> selections() {
      return parts.stream().flatMap(p -> p.selections().stream()).toList();
    }

    @Override
    public Expression any() {
      return new Expression.Or(parts.stream().map(Records::any).toList());
    }

    @Override
    public Union where(Expression condition) {
      return new Union(parts.stream().map(p -> p.where(condition)).toList());
    }

    @Override
    public Union in(Window window) {
      return new Union(parts.stream().map(p -> p.in(window)).toList());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitUnion(this);
    }
  }

  /**
   * Those of the records that stand so to some of the others, or with {@code negated} to none. Filters and windows narrow the
   * records, never the others. No record stands to itself, and none without a date stands to any, negated or not.
   *
   * <p>Time runs from the end of the earlier record, where it has one, to the date of the later. A record whose gap is not over on
   * the last day on which others can be seen, and which has none yet, is undecided.
   *
   * @param gap how much time lies between the two; without one, any later day
   */
  record Sequence(
      Records records, Relation relation, boolean negated, Optional<Gap> gap, Records others)
      implements Records {

    /** How a record stands to another. */
    public enum Relation {
      FOLLOWED("followed by"),
      PRECEDED("preceded by"),
      /** Dated between the start and the end of the other, both included; an end that is missing is open. */
      DURING("during");

      private final String words;

      Relation(String words) {
        this.words = words;
      }

      public String words() {
        return words;
      }
    }

    public Sequence {
      boolean during = relation == Relation.DURING;
      checkArgument(!during || gap.isEmpty(), "there is no gap within a record");
      checkArgument(
          !during || others.kinds().stream().allMatch(k -> k.column("end").isPresent()),
          "only a record with an end has a during");
    }

    @Override
    public List<RecordKind> kinds() {
      return records.kinds();
    }

    @Override
    public List<CodeList> codeLists() {
      return records.codeLists();
    }

    @Override
    public Optional<String> group(RecordKind kind, Code code) {
      return records.group(kind, code);
    }

    @Override
    public Optional<String> assumedUnit(RecordKind kind, Code code) {
      return records.assumedUnit(kind, code);
    }

    @Override
    public List<Selection> selections() {
      return records.selections();
    }

    @Override
    public Sequence where(Expression condition) {
      return new Sequence(records.where(condition), relation, negated, gap, others);
    }

    @Override
    public Sequence in(Window window) {
      return new Sequence(records.in(window), relation, negated, gap, others);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitSequence(this);
    }
  }

  /** One answer for each kind of records. */
  interface Visitor<R> {
    R visitSelection(Selection selection);

    R visitUnion(Union union);

    R visitSequence(Sequence sequence);
  }
}

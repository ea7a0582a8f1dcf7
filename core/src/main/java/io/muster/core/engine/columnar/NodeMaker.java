package io.muster.core.engine.columnar;

import static io.muster.core.store.RecordTable.NO_DAY;

import io.muster.core.codes.CodeList;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Parts;
import io.muster.core.plan.Pick;
import io.muster.core.plan.Records;
import io.muster.core.plan.Window;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Truth;
import io.muster.core.schema.Value;
import io.muster.core.schema.ValueType;
import io.muster.core.store.DayColumn;
import io.muster.core.store.NumberColumn;
import io.muster.core.store.PatientStore;
import io.muster.core.store.RecordTable;
import io.muster.core.store.StoredColumn;
import io.muster.core.store.SymbolColumn;
import io.muster.core.store.TruthColumn;
import io.muster.core.work.Patience;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes the questions of a plan ready for the columns of a store: a node for each, whose tables are worked out once. A condition that holds
 * something no node knows becomes one that is asked person by person. For one thread.
 */
final class NodeMaker implements Expression.Visitor<Node> {
  private static final int FIRST_YEAR = 1_800;
  private static final int OLDEST = 500;
  private static final BigDecimal MOST_COUNTED = BigDecimal.valueOf(1_000_000_000);

  private final PatientStore store;
  private final OneByOne oneByOne;
  private final Function<CohortPlan, OtherCohort> cohorts;
  private final boolean indexKnown;
  private final Optional<LocalDate> index;
  private final UnitNames units = new UnitNames();

  private final List<Expression> askedOneByOne = new ArrayList<>();

  private NodeMaker(
      PatientStore store,
      OneByOne oneByOne,
      Function<CohortPlan, OtherCohort> cohorts,
      boolean indexKnown,
      Optional<LocalDate> index) {
    this.store = store;
    this.oneByOne = oneByOne;
    this.cohorts = cohorts;
    this.indexKnown = indexKnown;
    this.index = index;
  }

  /**
   * A maker of nodes about people who have an index date.
   *
   * @param cohorts other cohorts that are asked about
   * @param index everybody's, where they have one in common
   */
  static NodeMaker of(
      PatientStore store,
      OneByOne oneByOne,
      Function<CohortPlan, OtherCohort> cohorts,
      Optional<LocalDate> index) {
    return new NodeMaker(store, oneByOne, cohorts, true, index);
  }

  /** A maker of nodes that give people their index date. */
  static NodeMaker beforeIndex(
      PatientStore store, OneByOne oneByOne, Function<CohortPlan, OtherCohort> cohorts) {
    return new NodeMaker(store, oneByOne, cohorts, false, Optional.empty());
  }

  /** The conditions that no node knows. */
  List<Expression> askedOneByOne() {
    return List.copyOf(askedOneByOne);
  }

  Node.Truths truths(Expression condition) {
    try {
      return (Node.Truths) condition.accept(this);
    } catch (NotColumnar e) {
      if (!indexKnown) {
        throw e;
      }
      askedOneByOne.add(condition);
      return (chunk, answers) -> {
        for (int place = 0; place < chunk.count; place++) {
          chunk.area.goOn();
          OneByOne.Answer answer =
              oneByOne.truth(chunk.people[place], chunk.index[place], condition);
          answers[place] = Chunk.answer(answer.truth());
          if (!answer.sure()) {
            chunk.unsure(place);
          }
        }
      };
    }
  }

  private <N extends Node> N as(Expression expression, Class<N> type) {
    Node node = expression.accept(this);
    if (!type.isInstance(node)) {
      throw new NotColumnar();
    }
    return type.cast(node);
  }

  /** The node of a number or a date; none where no node knows it. */
  Optional<Node> known(Expression expression) {
    try {
      return Optional.of(expression.accept(this));
    } catch (NotColumnar e) {
      return Optional.empty();
    }
  }

  /** The node of records; none where no node knows how to find them. */
  Optional<Node.Rows> knownRows(Records records) {
    try {
      return Optional.of(rows(records));
    } catch (NotColumnar e) {
      return Optional.empty();
    }
  }

  OneByOne oneByOne() {
    return oneByOne;
  }

  /** The name of a unit by its place. */
  String unit(int place) {
    return units.name(place);
  }

  Node.Days days(Expression date) {
    return as(date, Node.Days.class);
  }

  private Node.Amounts amounts(Expression number) {
    return as(number, Node.Amounts.class);
  }

  private Column attribute(String name) {
    return store.schema().attribute(name).orElseThrow(NotColumnar::new);
  }

  private void needIndex() {
    if (!indexKnown) {
      throw new NotColumnar();
    }
  }

  @Override
  public Node visitLiteral(Expression.Literal literal) {
    Value value = literal.value();
    if (value instanceof Truth truth) {
      return Conditions.always(truth == Truth.TRUE ? Chunk.TRUE : Chunk.FALSE);
    } else if (value instanceof Value.Decimal number) {
      return Amounts.always(number, units);
    } else if (value instanceof Value.Day day) {
      return Dates.always(Math.toIntExact(day.date().toEpochDay()));
    }
    throw new NotColumnar();
  }

  @Override
  public Node visitIndex(Expression.Index index) {
    needIndex();
    return Dates.index();
  }

  @Override
  public Node visitStepDate(Expression.StepDate stepDate) {
    return (Node.Days) (chunk, days) -> chunk.reached(stepDate.step(), days);
  }

  @Override
  public Node visitShifted(Expression.Shifted shifted) {
    return Dates.shifted(days(shifted.date()), shifted.amount(), shifted.unit());
  }

  /** The table whose records say what an attribute of a person is on a day; none where the person's own row does. */
  private Optional<RecordTable> dated(Column attribute) {
    return store
        .schema()
        .datedBy(attribute)
        .map(store::records)
        .filter(table -> table.holds(attribute));
  }

  /** Those whose own attribute passes; none where it is dated, or the store does not keep them. */
  Optional<Seed> having(Expression.Attribute attribute, TextTest test) {
    Column column = attribute.column();
    return dated(column).isPresent() || !(store.attributes(column) instanceof SymbolColumn symbols)
        ? Optional.empty()
        : store
            .index(column)
            .map(index -> new Seed.OfCodes(index, test.symbols(symbols.dictionary())));
  }

  @Override
  public Node visitAttribute(Expression.Attribute attribute) {
    Column column = attribute.column();
    Optional<RecordTable> dated = dated(column);
    if (dated.isPresent()) {
      needIndex();
      return read(covering(dated.get()), dated.get(), column);
    }
    return ofPerson(store.attributes(column));
  }

  private static Node.Picks covering(RecordTable table) {
    Column end = table.kind().column("end").orElseThrow(NotColumnar::new);
    return RowNodes.coveringIndex(table, (DayColumn) table.column(end));
  }

  /** A column of picked rows, a number as it is, without its unit. */
  private static Node read(Node.Picks picks, RecordTable table, Column column) {
    StoredColumn cells = table.column(column);
    if (cells instanceof SymbolColumn symbols) {
      return RowNodes.symbol(picks, symbols);
    } else if (cells instanceof NumberColumn && table.kind().unitOf(column).isEmpty()) {
      return RowNodes.amount(
          picks, new ColumnReading(table, Optional.empty(), new UnitNames()).numbers(column));
    }
    throw new NotColumnar();
  }

  private static Node ofPerson(StoredColumn cells) {
    if (cells instanceof DayColumn days) {
      return (Node.Days) (chunk, found) -> days.days(chunk.people, chunk.count, found);
    } else if (cells instanceof NumberColumn numbers) {
      return (Node.Amounts) (chunk, found) -> {
        numbers.numbers(chunk.people, chunk.count, found.number);
        Arrays.fill(found.unit, 0, chunk.count, UnitNames.NONE);
      };
    } else if (cells instanceof TruthColumn truths) {
      return (Node.Truths) (chunk, found) -> {
        for (int place = 0; place < chunk.count; place++) {
          found[place] = Chunk.answer(truths.truth(chunk.people[place]));
        }
      };
    }
    SymbolColumn symbols = (SymbolColumn) cells;
    return new Node.Symbols() {
      @Override
      public List<Value> dictionary() {
        return symbols.dictionary();
      }

      @Override
      public void answer(Chunk chunk, int[] found) {
        symbols.symbols(chunk.people, chunk.count, found);
      }
    };
  }

  @Override
  public Node visitAge(Expression.Age age) {
    Node birth = ofPerson(store.attributes(attribute("birth_date")));
    return Dates.age((Node.Days) birth, days(age.on()));
  }

  @Override
  public Node visitQuintile(Expression.Quintile quintile) {
    return Amounts.quintile(amounts(quintile.decile()));
  }

  @Override
  public Node visitAlive(Expression.Alive alive) {
    needIndex();
    DayColumn died = (DayColumn) store.attributes(attribute("death_date"));
    return (Node.Truths) (chunk, answers) -> {
      int[] days = chunk.area.whole();
      died.days(chunk.people, chunk.count, days);
      for (int place = 0; place < chunk.count; place++) {
        answers[place] = (byte) (days[place] == NO_DAY || days[place] > chunk.index[place] ? 1 : 0);
      }
      chunk.area.give(days);
    };
  }

  @Override
  public Node visitRegistered(Expression.Registered registered) {
    needIndex();
    return store
        .schema()
        .kind("registration")
        .map(kind -> RowNodes.found(covering(store.records(kind))))
        .orElseThrow(NotColumnar::new);
  }

  @Override
  public Node visitInCohort(Expression.InCohort inCohort) {
    OtherCohort other = cohorts.apply(inCohort.cohort());
    return (Node.Truths) (chunk, answers) -> {
      for (int place = 0; place < chunk.count; place++) {
        answers[place] = (byte) (other.members().contains(chunk.people[place]) ? 1 : 0);
        if (chunk.weighing && other.unsure().get().get(chunk.people[place])) {
          chunk.unsure(place);
        }
      }
    };
  }

  @Override
  public Node visitField(Expression.Field field) {
    throw new NotColumnar();
  }

  @Override
  public Node visitColumnOf(Expression.ColumnOf columnOf) {
    Pick pick = columnOf.pick();
    Node.Rows rows = rows(pick.records());
    RecordTable table = rows.table();
    ColumnReading reading = reading(pick.records(), table);
    Node.Picks picks = pick.place() == Pick.Place.LATEST && rows instanceof SelectionRows selection
        ? RowNodes.latest(selection)
        : RowNodes.pick(rows, choice(pick, table, reading));
    if (!pick.tested().isEmpty()) {
      picks = RowNodes.tested(
          picks, table, pick.tested().stream().map(w -> bound(w, table)).toList());
    }
    if (columnOf.column().equals(RecordKind.GROUP)) {
      SymbolColumn codes = reading.codes();
      return Texts.renumbered(
          RowNodes.symbol(picks, codes), reading.groups(), reading.groupNames());
    }
    Column column = table.kind().column(columnOf.column().name()).orElseThrow(NotColumnar::new);
    StoredColumn cells = table.column(column);
    if (cells instanceof DayColumn days) {
      return RowNodes.day(picks, days);
    } else if (cells instanceof NumberColumn) {
      return RowNodes.amount(picks, reading.numbers(column));
    } else if (cells instanceof SymbolColumn symbols) {
      return RowNodes.symbol(picks, symbols);
    }
    throw new NotColumnar();
  }

  private RowNodes.Choice choice(Pick pick, RecordTable table, ColumnReading reading) {
    return switch (pick.place()) {
      case FIRST -> RowNodes.first(table, pick.position());
      case LATEST -> RowNodes.latest(table);
      case HIGHEST -> furthest(table, reading, 1);
      case LOWEST -> furthest(table, reading, -1);
    };
  }

  private RowNodes.Choice furthest(RecordTable table, ColumnReading reading, int way) {
    Column value = table.kind().column(Pick.VALUE).orElseThrow(NotColumnar::new);
    return RowNodes.furthest(table, reading.numbers(value), way, units);
  }

  private static Records.Selection selection(Records records) {
    if (records instanceof Records.Selection selection) {
      return selection;
    }
    throw new NotColumnar();
  }

  private ColumnReading reading(Records records, RecordTable table) {
    if (records instanceof Records.Sequence sequence) {
      return reading(sequence.records(), table);
    }
    return new ColumnReading(table, selection(records).codes(), units);
  }

  private Node.Rows rows(Records records) {
    if (records instanceof Records.Sequence sequence) {
      return new SequenceRows(
          sequence, rowsOf(selection(sequence.records())), rowsOf(selection(sequence.others())));
    }
    return rowsOf(selection(records));
  }

  /** The rows of a selection made ready. */
  private SelectionRows rowsOf(Records.Selection selection) {
    RecordTable table = store.records(selection.kind());
    return rows(selection, selection.codes().map(list -> symbols(table, list)));
  }

  private SelectionRows rows(Records.Selection selection, Optional<BitSet> codes) {
    RecordTable table = store.records(selection.kind());
    RowTests tests = new RowTests(reading(selection, table));
    List<SymbolTest> symbols = new ArrayList<>();
    codes.ifPresent(c -> symbols.add(SymbolTest.ofCodes(table, codeColumn(table), c)));
    List<Expression> others = new ArrayList<>();
    for (Expression filter : selection.filters()) {
      tests.symbolTest(filter).ifPresentOrElse(symbols::add, () -> others.add(filter));
    }
    Optional<RowTests.RowTest> filter =
        others.isEmpty() ? Optional.empty() : Optional.of(tests.of(others));
    List<Bound> windows = new ArrayList<>();
    selection.windows().forEach(w -> windows.add(bound(w, table)));
    if (windows.isEmpty()) {
      windows.add(Bound.ofEverybody(Bound.upToHorizon()));
    }
    return new SelectionRows(
        table, List.copyOf(symbols), List.copyOf(windows), filter, tests.couldBeUnknown());
  }

  /** What the rows of a selection are to hold, as far as codes and categories go; nothing where it is not known. */
  List<SymbolTest> symbolTests(Records.Selection selection) {
    return knownRowsOf(selection).map(SelectionRows::symbols).orElse(List.of());
  }

  private Optional<SelectionRows> knownRowsOf(Records.Selection selection) {
    try {
      return Optional.of(rowsOf(selection));
    } catch (NotColumnar e) {
      return Optional.empty();
    }
  }

  /** Whether somebody without records of the codes and categories asked for is sure to have none of these records. */
  boolean isSure(Records records) {
    return records instanceof Records.Selection selection
        && symbolTests(selection).stream().noneMatch(SymbolTest::unsure)
        && selection.windows().stream().allMatch(this::isEverybodys);
  }

  /** Whether they are also sure that none can still come. */
  boolean isSettled(Records records) {
    return isSure(records)
        && ((Records.Selection) records).windows().stream().allMatch(this::isOver);
  }

  RecordTable table(Records.Selection selection) {
    return store.records(selection.kind());
  }

  /** The days that the windows of a selection show, where these are everybody's: of somebody who stands in the first place. */
  Optional<DayColumn.Bounds> everybodysDays(Records.Selection selection) {
    if (index.isEmpty() || !selection.windows().stream().allMatch(this::isEverybodys)) {
      return Optional.empty();
    }
    Area area = new Area(1, Patience.endless());
    int end = Math.toIntExact(store.asOf().toEpochDay());
    Chunk anybody = Chunk.on(Math.toIntExact(index.get().toEpochDay()), area, end, 0, false);
    anybody.add(0, anybody.index[0]);
    return Optional.of(rowsOf(selection).bounds(anybody, area.finding()));
  }

  /** Which of their rows, of everybody who has one that holds what is wanted, are in time; none where more is asked. */
  Optional<InTime> inTime(Records.Selection selection) {
    return knownRowsOf(selection)
        .filter(rows -> rows.symbols().size() == 1 && rows.filter().isEmpty())
        .filter(rows -> rows.symbols().get(0).index().isPresent())
        .flatMap(rows -> everybodysDays(selection)
            .filter(days -> !days.haveFirst(0))
            .map(days -> InTime.of(rows.table(), rows.symbols().get(0), days.last(0))));
  }

  /** Whether a window is the same for everybody. */
  boolean isEverybodys(Window window) {
    return window instanceof Window.AnyTime
        || (window instanceof Window.Range range
            && Stream.of(range.from(), range.to())
                .flatMap(Optional::stream)
                .allMatch(date -> everybodys(date).isPresent()));
  }

  private boolean isOver(Window window) {
    return !(window instanceof Window.Range range)
        || range.to().flatMap(this::everybodys).stream()
            .noneMatch(last -> last.isAfter(store.asOf()));
  }

  private static Column codeColumn(RecordTable table) {
    return table.kind().codeColumn().orElseThrow(NotColumnar::new);
  }

  private static SymbolColumn codes(RecordTable table) {
    return table.symbols(codeColumn(table));
  }

  private static BitSet symbols(RecordTable table, CodeList list) {
    return codes(table).numbers(list.codes());
  }

  private Bound bound(Window window, RecordTable table) {
    return window.accept(new Window.Visitor<>() {
      @Override
      public Bound visitRange(Window.Range range) {
        Bound bound = Bound.range(
            range.from().map(NodeMaker.this::days),
            range.to().map(NodeMaker.this::days),
            Bound.Reach.of(range));
        return isEverybodys(range) ? Bound.ofEverybody(bound) : bound;
      }

      @Override
      public Bound visitCovering(Window.Covering covering) {
        Column end = table.kind().column("end").orElseThrow(NotColumnar::new);
        return Bound.covering(
            (DayColumn) table.column(end),
            days(covering.from()),
            covering.until().map(NodeMaker.this::days),
            Bound.Reach.of(covering.from()));
      }

      @Override
      public Bound visitAnyTime(Window.AnyTime anyTime) {
        return Bound.anyTime();
      }
    });
  }

  @Override
  public Node visitHasCount(Expression.HasCount hasCount) {
    Node.Rows rows = rows(hasCount.records());
    boolean any = hasCount.comparison() == Comparison.AT_LEAST && hasCount.number() == 1;
    if (any && rows instanceof SelectionRows selection) {
      return RowNodes.any(selection);
    } else if (any && rows instanceof SequenceRows sequence) {
      return RowNodes.any(sequence);
    }
    return RowNodes.hasCount(rows, hasCount.comparison(), hasCount.number());
  }

  @Override
  public Node visitCount(Expression.Count count) {
    return RowNodes.count(counting(count));
  }

  private RowNodes.Counting counting(Expression.Count count) {
    Node.Rows rows = rows(count.records());
    if (count.distinct().isEmpty()) {
      return RowNodes.Counting.ofRows(rows);
    }
    ColumnReading reading = reading(count.records(), rows.table());
    Column column = count.distinct().get();
    if (column.equals(RecordKind.GROUP)) {
      return RowNodes.Counting.ofSymbols(rows, reading.codes(), reading.groups());
    }
    Column held = rows.table().kind().column(column.name()).orElseThrow(NotColumnar::new);
    if (rows.table().column(held) instanceof SymbolColumn symbols) {
      return RowNodes.Counting.ofSymbols(
          rows, symbols, identity(symbols.dictionary().size()));
    }
    throw new NotColumnar();
  }

  @Override
  public Node visitCompare(Expression.Compare compare) {
    ValueType type = compare.left().type();
    if (type == ValueType.DATE) {
      return Dates.compare(days(compare.left()), compare.comparison(), days(compare.right()));
    }
    if (!(compare.right() instanceof Expression.Literal literal)) {
      throw new NotColumnar();
    }
    if (compare.left() instanceof Expression.Count count) {
      return counted(count, compare.comparison(), (Value.Decimal) literal.value());
    }
    if (literal.value() instanceof Value.Decimal bound) {
      Optional<Node.Truths> aged =
          aged(compare.left(), List.of(new Bounded(compare.comparison(), bound)));
      if (aged.isPresent()) {
        return aged.get();
      }
      return Amounts.compare(
          amounts(compare.left()), compare.comparison(), against(compare.left(), bound), units);
    }
    return texts(TextTest.of(compare).orElseThrow(NotColumnar::new));
  }

  /** What a number is set against: without its unit, where the number was itself written down without one. */
  private static Value.Decimal against(Expression number, Value.Decimal bound) {
    boolean bare = number instanceof Expression.Literal written
        && written.value() instanceof Value.Decimal decimal
        && decimal.unit().isEmpty();
    return bare ? new Value.Decimal(bound.number(), "") : bound;
  }

  private static int[] identity(int size) {
    int[] numbers = new int[size];
    Arrays.setAll(numbers, i -> i);
    return numbers;
  }

  /** Completed years on a day that is everybody's, which are a matter of their birth dates alone. */
  private Optional<Node.Truths> aged(Expression number, List<Bounded> bounds) {
    if (!(number instanceof Expression.Age age)) {
      return Optional.empty();
    }
    Optional<LocalDate> on = everybodys(age.on())
        .filter(day -> day.getYear() > FIRST_YEAR && day.getYear() < FIRST_YEAR + OLDEST);
    int[] ages = IntStream.rangeClosed(0, OLDEST)
        .filter(years -> bounds.stream().allMatch(b -> b.holds(years)))
        .toArray();
    boolean inOne = ages.length > 0 && ages[ages.length - 1] - ages[0] == ages.length - 1;
    if (on.isEmpty() || !inOne || bounds.stream().anyMatch(b -> !b.number.unit().isEmpty())) {
      return Optional.empty();
    }
    int oldest = ages[ages.length - 1];
    Node birth = ofPerson(store.attributes(attribute("birth_date")));
    return Optional.of(Dates.aged(
        (Node.Days) birth,
        on.get(),
        ages[0],
        oldest == OLDEST ? OptionalInt.empty() : OptionalInt.of(oldest)));
  }

  /** A number that was written, and how another is to compare with it. */
  private record Bounded(Comparison comparison, Value.Decimal number) {
    boolean holds(int years) {
      return comparison.holds(BigDecimal.valueOf(years).compareTo(number.number()));
    }
  }

  /** A day that is the same for everybody. */
  private Optional<LocalDate> everybodys(Expression date) {
    if (date instanceof Expression.Shifted shifted) {
      return everybodys(shifted.date()).map(day -> shifted.unit().shift(day, shifted.amount()));
    }
    return date instanceof Expression.Index ? index : date.writtenDay();
  }

  /** A count against a whole number, which the records that can still come may leave open. */
  private Node.Truths counted(Expression.Count count, Comparison comparison, Value.Decimal number) {
    boolean whole = number.unit().isEmpty() && number.number().scale() <= 0;
    if (!whole || number.number().abs().compareTo(MOST_COUNTED) > 0) {
      throw new NotColumnar();
    }
    return RowNodes.counted(counting(count), comparison, number.number().intValueExact());
  }

  private Node.Truths texts(TextTest test) {
    return Texts.test(as(test.asked(), Node.Symbols.class), test.passes());
  }

  @Override
  public Node visitBetween(Expression.Between between) {
    if (!(between.value() instanceof Expression.Count)
        && between.low() instanceof Expression.Literal from
        && from.value() instanceof Value.Decimal low
        && between.high() instanceof Expression.Literal to
        && to.value() instanceof Value.Decimal high) {
      return aged(
              between.value(),
              List.of(new Bounded(Comparison.AT_LEAST, low), new Bounded(Comparison.AT_MOST, high)))
          .orElseGet(() -> Amounts.between(
              amounts(between.value()),
              against(between.value(), low),
              against(between.value(), high),
              units));
    }
    return Conditions.all(List.of(
        part(new Expression.Compare(between.value(), Comparison.AT_LEAST, between.low())),
        part(new Expression.Compare(between.value(), Comparison.AT_MOST, between.high()))));
  }

  private Conditions.Part part(Expression condition) {
    return new Conditions.Part(as(condition, Node.Truths.class), isSure(condition));
  }

  /** Whether nobody is ever unsure of an answer: it rests on no records and on no other cohort. */
  static boolean isSure(Expression condition) {
    return Parts.of(condition)
        .noneMatch(part -> part instanceof Expression.HasCount
            || part instanceof Expression.Count
            || part instanceof Expression.ColumnOf
            || part instanceof Expression.Summary
            || part instanceof Expression.InCohort);
  }

  @Override
  public Node visitIn(Expression.In in) {
    Optional<TextTest> texts = TextTest.of(in);
    return texts.isPresent()
        ? texts(texts.get())
        : Conditions.any(in.options().stream()
            .map(option -> part(new Expression.Compare(in.value(), Comparison.EQUAL, option)))
            .toList());
  }

  @Override
  public Node visitInCodes(Expression.InCodes inCodes) {
    return texts(TextTest.of(inCodes).orElseThrow(NotColumnar::new));
  }

  @Override
  public Node visitIsMissing(Expression.IsMissing isMissing) {
    Node value = isMissing.value().accept(this);
    return (Node.Truths) (chunk, answers) -> {
      if (value instanceof Node.Truths truths) {
        truths.answer(chunk, answers);
        for (int place = 0; place < chunk.count; place++) {
          answers[place] = answers[place] == Chunk.UNKNOWN ? Chunk.TRUE : Chunk.FALSE;
        }
      } else if (value instanceof Node.Amounts amounts) {
        Measures numbers = chunk.area.numbers();
        amounts.answer(chunk, numbers);
        for (int place = 0; place < chunk.count; place++) {
          answers[place] = Double.isNaN(numbers.number[place]) ? Chunk.TRUE : Chunk.FALSE;
        }
        chunk.area.give(numbers);
      } else {
        int[] found = chunk.area.whole();
        int missing = fill(value, chunk, found);
        for (int place = 0; place < chunk.count; place++) {
          answers[place] = found[place] == missing ? Chunk.TRUE : Chunk.FALSE;
        }
        chunk.area.give(found);
      }
    };
  }

  /** Fills an array with days or symbols, and answers with what stands for none. */
  private static int fill(Node value, Chunk chunk, int[] found) {
    if (value instanceof Node.Days days) {
      days.answer(chunk, found);
      return RecordTable.NO_DAY;
    }
    ((Node.Symbols) value).answer(chunk, found);
    return SymbolColumn.NONE;
  }

  @Override
  public Node visitNot(Expression.Not not) {
    return Conditions.not(truths(not.condition()));
  }

  @Override
  public Node visitAnd(Expression.And and) {
    return some(Comparison.AT_LEAST, and.conditions().size(), and.conditions())
        .orElseGet(() -> Conditions.all(parts(and.conditions())));
  }

  @Override
  public Node visitOr(Expression.Or or) {
    return some(Comparison.AT_LEAST, 1, or.conditions())
        .orElseGet(() -> Conditions.any(parts(or.conditions())));
  }

  @Override
  public Node visitSomeOf(Expression.SomeOf someOf) {
    return some(someOf.comparison(), someOf.number(), someOf.conditions())
        .orElseGet(
            () -> Conditions.some(someOf.comparison(), someOf.number(), all(someOf.conditions())));
  }

  private List<Conditions.Part> parts(List<Expression> conditions) {
    return conditions.stream()
        .map(c -> new Conditions.Part(truths(c), isSure(c)))
        .toList();
  }

  private List<Node.Truths> all(List<Expression> conditions) {
    return conditions.stream().map(this::truths).toList();
  }

  /** Conditions of which several ask one thing of one table but for the codes: these are asked in one pass. */
  private Optional<Node.Truths> some(
      Comparison comparison, int number, List<Expression> conditions) {
    Map<Records.Selection, List<Expression.HasCount>> alike = new LinkedHashMap<>();
    for (Expression condition : conditions) {
      if (condition instanceof Expression.HasCount has
          && has.comparison() == Comparison.AT_LEAST
          && has.number() == 1
          && has.records() instanceof Records.Selection selection
          && selection.codes().isPresent()
          && selection.filters().isEmpty()) {
        Records.Selection anyCode = new Records.Selection(
            selection.kind(), Optional.empty(), List.of(), selection.windows());
        alike.computeIfAbsent(anyCode, s -> new ArrayList<>()).add(has);
      }
    }
    return alike.entrySet().stream()
        .filter(e -> e.getValue().size() >= 2 && e.getValue().size() <= Siblings.MOST)
        .findFirst()
        .map(e -> {
          List<Expression> others = new ArrayList<>(conditions);
          e.getValue().forEach(others::remove);
          return Siblings.some(
              siblings(e.getKey(), e.getValue()),
              all(others),
              Conditions.table(comparison, number, conditions.size()));
        });
  }

  private Siblings siblings(Records.Selection anyCode, List<Expression.HasCount> questions) {
    RecordTable table = store.records(anyCode.kind());
    List<BitSet> symbols = questions.stream()
        .map(q -> symbols(table, ((Records.Selection) q.records()).codes().orElseThrow()))
        .toList();
    BitSet any = new BitSet();
    symbols.forEach(any::or);
    return new Siblings(rows(anyCode, Optional.of(any)), codes(table), symbols);
  }

  @Override
  public Node visitBand(Expression.Band band) {
    return Amounts.band(amounts(band.number()), band);
  }

  @Override
  public Node visitChoice(Expression.Choice choice) {
    throw new NotColumnar();
  }

  @Override
  public Node visitIfMissing(Expression.IfMissing ifMissing) {
    throw new NotColumnar();
  }

  @Override
  public Node visitArithmetic(Expression.Arithmetic arithmetic) {
    throw new NotColumnar();
  }

  @Override
  public Node visitSummary(Expression.Summary summary) {
    throw new NotColumnar();
  }

  @Override
  public Node visitExtreme(Expression.Extreme extreme) {
    throw new NotColumnar();
  }

  @Override
  public Node visitTimeBetween(Expression.TimeBetween timeBetween) {
    return Dates.between(days(timeBetween.from()), days(timeBetween.to()), timeBetween.unit());
  }
}

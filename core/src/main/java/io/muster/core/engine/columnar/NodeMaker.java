package io.muster.core.engine.columnar;

import io.muster.core.codes.CodeList;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Makes the questions of a plan ready for the columns of a store: a node for each, whose tables are worked out once. A condition that holds
 * something no node knows becomes one that is asked person by person. For one thread.
 */
public final class NodeMaker implements Expression.Visitor<Node> {
  private static final BigDecimal MOST_COUNTED = BigDecimal.valueOf(1_000_000_000);

  private final PatientStore store;
  private final OneByOne oneByOne;
  private final Function<CohortPlan, OtherCohort> cohorts;
  private final boolean indexKnown;
  private final UnitNames units = new UnitNames();
  private final List<Expression> askedOneByOne = new ArrayList<>();

  /**
   * A maker of nodes.
   *
   * @param cohorts other cohorts that are asked about
   * @param indexKnown false for what gives people their index date
   */
  public NodeMaker(
      PatientStore store,
      OneByOne oneByOne,
      Function<CohortPlan, OtherCohort> cohorts,
      boolean indexKnown) {
    this.store = store;
    this.oneByOne = oneByOne;
    this.cohorts = cohorts;
    this.indexKnown = indexKnown;
  }

  /** The conditions that no node knows. */
  public List<Expression> askedOneByOne() {
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
    throw new NotColumnar();
  }

  @Override
  public Node visitShifted(Expression.Shifted shifted) {
    return Dates.shifted(days(shifted.date()), shifted.amount(), shifted.unit());
  }

  @Override
  public Node visitAttribute(Expression.Attribute attribute) {
    Column column = attribute.column();
    Optional<RecordTable> dated =
        store.schema().datedBy(column).map(store::records).filter(table -> table.holds(column));
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
      return (Node.Days) (chunk, found) -> {
        for (int place = 0; place < chunk.count; place++) {
          found[place] = days.day(chunk.people[place]);
        }
      };
    } else if (cells instanceof NumberColumn numbers) {
      return (Node.Amounts) (chunk, found) -> {
        for (int place = 0; place < chunk.count; place++) {
          found.number[place] = numbers.number(chunk.people[place]);
          found.unit[place] = UnitNames.NONE;
        }
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
        for (int place = 0; place < chunk.count; place++) {
          found[place] = symbols.symbol(chunk.people[place]);
        }
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
      for (int place = 0; place < chunk.count; place++) {
        int person = chunk.people[place];
        answers[place] =
            (byte) (!died.known(person) || died.day(person) > chunk.index[place] ? 1 : 0);
      }
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
    Node.Picks picks = RowNodes.pick(rows, choice(pick, table, reading));
    if (!pick.tested().isEmpty()) {
      picks = RowNodes.tested(
          picks, pick.tested().stream().map(w -> bound(w, table)).toList());
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

  private SelectionRows rows(Records.Selection selection, Optional<BitSet> symbols) {
    RecordTable table = store.records(selection.kind());
    ColumnReading reading = reading(selection, table);
    RowTests tests = new RowTests(reading);
    Optional<RowTests.RowTest> filter = selection.filters().isEmpty()
        ? Optional.empty()
        : Optional.of(tests.of(selection.filters()));
    List<Bound> windows = new ArrayList<>();
    selection.windows().forEach(w -> windows.add(bound(w, table)));
    if (windows.isEmpty()) {
      windows.add(Bound.upToHorizon(table));
    }
    return new SelectionRows(
        table,
        symbols.map(s -> SymbolColumn.Wanted.of(codes(table), s)),
        List.copyOf(windows),
        filter,
        tests.couldBeUnknown());
  }

  private static SymbolColumn codes(RecordTable table) {
    return table.symbols(table.kind().codeColumn().orElseThrow(NotColumnar::new));
  }

  private static BitSet symbols(RecordTable table, CodeList list) {
    return ColumnReading.symbols(codes(table), list);
  }

  private Bound bound(Window window, RecordTable table) {
    return window.accept(new Window.Visitor<>() {
      @Override
      public Bound visitRange(Window.Range range) {
        return Bound.range(
            table,
            range.from().map(NodeMaker.this::days),
            range.to().map(NodeMaker.this::days),
            Bound.Reach.of(range));
      }

      @Override
      public Bound visitCovering(Window.Covering covering) {
        Column end = table.kind().column("end").orElseThrow(NotColumnar::new);
        return Bound.covering(
            table,
            (DayColumn) table.column(end),
            days(covering.from()),
            days(covering.to()),
            Bound.Reach.of(covering.from()));
      }

      @Override
      public Bound visitAnyTime(Window.AnyTime anyTime) {
        return Bound.anyTime(table);
      }
    });
  }

  @Override
  public Node visitHasCount(Expression.HasCount hasCount) {
    return RowNodes.hasCount(rows(hasCount.records()), hasCount.comparison(), hasCount.number());
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
    } else if (rows.table().column(column) instanceof SymbolColumn symbols) {
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
      return Amounts.compare(amounts(compare.left()), compare.comparison(), bound, units);
    }
    return texts(compare.left(), v -> compare.comparison().holds(Orders.of(v, literal.value())));
  }

  private static int[] identity(int size) {
    int[] numbers = new int[size];
    Arrays.setAll(numbers, i -> i);
    return numbers;
  }

  /** A count against a whole number, which the records that can still come may leave open. */
  private Node.Truths counted(Expression.Count count, Comparison comparison, Value.Decimal number) {
    boolean whole = number.unit().isEmpty() && number.number().scale() <= 0;
    if (!whole || number.number().abs().compareTo(MOST_COUNTED) > 0) {
      throw new NotColumnar();
    }
    return RowNodes.counted(counting(count), comparison, number.number().intValueExact());
  }

  private Node.Truths texts(Expression text, Predicate<Value> test) {
    return Texts.test(as(text, Node.Symbols.class), test);
  }

  @Override
  public Node visitBetween(Expression.Between between) {
    return Conditions.all(List.of(
        as(
            new Expression.Compare(between.value(), Comparison.AT_LEAST, between.low()),
            Node.Truths.class),
        as(
            new Expression.Compare(between.value(), Comparison.AT_MOST, between.high()),
            Node.Truths.class)));
  }

  @Override
  public Node visitIn(Expression.In in) {
    List<Value> options = new ArrayList<>();
    for (Expression option : in.options()) {
      if (option instanceof Expression.Literal literal) {
        options.add(literal.value());
      }
    }
    boolean texts = in.value().type() == ValueType.TEXT || in.value().type() == ValueType.CODE;
    if (texts && options.size() == in.options().size()) {
      return texts(in.value(), v -> options.stream().anyMatch(o -> Orders.of(v, o) == 0));
    }
    return Conditions.any(in.options().stream()
        .map(option ->
            as(new Expression.Compare(in.value(), Comparison.EQUAL, option), Node.Truths.class))
        .toList());
  }

  @Override
  public Node visitInCodes(Expression.InCodes inCodes) {
    return texts(
        inCodes.code(),
        v -> v instanceof Value.Coded coded && inCodes.codes().contains(coded.code()));
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
        .orElseGet(() -> Conditions.all(all(and.conditions())));
  }

  @Override
  public Node visitOr(Expression.Or or) {
    return some(Comparison.AT_LEAST, 1, or.conditions())
        .orElseGet(() -> Conditions.any(all(or.conditions())));
  }

  @Override
  public Node visitSomeOf(Expression.SomeOf someOf) {
    return some(someOf.comparison(), someOf.number(), someOf.conditions())
        .orElseGet(
            () -> Conditions.some(someOf.comparison(), someOf.number(), all(someOf.conditions())));
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

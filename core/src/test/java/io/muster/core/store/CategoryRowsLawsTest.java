package io.muster.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class CategoryRowsLawsTest {
  private static final RecordKind CONTACT = Schema.standard().kind("contact").orElseThrow();
  private static final Column CHANNEL = CONTACT.column("channel").orElseThrow();
  private static final int PEOPLE = 151;

  /** Those who have records: several of the 64 who stand together, and others who stand apart. */
  private static final int[] HAVING = {0, 63, 64, 150};

  /** Person, day (0 for none) and channel, of which one is common and the others are rare. */
  private static RecordTable table(List<Integer> numbers) {
    PatientStore.Builder builder = PatientStore.builder(Schema.standard(), LocalDate.EPOCH);
    for (int person = 0; person < PEOPLE; person++) {
      builder.person(id(person));
    }
    for (int number : numbers) {
      int channel = number % 32 < 3 ? 1 + number % 32 : 0;
      Row row = builder
          .record(CONTACT, id(HAVING[number / 32 % HAVING.length]))
          .set(RecordKind.SYSTEM, "system " + number)
          .set(CHANNEL, CHANNEL.categories().get(channel));
      if (number / 128 % 12 > 0) {
        row.setDay(RecordKind.DATE, number / 128 % 12);
      }
    }
    return builder.build().records(CONTACT);
  }

  /** Numbers and ids have the same order. */
  private static String id(int person) {
    return "person " + (1_000 + person);
  }

  private static List<Integer> selected(
      RecordTable table, BitSet wanted, int[] people, DayColumn.Bounds bounds) {
    RowList list = new RowList().start(people, people.length);
    table.select(list, bounds, table.symbols(CHANNEL), table.wanted(CHANNEL, wanted));
    List<Integer> rows = new ArrayList<>();
    for (int place = 0; place < people.length; place++) {
      for (int at = list.begin(place); at < list.end(place); at++) {
        rows.add(list.row(at));
      }
      rows.add(-1);
    }
    return rows;
  }

  private static List<Integer> lookedAt(
      RecordTable table, BitSet wanted, int[] people, DayColumn.Bounds bounds) {
    List<Integer> rows = new ArrayList<>();
    for (int place = 0; place < people.length; place++) {
      for (int row = table.firstRow(people[place]); row < table.endRow(people[place]); row++) {
        int symbol = table.symbols(CHANNEL).symbol(row);
        if (wanted.get(symbol) && bounds.hold(place, table.day(row))) {
          rows.add(row);
        }
      }
      rows.add(-1);
    }
    return rows;
  }

  @Property(tries = 500)
  void theRowsOfSomeCategoriesAreThoseThatHoldThem(
      @ForAll @Size(max = 300) List<@IntRange(max = 1_535) Integer> numbers,
      @ForAll @IntRange(min = 1, max = 15) int categories,
      @ForAll @IntRange(max = 12) int first,
      @ForAll @IntRange(max = 12) int last) {
    RecordTable table = table(numbers.stream().distinct().toList());
    BitSet wanted = BitSet.valueOf(new long[] {categories});
    wanted.clear(table.symbols(CHANNEL).dictionary().size(), Integer.SIZE);
    int[] people = {0, 1, 63, 64, 150};
    DayColumn.Bounds bounds = new DayColumn.Bounds(people.length);
    bounds.start(people.length);
    bounds.narrow(1, first, last);
    bounds.end(2, last);
    bounds.narrow(4, first, last);
    assertThat(selected(table, wanted, people, bounds))
        .isEqualTo(lookedAt(table, wanted, people, bounds));
  }

  @Property(tries = 500)
  void thoseWhoHaveRareCategoriesOnSomeDaysAreFoundByTheirRows(
      @ForAll @Size(min = 100, max = 300) List<@IntRange(max = 1_535) Integer> numbers,
      @ForAll @IntRange(max = 12) int first,
      @ForAll @IntRange(max = 12) int last,
      @ForAll @IntRange(min = 1, max = 4) int times,
      @ForAll @IntRange(max = PEOPLE) int from,
      @ForAll @IntRange(max = PEOPLE) int to) {
    Assume.that(from <= to);
    RecordTable table = table(numbers.stream().distinct().toList());
    SymbolColumn column = table.symbols(CHANNEL);
    DayColumn.Bounds bounds = new DayColumn.Bounds(1);
    bounds.start(1);
    bounds.narrow(0, first, last);
    BitSet rare = new BitSet();
    for (int symbol = 0; symbol < column.dictionary().size(); symbol++) {
      rare.set(symbol, table.keeps(table.wanted(CHANNEL, one(symbol))));
    }
    List<BitSet> asked = new ArrayList<>();
    rare.stream().forEach(symbol -> asked.add(one(symbol)));
    asked.add(rare);
    for (BitSet symbols : asked) {
      SymbolColumn.Wanted wanted = table.wanted(CHANNEL, symbols);
      if (table.keeps(wanted)) {
        assertThat(having(table.having(wanted, bounds, times, from, to), from))
            .containsExactlyElementsOf(IntStream.range(from, to)
                .filter(person -> IntStream.range(table.firstRow(person), table.endRow(person))
                        .filter(row ->
                            symbols.get(column.symbol(row)) && bounds.hold(0, table.day(row)))
                        .count()
                    >= times)
                .boxed()
                .toList());
      }
    }
  }

  private static BitSet one(int symbol) {
    BitSet one = new BitSet();
    one.set(symbol);
    return one;
  }

  /** The people whose bits are set, where the first bit is that of the first of the 64 among whom somebody stands. */
  private static List<Integer> having(long[] bits, int somebody) {
    return BitSet.valueOf(bits).stream()
        .map(bit -> somebody / 64 * 64 + bit)
        .boxed()
        .toList();
  }

  @Property(tries = 100)
  void onlyCommonCategoriesAreLookedForRowByRow(
      @ForAll @Size(min = 200, max = 300) List<@IntRange(max = 1_535) Integer> numbers) {
    RecordTable table = table(numbers.stream().distinct().toList());
    SymbolColumn column = table.symbols(CHANNEL);
    for (int symbol = 0; symbol < column.dictionary().size(); symbol++) {
      int wanted = symbol;
      long rows = IntStream.range(0, table.rows())
          .filter(row -> column.symbol(row) == wanted)
          .count();
      boolean kept = table.wanted(CHANNEL, one(symbol)).rows().isPresent();
      assertThat(kept).isEqualTo(rows <= table.rows() / 16);
    }
  }
}

package io.muster.core.load;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.muster.core.codes.Code;
import io.muster.core.codes.CodeSystem;
import io.muster.core.schema.Column;
import io.muster.core.schema.Truth;
import io.muster.core.schema.Value;
import io.muster.core.schema.ValueType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Where a column of the schema comes from, as a mapping says it: from a column of the file, or from the mapping itself.
 *
 * @param names the settings that name columns of the file
 * @param reader makes a reader for a file that has them
 */
record MappingColumn(List<Setting> names, Function<Header, CellReader> reader) {
  private static final String COLUMN = "column";
  private static final String VALUE = "value";
  private static final String SYSTEM = "system";

  MappingColumn {
    names = List.copyOf(names);
  }

  /** Makes a reader of a cell. */
  private interface Maker {
    CellReader of(Header header, int field);
  }

  /**
   * What a setting says of a column: the name of one of the file, or an object.
   *
   * @param form how the file is written, unless the setting says otherwise
   * @param usual the system of codes beside which none stands
   */
  static MappingColumn of(Setting setting, Column column, MappingForm form, CodeSystem usual) {
    if (setting.isText()) {
      return cell(setting, setting, column, form, usual);
    }
    setting.only(settings(column));
    Optional<Setting> value = setting.get(VALUE);
    Optional<Setting> name = setting.get(COLUMN);
    if (value.isPresent() == name.isPresent()) {
      throw setting.wrong(
          "has " + (value.isPresent() ? "a column and a value" : "neither a column nor a value"),
          "Name a column of the file, or give a value that every row gets");
    }
    return name.isPresent()
        ? cell(setting, name.get(), column, form, usual)
        : same(setting, value.get(), column, usual);
  }

  /** What can be said of a column. */
  static List<String> settings(Column column) {
    return switch (column.type()) {
      case DATE -> List.of(COLUMN, VALUE, "dates");
      case NUMBER -> List.of(COLUMN, VALUE);
      case TRUTH, TEXT -> List.of(COLUMN, VALUE, MappingWords.SETTING);
      case CODE -> List.of(COLUMN, VALUE, SYSTEM);
    };
  }

  private static MappingColumn cell(
      Setting setting, Setting name, Column column, MappingForm form, CodeSystem usual) {
    return switch (column.type()) {
      case DATE -> date(setting, name, column, form);
      case NUMBER ->
        of(name, (header, field) -> new NumberCell(column, header, field, form.mark()));
      case TRUTH -> {
        Map<String, Truth> words = truths(setting);
        yield of(name, (header, field) -> new TruthCell(column, header, field, words));
      }
      case TEXT -> {
        Map<String, String> words = MappingWords.of(setting, column.categories());
        yield words.isEmpty()
            ? of(name, (header, field) -> SchemaColumns.text(column, header, field))
            : of(name, (header, field) -> new CategoryCell(column, header, field, words));
      }
      case CODE -> code(setting, name, column, usual);
    };
  }

  private static MappingColumn of(Setting name, Maker maker) {
    String file = name.word();
    return new MappingColumn(List.of(name), header -> maker.of(header, header.key(file)));
  }

  private static MappingColumn date(
      Setting setting, Setting name, Column column, MappingForm form) {
    boolean birth = column.equals(SchemaColumns.BIRTH_DATE);
    List<DayPattern> patterns = setting
        .get("dates")
        .map(s -> birth ? MappingForm.patterns(s) : MappingForm.wholeDays(s))
        .orElse(form.dates());
    return patterns.isEmpty()
        ? of(name, (header, field) -> SchemaColumns.day(column, header, field))
        : of(name, (header, field) -> new PatternDay(column, header, field, patterns));
  }

  private static Map<String, Truth> truths(Setting setting) {
    Map<String, String> words =
        MappingWords.of(setting, TruthCell.WORDS.keySet().stream().sorted().toList());
    return words.isEmpty()
        ? TruthCell.WORDS
        : words.entrySet().stream()
            .collect(toUnmodifiableMap(Map.Entry::getKey, e -> truth(e.getValue())));
  }

  private static Truth truth(String word) {
    return TruthCell.WORDS.getOrDefault(word, Truth.UNKNOWN);
  }

  private static MappingColumn code(
      Setting setting, Setting name, Column column, CodeSystem usual) {
    Optional<Setting> system = setting.get(SYSTEM);
    if (system.isEmpty() || system.get().isText()) {
      CodeSystem all = system.map(DatasetDescription::system).orElse(usual);
      return of(
          name,
          (header, field) -> new CodeCell(
              column, header, field, all, OptionalInt.empty(), DatasetDescription::systemNamed));
    }
    Setting each = system.get().only(List.of(COLUMN, MappingWords.SETTING));
    Setting beside = each.need(COLUMN, "Name the column of the file that says the system");
    String file = beside.word();
    Function<String, Optional<CodeSystem>> systems = systems(each);
    MappingColumn read = of(
        name,
        (header, field) ->
            new CodeCell(column, header, field, usual, OptionalInt.of(header.key(file)), systems));
    return new MappingColumn(
        Stream.concat(read.names().stream(), Stream.of(beside)).toList(), read.reader());
  }

  private static Function<String, Optional<CodeSystem>> systems(Setting each) {
    Map<String, String> words = MappingWords.of(each, List.of());
    if (words.isEmpty()) {
      return DatasetDescription::systemNamed;
    }
    each.get(MappingWords.SETTING)
        .ifPresent(w -> w.object().values().forEach(DatasetDescription::system));
    return word -> Optional.ofNullable(words.get(word)).flatMap(DatasetDescription::systemNamed);
  }

  /** What every row gets. */
  private static MappingColumn same(
      Setting setting, Setting value, Column column, CodeSystem usual) {
    setting.only(column.type() == ValueType.CODE ? List.of(VALUE, SYSTEM) : List.of(VALUE));
    return switch (column.type()) {
      case DATE -> {
        LocalDate day = day(value);
        yield same(header -> new SameDay(column, day));
      }
      case NUMBER -> same(column, Value.Decimal.of(number(value)));
      case TRUTH -> {
        String word = value.cell();
        MappingWords.check(
            value, word, TruthCell.WORDS.keySet().stream().sorted().toList());
        yield same(column, truth(word));
      }
      case TEXT ->
        same(column, new Value.Text(MappingWords.check(value, text(value), column.categories())));
      case CODE -> {
        CodeSystem system = setting.get(SYSTEM).map(DatasetDescription::system).orElse(usual);
        yield same(column, new Value.Coded(new Code(system, text(value))));
      }
    };
  }

  private static MappingColumn same(Column column, Value value) {
    return same(header -> new SameValue(column, value));
  }

  private static MappingColumn same(Function<Header, CellReader> reader) {
    return new MappingColumn(List.of(), reader);
  }

  private static LocalDate day(Setting value) {
    if (!DayCell.inRange(value.day())) {
      throw value.wrong("is a date before 1880 or after 2200", "Correct it");
    }
    return value.day();
  }

  private static double number(Setting value) {
    if (!value.cell().matches("-?[0-9]+([.][0-9]+)?")) {
      throw value.wrong("is not a plain decimal number", "Write one such as 48 or -0.5");
    }
    return Double.parseDouble(value.cell());
  }

  private static String text(Setting value) {
    if (value.cell().isEmpty()) {
      throw value.wrong("is empty", "Leave the column out; it is missing then");
    }
    return value.cell();
  }
}

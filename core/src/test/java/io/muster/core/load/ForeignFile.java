package io.muster.core.load;

import static java.util.stream.Collectors.joining;

import io.muster.core.schema.Column;
import io.muster.core.schema.ValueType;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** A way to write a CSV file that is not ours, and what a mapping says of it. */
record ForeignFile(
    Random random,
    String separator,
    String encoding,
    String pattern,
    String mark,
    boolean translated) {
  static ForeignFile of(Random random) {
    return new ForeignFile(
        random,
        pick(List.of(",", ";", "\t", "|"), random),
        pick(List.of("utf-8", "windows-1252", "iso-8859-1"), random),
        pick(
            List.of("d/M/yyyy", "dd-MMM-yyyy", "yyyyMMdd", "yyyy-MM-dd HH:mm", "d MMMM yyyy"),
            random),
        pick(List.of(".", ","), random),
        random.nextBoolean());
  }

  static <T> T pick(List<T> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }

  /**
   * Writes rows as a file of a folder, its columns in any order and among others.
   *
   * @param kind what they are records of; empty for people
   * @return the table of the mapping
   */
  String write(
      Path folder, String key, String kind, List<Column> columns, List<Map<String, String>> rows)
      throws IOException {
    List<Column> order = new ArrayList<>(columns);
    order.add(Column.text("unused"));
    order.add(Column.text(key));
    Collections.shuffle(order, random);
    List<String> lines = new ArrayList<>();
    lines.add(order.stream().map(c -> quoted(name(c.name()))).collect(joining(separator)));
    for (Map<String, String> row : rows) {
      lines.add(order.stream()
          .map(c -> quoted(foreign(c, row.getOrDefault(c.name(), "x"))))
          .collect(joining(separator)));
    }
    String file = "export of " + (kind.isEmpty() ? "people" : kind) + ".txt";
    String end = random.nextBoolean() ? "\r\n" : "\n";
    Charset charset = encoding.equals("utf-8") ? StandardCharsets.UTF_8 : Charset.forName(encoding);
    Files.write(folder.resolve(file), (String.join(end, lines) + end).getBytes(charset));
    return table(file, key, kind, columns);
  }

  private static String name(String column) {
    return "The " + column.toUpperCase(Locale.ROOT).replace('_', ' ');
  }

  private String quoted(String cell) {
    boolean must = cell.matches("(?s).*[\"\n,;|].*");
    return must || random.nextInt(8) == 0 ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
  }

  private String foreign(Column column, String cell) {
    if (cell.isEmpty()) {
      return random.nextBoolean() ? "" : "NULL";
    }
    return switch (column.type()) {
      case DATE ->
        LocalDate.parse(cell)
            .atTime(random.nextInt(24), random.nextInt(60))
            .format(DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ENGLISH));
      case NUMBER -> cell.replace(".", mark);
      case TRUTH -> cell.equals("yes") ? "J" : "N";
      case CODE -> cell;
      case TEXT -> column.closed() && translated ? word(column, cell) : cell;
    };
  }

  private static String word(Column column, String category) {
    return "word " + column.categories().indexOf(category);
  }

  private String table(String file, String key, String kind, List<Column> columns) {
    String said = columns.stream()
        .map(c -> "\"" + c.name() + "\": {\"column\": \"" + name(c.name()) + "\"" + words(c) + "}")
        .collect(joining(",\n    "));
    return (kind.isEmpty() ? "{" : "{\"kind\": \"" + kind + "\", ")
        + "\"file\": \"" + file + "\", \"person\": \"" + name(key) + "\", \"separator\": \""
        + separator.replace("\t", "\\t") + "\", \"encoding\": \"" + encoding + "\", \"dates\": [\""
        + pattern
        + "\"], \"decimal\": \"" + mark + "\", \"missing\": [\"NULL\"],\n  \"columns\": {" + said
        + "}}";
  }

  private String words(Column column) {
    if (column.type() == ValueType.TRUTH) {
      return ", \"words\": {\"J\": \"yes\", \"N\": \"no\"}";
    }
    return column.closed() && translated
        ? column.categories().stream()
            .map(c -> "\"" + word(column, c) + "\": \"" + c + "\"")
            .collect(joining(", ", ", \"words\": {", "}"))
        : "";
  }
}

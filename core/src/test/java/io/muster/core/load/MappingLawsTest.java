package io.muster.core.load;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** However somebody else writes records, the mapping that says how makes them the records of our own layout. */
class MappingLawsTest {
  private static final int PEOPLE = 6;
  private static final List<String> TEXTS = List.of(
      "plain",
      "with, comma",
      "semi;colon",
      "bar|bar",
      "say \"no\"",
      "caf\u00e9",
      "two\nlines",
      "7,5");

  /** Rows that hold one thing: whose each is, and its cells by the names of their columns. */
  private record Rows(
      String plural, String key, List<Column> columns, List<Map<String, String>> cells) {
    static Rows people(Random random) {
      List<Column> attributes = Schema.standard().attributes();
      List<Map<String, String>> cells = new ArrayList<>();
      for (int i = 0; i < PEOPLE; i++) {
        cells.add(row("id", i, attributes, random));
      }
      return new Rows("patients", "id", attributes, cells);
    }

    static Rows records(RecordKind kind, Random random) {
      List<Map<String, String>> cells = new ArrayList<>();
      for (int i = random.nextInt(20); i >= 0; i--) {
        cells.add(row("patient_id", random.nextInt(PEOPLE), kind.columns(), random));
      }
      return new Rows(kind.plural(), "patient_id", kind.columns(), cells);
    }

    private static Map<String, String> row(
        String key, int person, List<Column> columns, Random random) {
      Map<String, String> row = new HashMap<>();
      row.put(key, "P" + person);
      for (Column column : columns) {
        row.put(column.name(), random.nextInt(4) == 0 ? "" : cell(column, random));
      }
      return row;
    }

    private static String cell(Column column, Random random) {
      return switch (column.type()) {
        case DATE -> LocalDate.of(1990, 1, 1).plusDays(random.nextInt(12_000)).toString();
        case NUMBER -> random.nextInt(2_000) + "." + random.nextInt(100);
        case TRUTH -> random.nextBoolean() ? "yes" : "no";
        case CODE -> String.valueOf(random.nextInt(100));
        case TEXT ->
          column.closed()
              ? ForeignFile.pick(column.categories(), random)
              : ForeignFile.pick(TEXTS, random);
      };
    }

    /** Writes them as our own layout does. */
    void write(Path folder) throws IOException {
      List<String> names = new ArrayList<>(List.of(key));
      columns.forEach(c -> names.add(c.name()));
      List<String> lines = new ArrayList<>(List.of(String.join(",", names)));
      for (Map<String, String> row : cells) {
        lines.add(names.stream()
            .map(n -> "\"" + row.get(n).replace("\"", "\"\"") + "\"")
            .collect(joining(",")));
      }
      Files.write(folder.resolve(plural + ".csv"), lines);
    }
  }

  @Property(tries = 50)
  void aMappedFolderIsTheSameStoreAsOurOwnLayout(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    Path folder = Files.createTempDirectory("muster");
    try {
      Path own = Files.createDirectory(folder.resolve("own"));
      Path other = Files.createDirectory(folder.resolve("other"));
      Files.writeString(own.resolve("dataset.json"), "{\"as_of\": \"2024-03-31\"}");
      Rows people = Rows.people(random);
      people.write(own);
      List<String> tables = new ArrayList<>();
      for (RecordKind kind : Schema.standard().kinds()) {
        Rows records = Rows.records(kind, random);
        records.write(own);
        tables.add(ForeignFile.of(random)
            .write(other, records.key(), kind.name(), records.columns(), records.cells()));
      }
      Path mapping = folder.resolve("mapping.json");
      Files.writeString(
          mapping,
          "{\"as_of\": \"2024-03-31\", \"people\": ["
              + ForeignFile.of(random)
                  .write(other, people.key(), "", people.columns(), people.cells())
              + "], \"records\": [" + String.join(",\n", tables) + "]}");

      Loaded first = CsvFolder.at(own).load();
      Loaded second =
          Load.of(CsvFolder.at(other).mappedBy(mapping)).inBlocksOf(200).load();
      assertThat(second.report().quarantined()).as(second.report().toText()).isZero();
      assertThat(StoreText.of(second.store())).isEqualTo(StoreText.of(first.store()));
      assertThat(second.report().accepted()).isEqualTo(first.report().accepted());
    } finally {
      MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }
}

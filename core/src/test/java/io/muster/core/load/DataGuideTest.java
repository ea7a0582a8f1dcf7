package io.muster.core.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.schema.Column;
import io.muster.core.schema.Schema;
import io.muster.core.store.PatientStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The guide to data says what is done. Run with {@code -Dmuster.golden=write} to write its tables anew, then read the difference.
 */
class DataGuideTest {
  private static final Path PAGE = Path.of("DATA.md");

  @Test
  void theTableOfFhirIsWhatIsRead() throws IOException {
    check("mapping", table());
  }

  @Test
  void theTableOfOurOwnLayoutIsTheSchema() throws IOException {
    Schema schema = Schema.standard();
    List<String> lines = new ArrayList<>(List.of("| File | Columns |", "|---|---|"));
    lines.add("| patients.csv | " + columns(schema.attributes()) + " |");
    schema
        .kinds()
        .forEach(k -> lines.add("| " + k.plural() + ".csv | " + columns(k.columns()) + " |"));
    check("layout", lines.stream().collect(Collectors.joining("\n", "", "\n")));
  }

  private static String columns(List<Column> columns) {
    return columns.stream().map(c -> c.name() + words(c)).collect(Collectors.joining("; "));
  }

  private static String words(Column column) {
    return switch (column.type()) {
      case DATE -> " (date)";
      case NUMBER -> " (number)";
      case TRUTH -> " (truth)";
      case CODE -> "";
      case TEXT -> column.closed() ? ": " + String.join(", ", column.categories()) : "";
    };
  }

  /** Sees that a table of the page is this one. */
  private static void check(String name, String table) throws IOException {
    String begin = "<!-- " + name + ": generated, held by a test -->\n";
    String page = Files.readString(PAGE);
    String before = page.substring(0, page.indexOf(begin) + begin.length());
    String after = page.substring(page.indexOf("<!-- end of " + name + " -->\n"));
    String written = before + "\n" + table + "\n" + after;
    if ("write".equals(System.getProperty("muster.golden"))) {
      Files.writeString(PAGE, written);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(written);
  }

  @Test
  void everyReasonOfFhirIsNamed() throws IOException {
    String page = Files.readString(PAGE);
    assertThat(Stream.of(
            Reason.ENTERED_IN_ERROR,
            Reason.NOT_DONE,
            Reason.NOT_YET,
            Reason.NOT_CONFIRMED,
            Reason.NOT_A_REFERRAL,
            Reason.NOT_A_PERSON,
            Reason.UNUSED_RESOURCE,
            Reason.UNDATED_DEATH))
        .allMatch(r -> page.contains("`" + r.code() + "`"));
    assertThat(Stream.of(Flag.PARTIAL_DATE, Flag.ONLY_BOUND, Flag.OTHER_CODES, Flag.LEFT_MISSING))
        .allMatch(f -> page.contains("`" + f.code() + "`"));
  }

  @Test
  void everySettingOfAMappingIsToldAndWhereItStands() throws IOException {
    List<String> ofColumns = Schema.standard().kinds().stream()
        .flatMap(k -> k.columns().stream())
        .flatMap(c -> MappingColumn.settings(c).stream())
        .toList();
    List<String> told = new ArrayList<>();
    for (String line : Files.readAllLines(PAGE)) {
      String[] cells = line.split(" *\\| *", 4);
      if (line.startsWith("| ") && told.isEmpty() && cells[1].equals("Setting")) {
        told.add("");
      } else if (told.size() > 0 && line.startsWith("| ")) {
        String setting = cells[1];
        String where = cells[2];
        told.add(setting);
        assertThat(where.contains("mapping"))
            .as(line)
            .isEqualTo(Mapping.SETTINGS.contains(setting));
        assertThat(where.contains("table"))
            .as(line)
            .isEqualTo(MappingTable.SETTINGS_OF_RECORDS.contains(setting));
        assertThat(where.contains("column")).as(line).isEqualTo(ofColumns.contains(setting));
      } else if (told.size() > 1) {
        break;
      }
    }
    assertThat(told)
        .containsAll(Mapping.SETTINGS)
        .containsAll(MappingTable.SETTINGS_OF_RECORDS)
        .containsAll(ofColumns);
  }

  @Test
  void theNhsAttendanceCodesAreTold() throws IOException {
    String told = Files.readString(PAGE)
        .replaceAll("(?s).*\\* \\*\\*NHS attendance codes\\*\\*:(.*?)\n\\*.*", "$1");
    for (Map.Entry<String, String> code :
        MappingWords.NAMED.get("nhs attendance codes").entrySet()) {
      assertThat(told)
          .containsPattern(code.getKey() + "( and 6 are)? `" + code.getValue() + "`|"
              + code.getKey() + " are `" + code.getValue() + "`");
    }
  }

  @Test
  void optOutsAreHeededAsShown(@TempDir Path folder) throws IOException {
    Path objections = folder.resolve("objections.csv");
    Files.writeString(objections, "id\nB\n");
    PatientStore all = optOuts(TestFolder.of(folder).path(), objections);
    assertThat(all.optedOut().cardinality()).isZero();
    String block = Files.readString(PAGE)
        .replaceAll("(?s).*<!-- core/\\S*DataGuideTest.java -->\n```java\n(.*?)```.*", "$1");
    assertThat(block).contains("withOptOuts");
    assertThat(Files.readString(Path.of("src/test/java/io/muster/core/load/DataGuideTest.java")))
        .contains(block);
  }

  private static PatientStore optOuts(Path folder, Path objections) {
    Loaded loaded = Load.of(CsvFolder.at(folder))
        .withOptOuts(OptOuts.of(objections))
        .withOptOuts(OptOuts.allBut(List.of("A", "B")))
        .load();
    PatientStore all = loaded.store().liftingOptOuts("their own care");
    assertThat(loaded.report().optedOut()).isEqualTo(2);
    return all;
  }

  private static String table() {
    List<String> lines = new ArrayList<>();
    lines.add("| Resource | Kind | Column | From |");
    lines.add("|---|---|---|---|");
    Stream.concat(Stream.of(FhirTypes.PATIENT), FhirTypes.RECORDS.stream())
        .forEach(type -> lines.addAll(rows(type)));
    return lines.stream().collect(Collectors.joining("\n", "", "\n"));
  }

  private static List<String> rows(FhirType type) {
    List<String> rows = new ArrayList<>();
    String kind = type.kind().map(k -> k.name()).orElse("person");
    for (FhirColumn column : type.columns()) {
      String from = column.paths().stream()
          .map(FhirNode::plain)
          .map(p -> "`" + p + "`")
          .distinct()
          .collect(Collectors.joining(", "));
      String first = rows.isEmpty() ? type.name() + " | " + kind : " | ";
      rows.add("| " + first + " | " + column.column().name() + " | " + from + words(column) + " |");
    }
    return rows;
  }

  private static String words(FhirColumn column) {
    String words = column.words().entrySet().stream()
        .map(e -> e.getKey() + " to " + e.getValue())
        .sorted()
        .collect(Collectors.joining("; "));
    return words.isEmpty() ? "" : ": " + words;
  }
}

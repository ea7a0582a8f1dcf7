package io.muster.core.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The guide to data says what is done. Run with {@code -Dmuster.golden=write} to write its tables anew, then read the difference.
 */
class DataGuideTest {
  private static final Path PAGE = Path.of("DATA.md");
  private static final String BEGIN = "<!-- mapping: generated, held by a test -->\n";
  private static final String END = "<!-- end of mapping -->\n";

  @Test
  void theTableOfFhirIsWhatIsRead() throws IOException {
    String page = Files.readString(PAGE);
    String before = page.substring(0, page.indexOf(BEGIN) + BEGIN.length());
    String after = page.substring(page.indexOf(END));
    String written = before + "\n" + table() + "\n" + after;
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

package io.muster.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.Sets;
import io.muster.core.plan.Program;
import io.muster.core.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A plan of every construct, as it was written once: it is to be read, and to mean the same, for as long as there is a version 1 of the
 * format. Run with {@code -Dmuster.golden=write} to lay it out anew, then read the difference.
 */
class PlanFormatTest {
  private static final Path FILE = file("every_construct.json");
  private static final Path EFFECTS = file("every_effect.json");
  private static final Path PAGE = Path.of("PLAN.md");
  private static final Set<String> NAMED = Set.of("code_lists", "cohorts", "person", "columns");

  private static Path file(String name) {
    return Path.of("src", "test", "resources", "plan", name);
  }

  private static Program program(Path file) throws IOException {
    return PlanJson.readProgram(Files.readString(file), Schema.standard());
  }

  /** The words of a text that stand in quotes, or in back-quotes. */
  private static Set<String> wordsIn(String text) {
    Set<String> words = new TreeSet<>();
    Pattern.compile("[\"`](\\w+)[\"`]").matcher(text).results().forEach(m -> words.add(m.group(1)));
    return words;
  }

  /** The fields of objects, but for those that are names themselves. */
  private static Set<String> fieldsIn(JsonNode node) {
    Set<String> fields = new TreeSet<>();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      fields.add(field.getKey());
      if (NAMED.contains(field.getKey()) && field.getValue().isObject()) {
        field.getValue().forEach(named -> fields.addAll(fieldsIn(named)));
      } else {
        fields.addAll(fieldsIn(field.getValue()));
      }
    }
    if (node.isArray()) {
      node.forEach(item -> fields.addAll(fieldsIn(item)));
    }
    return fields;
  }

  @Test
  void everyConstructIsWrittenAsItWasRead() throws IOException {
    for (Path file : List.of(FILE, EFFECTS)) {
      String written = PlanJson.write(program(file));
      if ("write".equals(System.getProperty("muster.golden"))) {
        Files.writeString(file, written);
      }
      assertThat(written).isEqualTo(Files.readString(file));
    }
  }

  @Test
  void everyConstructIsThere() throws IOException {
    assertThat(wordsIn(Files.readString(FILE)))
        .containsAll(Sets.union(ExpressionReader.words(), RecordsReader.words()));
  }

  /** Were it ever another, fingerprints kept beside results would speak for a plan that nobody has any more. */
  @Test
  void theFingerprintOfAPlanNeverChanges() throws IOException {
    assertThat(Fingerprint.of(program(FILE)).hex())
        .isEqualTo("c0bdf5701ff238adad001bc2414796584108461af33a319f330248d8fb41fe8f");
    assertThat(Fingerprint.of(program(EFFECTS)).hex())
        .isEqualTo("f93161cc796cdf96e6cd08d6d18848bc78c0a2db484cde6d0688a39311337288");
  }

  @Test
  void everyFieldIsDescribed() throws IOException {
    JsonMapper mapper = JsonMapper.builder().build();
    assertThat(wordsIn(Files.readString(PAGE)))
        .containsAll(fieldsIn(mapper.readTree(Files.readString(FILE))))
        .containsAll(fieldsIn(mapper.readTree(Files.readString(EFFECTS))))
        .containsAll(ExpressionReader.words())
        .containsAll(RecordsReader.words());
  }

  @Test
  void theDescribedPlanIsOne() throws IOException {
    List<MatchResult> blocks = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL)
        .matcher(Files.readString(PAGE))
        .results()
        .toList();
    assertThat(blocks).hasSize(1);
    String text = blocks.get(0).group(1);
    assertThat(PlanJson.write(PlanJson.readCohort(text, Schema.standard()))).isEqualTo(text);
  }
}

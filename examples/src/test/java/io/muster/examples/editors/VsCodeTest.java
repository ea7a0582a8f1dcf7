package io.muster.examples.editors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.muster.core.MusterVersion;
import io.muster.core.files.FileSource;
import io.muster.core.plan.Program;
import io.muster.core.schema.Schema;
import io.muster.dsl.CohortText;
import io.muster.dsl.Muster;
import io.muster.dsl.problem.Problem;
import io.muster.examples.cli.Tool;
import io.muster.testing.ExampleOutcome;
import io.muster.testing.Examples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The folder that teaches VS Code about cohort files. */
class VsCodeTest {
  private static final Path FOLDER = Tool.EXAMPLES.resolve(Path.of("editors", "vscode"));

  private static JsonNode json(String file) throws IOException {
    return new ObjectMapper().readTree(Files.readString(FOLDER.resolve(file)));
  }

  @Test
  void theManifestNamesFilesThatAreThere() throws IOException {
    JsonNode manifest = json("package.json");
    assertThat(manifest.path("version").asText()).isEqualTo(MusterVersion.text());
    JsonNode contributes = manifest.path("contributes");
    JsonNode language = contributes.path("languages").path(0);
    assertThat(language.path("extensions").path(0).asText()).isEqualTo(".cohort");
    assertThat(json(language.path("configuration").asText())).isNotEmpty();
    JsonNode grammar = contributes.path("grammars").path(0);
    assertThat(grammar.path("language")).isEqualTo(language.path("id"));
    assertThat(json(grammar.path("path").asText()).path("scopeName"))
        .isEqualTo(grammar.path("scopeName"));
    assertThat(json(contributes.path("snippets").path(0).path("path").asText())).isNotEmpty();
  }

  @Test
  void remarksAndBracketsAreThoseOfTheLanguageAndFoldsFollowTheIndentation() throws IOException {
    JsonNode configuration = json("language-configuration.json");
    String remarks = configuration.at("/comments/lineComment").asText() + " one\n"
        + configuration.at("/comments/blockComment/0").asText() + " two\n"
        + configuration.at("/comments/blockComment/1").asText()
        + "\ncohort all_of_them\n  index 2024-01-01\n";
    assertThat(Muster.check(CohortText.of("remarks.cohort", remarks))).isEmpty();
    assertThat(configuration.at("/folding/offSide").asBoolean()).isTrue();
    Pattern word = Pattern.compile(configuration.path("wordPattern").asText());
    assertThat("garden_city").matches(word);
    assertThat("2021-07-19").matches(word);
  }

  /** One after the other as they stand there, each as it is before anything is typed over. */
  @Test
  void theSnippetsTogetherAreAFileWithoutErrorsWhoseExamplePasses() throws IOException {
    StringBuilder text = new StringBuilder();
    for (JsonNode snippet : json("snippets/cohort.json")) {
      for (JsonNode line : snippet.path("body")) {
        text.append(filledIn(line.asText())).append('\n');
      }
    }
    CohortText file = CohortText.of("snippets.cohort", text.toString())
        .withFiles(FileSource.folder(Tool.EXAMPLES.resolve("cohorts")));
    assertThat(Muster.check(file)).filteredOn(Problem::isError).isEmpty();
    Program program = Muster.compile(file);
    assertThat(Examples.run(program, Schema.standard()))
        .isNotEmpty()
        .allMatch(ExampleOutcome::passed);
  }

  /** A line with its places to type at filled with what stands there. */
  private static String filledIn(String line) {
    return line.replaceAll("\\$\\{\\d+\\|([^,|]+)[^}]*\\}", "$1")
        .replaceAll("\\$\\{\\d+:([^}]*)\\}", "$1")
        .replace("$0", "");
  }
}

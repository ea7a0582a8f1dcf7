package io.muster.examples.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.muster.core.files.FileSource;
import io.muster.dsl.CohortText;
import io.muster.dsl.Muster;
import io.muster.evaluation.disclosure.Profile;
import io.muster.evaluation.effect.Evidence;
import io.muster.evaluation.measure.Verdict;
import io.muster.examples.cli.Tool;
import io.muster.examples.reference.Page.Block;
import io.muster.examples.reference.Page.Fence;
import io.muster.examples.reference.Page.Prose;
import io.muster.examples.reference.Page.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the evaluation guide shows is what reports say, and what it tells its reader to write and to type works. */
class EvaluationGuideTest {
  private static final Path GUIDE = Tool.EXAMPLES.resolve(Path.of("..", "evaluation", "GUIDE.md"));
  private static final Path ROOT = Tool.EXAMPLES.resolve("..");
  private static final Path COHORTS = Tool.EXAMPLES.resolve("cohorts");
  private static final String TOOL = "examples/muster ";
  private static final Pattern FROM_A_FILE = Pattern.compile("<!-- (\\S+) -->\n\\z");

  private final Page page = Page.read(Files.readString(GUIDE));

  EvaluationGuideTest() throws IOException {}

  /** The file that a block says it is from. */
  private Optional<Path> source(int place) {
    return page.blocks().get(place - 1) instanceof Prose prose
        ? FROM_A_FILE.matcher(prose.text()).results().findFirst().map(m -> ROOT.resolve(m.group(1)))
        : Optional.empty();
  }

  private Stream<Fence> fences(String word) {
    return page.blocks().stream()
        .flatMap(b -> b instanceof Fence fence ? Stream.of(fence) : Stream.empty())
        .filter(fence -> fence.word().equals(word));
  }

  @Test
  void everySampleIsOfTheFileItNames() throws IOException {
    int samples = 0;
    for (int i = 0; i < page.blocks().size(); i++) {
      Optional<Path> file =
          page.blocks().get(i) instanceof Fence ? source(i) : Optional.<Path>empty();
      if (file.isPresent()) {
        String content = ((Fence) page.blocks().get(i)).content();
        assertThat(content).isNotBlank();
        assertThat(Files.readString(file.get()))
            .as("line " + page.blocks().get(i).line())
            .contains("\n" + content);
        samples++;
      }
    }
    assertThat(samples).isGreaterThan(20);
  }

  @Test
  void whatIsOfNoFileIsWrittenOrTyped() {
    List<Block> others = IntStream.range(0, page.blocks().size())
        .filter(i -> page.blocks().get(i) instanceof Fence && source(i).isEmpty())
        .mapToObj(i -> page.blocks().get(i))
        .toList();
    assertThat(others)
        .isNotEmpty()
        .allSatisfy(b -> assertThat(
                ((Fence) b).word().equals("cohort") || ((Fence) b).content().startsWith(TOOL))
            .as("line " + b.line())
            .isTrue());
  }

  @Test
  void everyItemCompilesInTheOutreachOfGardenCity() throws IOException {
    String file = Files.readString(COHORTS.resolve("garden_city.cohort"));
    String head = file.substring(0, file.indexOf("  programme "));
    String steps = file.lines()
        .filter(line -> line.matches("  (optional )?step .*"))
        .collect(Collectors.joining("\n", "", "\n"));
    assertThat(fences("cohort")).hasSizeGreaterThan(12).allSatisfy(item -> {
      boolean ofSteps = item.content().startsWith("  step ");
      CohortText text = CohortText.of(
              "guide.cohort", head + (ofSteps ? "" : steps) + item.content())
          .withFiles(FileSource.folder(COHORTS));
      assertThatCode(() -> Muster.compile(text))
          .as("line " + item.line())
          .doesNotThrowAnyException();
    });
  }

  @Test
  void everyCommandWorks(@TempDir Path folder) {
    List<String> commands = fences("")
        .flatMap(f -> f.content().lines())
        .filter(line -> line.startsWith(TOOL))
        .toList();
    assertThat(commands).hasSizeGreaterThan(4);
    for (String command : commands) {
      Object[] arguments = Pattern.compile("\"([^\"]*)\"|(\\S+)")
          .matcher(command.substring(TOOL.length()))
          .results()
          .map(word -> word.group(1) == null ? placed(word.group(2), folder) : word.group(1))
          .toArray();
      Tool run = Tool.run(arguments);
      assertThat(run.exitCode()).as(command + "\n" + run.err()).isZero();
    }
    assertThat(folder.resolve("outreach.html")).content().contains("Release, nhs");
    assertThat(folder.resolve("outreach.md")).content().contains("Release, midpoint6");
    assertThat(folder.resolve("meeting.html")).content().contains("Purpose: team meeting");
  }

  private static String placed(String word, Path folder) {
    if (word.startsWith("examples/")) {
      return ROOT.resolve(word).toString();
    }
    return word.matches("practice|.*\\.(html|md)") ? folder.resolve(word).toString() : word;
  }

  /** The first cells of the table with this heading. */
  private List<String> named(String heading) {
    return page.blocks().stream()
        .flatMap(b -> b instanceof Table table ? Stream.of(table) : Stream.empty())
        .filter(table -> table.header().get(0).equals(heading))
        .flatMap(table -> table.rows().stream())
        .map(row -> row.get(0))
        .toList();
  }

  @Test
  void everyVerdictLevelAndProfileIsTold() {
    Stream<String> verdicts = Arrays.stream(Verdict.values()).map(Verdict::words);
    assertThat(named("Verdict"))
        .isEqualTo(Stream.concat(verdicts, Stream.of("SUPPRESSED")).toList());
    assertThat(named("Level"))
        .isEqualTo(
            Arrays.stream(Evidence.values()).map(e -> String.valueOf(e.level())).toList());
    assertThat(named("Profile"))
        .isEqualTo(Profile.forRelease().stream().map(p -> "`" + p.key() + "`").toList());
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    List<MatchResult> links = Pattern.compile("\\]\\(([^)#]*)(?:#([^)]+))?\\)")
        .matcher(page.toString())
        .results()
        .toList();
    assertThat(links).isNotEmpty();
    for (MatchResult link : links) {
      Path target = GUIDE.resolveSibling(link.group(1));
      assertThat(target).exists();
      if (link.group(2) != null) {
        assertThat(headings(Files.readString(target))).contains(link.group(2));
      }
    }
  }

  /** The headings of a page, as a link names them. */
  private static List<String> headings(String markdown) {
    return markdown
        .lines()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceAll("^#+ ", "").toLowerCase(Locale.ROOT))
        .map(line -> line.replaceAll("[^\\p{L}\\p{N} -]", "").replace(' ', '-'))
        .toList();
  }
}

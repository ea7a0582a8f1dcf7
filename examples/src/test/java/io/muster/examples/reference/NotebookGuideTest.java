package io.muster.examples.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.muster.examples.cli.Shell;
import io.muster.examples.cli.Tool;
import io.muster.examples.reference.Page.Fence;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapaio.jupyter.kernel.display.DisplaySystem;

/** What the guide to notebooks tells its reader to type is there and works, as far as it can where there is no Jupyter. */
class NotebookGuideTest {
  private static final Path ROOT = Tool.EXAMPLES.toAbsolutePath().normalize().getParent();
  private static final Path GUIDE = Tool.EXAMPLES.resolve("NOTEBOOKS.md");
  private static final Path NOTEBOOKS = Tool.EXAMPLES.resolve("notebooks");
  private static final String REPOSITORY = "~/.m2/repository/";

  private final String text = Files.readString(GUIDE);

  @TempDir
  private Path home;

  NotebookGuideTest() throws IOException {}

  /** The lines of all blocks in a fence with this word that begin so. */
  private List<String> lines(String word, String beginning) {
    return Page.read(text).blocks().stream()
        .flatMap(block -> block instanceof Fence fence ? Stream.of(fence) : Stream.empty())
        .filter(fence -> fence.word().equals(word))
        .flatMap(fence -> fence.content().lines())
        .filter(line -> line.startsWith(beginning))
        .toList();
  }

  @Test
  void everyCommandIsHeldHere() {
    List<String> held = Stream.of("apt install ", "mvn ", "java -jar ", "jupyter ", "%jar ")
        .flatMap(beginning -> lines("", beginning).stream())
        .toList();
    assertThat(held).hasSizeGreaterThan(5).containsExactlyInAnyOrderElementsOf(lines("", ""));
  }

  @Test
  void theBuildIsThatOfTheFirstPage() throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"));
    assertThat(lines("", "mvn "))
        .hasSize(1)
        .allSatisfy(command -> assertThat(readme).contains("\n" + command + "\n"));
  }

  @Test
  void theKernelThatTheBuildTakesInstallsItself() throws Exception {
    String kernel = Path.of(DisplaySystem.class
            .getProtectionDomain()
            .getCodeSource()
            .getLocation()
            .toURI())
        .toString();
    List<String> commands = lines("", "java -jar ");
    assertThat(commands).hasSize(1);
    List<String> words = new ArrayList<>(List.of(commands.get(0).split(" ")));
    assertThat(words.get(2)).startsWith(REPOSITORY);
    assertThat(Path.of(kernel)).endsWith(Path.of(words.get(2).substring(REPOSITORY.length())));
    words.set(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.set(2, kernel);
    words.add(1, "-Duser.home=" + home);
    Process installed = new ProcessBuilder(words).redirectErrorStream(true).start();
    installed.getOutputStream().close();
    String said = new String(installed.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(installed.waitFor()).as(said).isZero();
    try (Stream<Path> files = Files.walk(home)) {
      assertThat(files).anyMatch(file -> file.endsWith("kernel.json"));
    }
  }

  @Test
  void whatJupyterOpensIsThere() {
    assertThat(lines("", "jupyter "))
        .hasSize(2)
        .allSatisfy(
            command -> assertThat(ROOT.resolve(command.substring(command.lastIndexOf(' ') + 1)))
                .exists());
  }

  @Test
  void everyNotebookIsNamedAndBeginsWithTheTwoCellsThatAreShown() throws IOException {
    List<String> beginning =
        Stream.of(lines("", "%jar "), lines("java", "")).flatMap(List::stream).toList();
    assertThat(beginning).hasSize(2);
    Path jar = NOTEBOOKS.resolve(beginning.get(0).substring("%jar ".length())).normalize();
    assertThat(jar).isEqualTo(Tool.EXAMPLES.resolve("target/muster.jar").normalize());
    try (Stream<Path> files = Files.list(NOTEBOOKS)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".ipynb")).toList()) {
        assertThat(text).contains("](notebooks/" + file.getFileName() + ")");
        List<String> code = code(file);
        assertThat(code.get(0)).as(file.toString()).isEqualTo(beginning.get(0));
        assertThat(code.get(1)).as(file.toString()).startsWith(beginning.get(1));
      }
    }
  }

  private static List<String> code(Path notebook) throws IOException {
    List<String> code = new ArrayList<>();
    for (JsonNode cell : new ObjectMapper().readTree(Files.readString(notebook)).path("cells")) {
      if (cell.path("cell_type").asText().equals("code")) {
        code.add(StreamSupport.stream(cell.path("source").spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.joining()));
      }
    }
    return code;
  }

  @Test
  void everyWordToTypeIsOneOfTheShell() {
    List<String> words = Pattern.compile("`(\\w+)\\(…?\\)`")
        .matcher(text)
        .results()
        .map(word -> word.group(1))
        .toList();
    assertThat(words).hasSizeGreaterThan(5);
    assertThat(Arrays.stream(Shell.class.getMethods()).map(Method::getName)).containsAll(words);
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    Links.hold(GUIDE);
  }
}

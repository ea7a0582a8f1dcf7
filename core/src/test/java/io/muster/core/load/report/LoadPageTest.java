package io.muster.core.load.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.muster.core.load.CsvFolder;
import io.muster.core.load.Load;
import io.muster.core.load.SyntheaFolder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser, from the width of a telephone to that of a wide screen. Skipped where there is no Chromium. */
class LoadPageTest {
  /** Measures a copy of the page, all of it open; the page itself runs nothing. */
  private static final String MEASURE = """
      <script>
        const page = document.documentElement;
        document.querySelectorAll('details').forEach(d => d.open = true);
        const named = svg => ['title', 'desc'].every(part => svg.querySelector(part)?.textContent.length > 5);
        const strips = [...document.querySelectorAll('svg[role=img]')];
        const outside = [...document.querySelectorAll('svg text, p, h3, figcaption')]
            .filter(t => t.getBoundingClientRect().right > innerWidth + 1).map(t => t.textContent);
        parent.postMessage([
            'wide ' + innerWidth,
            'scrolls ' + (page.scrollWidth > page.clientWidth),
            'strips ' + strips.length,
            'unnamed ' + strips.filter(s => !named(s)).length,
            'outside ' + outside.length].join(', ') + '.', '*');
      </script>
      """;

  /** A window cannot be as narrow as a telephone, but a frame can. */
  private static final String FRAMES = """
      <!DOCTYPE html><body>
      <script>onmessage = e => document.body.append(e.data);</script>
      <iframe src="copy.html" width="360" height="800" style="border: 0"></iframe>
      <iframe src="copy.html" width="800" height="800" style="border: 0"></iframe>
      <iframe src="copy.html" width="1600" height="800" style="border: 0"></iframe>
      </body>
      """;

  private static Optional<Path> chromium = Optional.empty();

  @TempDir
  private Path folder;

  @BeforeAll
  static void findIt() {
    chromium = Stream.of("chromium", "chromium-browser", "google-chrome")
        .flatMap(name -> Arrays.stream(
                System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .map(place -> Path.of(place, name)))
        .filter(Files::isExecutable)
        .findFirst();
    assumeTrue(chromium.isPresent(), "there is no Chromium here to look at the page with");
  }

  @Test
  void fitsEveryWidthAndTakesNothingFromElsewhere() throws IOException, InterruptedException {
    Load load = Load.of(
            SyntheaFolder.at(Path.of("src", "test", "resources", "synthea")).named("gp"),
            CsvFolder.at(longNames()).named("another system, the name of which is rather long"))
        .asOf(LocalDate.parse("2020-06-15"));
    String page = LoadDocument.of(load.load()).toHtml();
    Path whole = Files.writeString(folder.resolve("page.html"), page);
    assertThat(open(whole)).noneMatch(l -> l.contains(":CONSOLE"));
    String copy = page.replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "")
        .replace("</body>", MEASURE + "</body>");
    Files.writeString(folder.resolve("copy.html"), copy);
    String measured =
        String.join("\n", open(Files.writeString(folder.resolve("frames.html"), FRAMES)));
    for (int width : new int[] {360, 800, 1600}) {
      assertThat(measured)
          .contains("wide " + width + ", scrolls false, strips 7, unnamed 0, outside 0.");
    }
  }

  /** Two people and a table, the names of whose files and columns are longer than a line. */
  private Path longNames() throws IOException {
    Path data = Files.createDirectory(folder.resolve("data"));
    Files.writeString(data.resolve("patients.csv"), "id," + "c".repeat(300) + "\nA,1\nB,2\n");
    Files.writeString(
        data.resolve("observations.csv"), "patient_id,date,code\nA,2020-01-01,1\nZ,2020-01-01,1\n");
    Files.writeString(data.resolve("n".repeat(200) + ".txt"), "");
    return data;
  }

  private List<String> open(Path page) throws IOException, InterruptedException {
    Path said = folder.resolve("said.txt");
    Process browser = new ProcessBuilder(
            chromium.orElseThrow().toString(),
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--hide-scrollbars",
            "--user-data-dir=" + folder.resolve("profile"),
            "--enable-logging=stderr",
            "--virtual-time-budget=2000",
            "--dump-dom",
            page.toUri().toString())
        .redirectErrorStream(true)
        .redirectOutput(said.toFile())
        .start();
    boolean ended = browser.waitFor(120, TimeUnit.SECONDS);
    browser.destroyForcibly().waitFor();
    assertThat(ended).as("Chromium came to an end").isTrue();
    return Files.readAllLines(said);
  }
}

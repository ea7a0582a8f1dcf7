package io.muster.evaluation.report.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.muster.evaluation.EveryPart;
import io.muster.evaluation.disclosure.Profile;
import io.muster.evaluation.report.document.Document;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a report in a real browser, as wide as a telephone. Skipped where there is no Chromium. */
class BrowserTest {
  /** Measures a copy of the page; the page itself runs nothing. */
  private static final String MEASURE = """
      <script>
        const page = document.documentElement;
        const named = svg => ['title', 'desc'].every(part => svg.querySelector(part)?.textContent.length > 10);
        const charts = [...document.querySelectorAll('svg[role=img]')];
        const outside = [...document.querySelectorAll('svg text')]
            .filter(t => t.getBoundingClientRect().right > innerWidth + 1).map(t => t.textContent);
        const squashed = [...document.querySelectorAll('td')].filter(c => c.clientHeight > 200).length;
        parent.postMessage([
            'wide ' + innerWidth,
            'scrolls ' + (page.scrollWidth > page.clientWidth),
            'charts ' + charts.length,
            'unnamed ' + charts.filter(c => !named(c)).length,
            'outside ' + outside.length,
            'squashed ' + squashed].join(', ') + '.', '*');
      </script>
      """;

  /** A window cannot be as narrow as a telephone, but a frame can. */
  private static final String FRAME = """
      <!DOCTYPE html><body>
      <script>onmessage = e => document.body.append(e.data);</script>
      <iframe src="copy.html" width="400" height="800" style="border: 0"></iframe>
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
  void theReportOfAnOutreach() throws IOException, InterruptedException {
    Document document = EveryPart.report().release(Profile.nhs());
    assertThat(measured(document))
        .contains("wide 400, scrolls false, charts 11, unnamed 0, outside 0, squashed 0.");
  }

  @Test
  void everyKindOfFigureAndChart() throws IOException, InterruptedException {
    assertThat(measured(InventedDocument.everything()))
        .contains("wide 400, scrolls false, charts 3, unnamed 0, outside 0, squashed 0.");
  }

  /** Opens the page as it is, which must say nothing on the console, and then a copy of it that measures itself. */
  private String measured(Document document) throws IOException, InterruptedException {
    String page = Reports.html(document);
    Path whole = Files.writeString(folder.resolve("page.html"), page);
    assertThat(console(open(whole))).isEmpty();
    String copy = page.replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "")
        .replace("</body>", MEASURE + "</body>");
    Files.writeString(folder.resolve("copy.html"), copy);
    return String.join("\n", open(Files.writeString(folder.resolve("frame.html"), FRAME)));
  }

  private static List<String> console(List<String> said) {
    return said.stream().filter(l -> l.contains(":CONSOLE")).toList();
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

package io.muster.examples.reference;

import io.muster.core.files.FileSource;
import io.muster.core.plan.Program;
import io.muster.dsl.CohortText;
import io.muster.dsl.Muster;
import io.muster.dsl.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a cohort file, made whole: where it has no cohort of its own it stands in one, and the code lists it names and does not
 * declare are those of the page.
 */
final class Snippet {
  private static final Pattern HEAD = Pattern.compile("(?m)^(cohort|outreach) ");
  private static final Pattern INDEX = Pattern.compile("(?m)^ *index ");
  private static final Pattern DECLARED =
      Pattern.compile("(?m)^(?:codes|define|parameter) +(\\w+(?:, *\\w+)*)");
  private static final Pattern WORD_OR_TEXT = Pattern.compile("\"[^\"]*\"|\\w+");

  private final String written;
  private final String before;
  private final String after;
  private final Path folder;

  /**
   * Makes a snippet whole.
   *
   * @param lists the code lists of the page, each a line
   * @param folder where the files of code lists lie
   */
  Snippet(String written, String lists, Path folder) {
    this.written = written;
    this.folder = folder;
    boolean part = !HEAD.matcher(written).find();
    String index = INDEX.matcher(written).find() ? "" : "  index 2024-02-29\n";
    this.before = part ? "cohort patients\n" + index : "";
    this.after = missing(written, lists);
  }

  /** The lists that the snippet names and does not declare, and those which they name. */
  private static String missing(String written, String lists) {
    Map<String, String> offered = new TreeMap<>();
    lists.lines().forEach(line -> names(line).forEach(name -> offered.put(name, line + "\n")));
    names(written).forEach(offered::remove);
    StringBuilder added = new StringBuilder();
    List<String> toRead = new ArrayList<>(List.of(written));
    while (!toRead.isEmpty()) {
      Matcher words = WORD_OR_TEXT.matcher(toRead.remove(0));
      while (words.find()) {
        String line = offered.remove(words.group());
        if (line != null) {
          added.append(line);
          toRead.add(line);
        }
      }
    }
    return added.toString();
  }

  private static List<String> names(String text) {
    return DECLARED
        .matcher(text)
        .results()
        .flatMap(m -> Pattern.compile(", *").splitAsStream(m.group(1)))
        .toList();
  }

  /** Whether nothing had to be added. */
  boolean isWhole() {
    return before.isEmpty() && after.isEmpty();
  }

  String written() {
    return written;
  }

  /** What {@code check} prints about it, but for rules that stand side by side to be compared and together leave nobody. */
  String problemsOfItsOwn() {
    return problems(p -> !p.code().equals("nobody-left"));
  }

  /** What {@code check} prints about it, its lines counted as the reader of the page does. */
  String problems() {
    return problems(p -> true);
  }

  private String problems(Predicate<Problem> wanted) {
    int added = (int) before.lines().count();
    List<String> told = Muster.check(text("")).stream()
        .filter(wanted)
        .map(p -> moved(p, p.line() - added) + "\n")
        .toList();
    return String.join("\n", told);
  }

  private static Problem moved(Problem p, int line) {
    return new Problem(
        p.code(),
        p.severity(),
        p.file(),
        line,
        p.column(),
        p.excerpt(),
        p.underlineStart(),
        p.underlineLength(),
        p.message(),
        p.suggestion());
  }

  /** The plan of the snippet and of what else is to stand in its file. */
  Program compiled(String more) {
    return Muster.compile(text(more));
  }

  private CohortText text(String more) {
    return CohortText.of("clinic.cohort", before + written + "\n" + more + after)
        .withFiles(FileSource.folder(folder));
  }
}

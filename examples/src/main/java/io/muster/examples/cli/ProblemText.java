package io.muster.examples.cli;

import io.muster.dsl.problem.Problem;
import io.muster.examples.Prose;
import java.util.function.UnaryOperator;

/** A problem as a person reads it: in colours, and made to fit where a terminal is narrow, so that what is underlined stays in sight. */
final class ProblemText {
  private static final String CUT = "…";

  private ProblemText() {}

  static String of(Problem problem, int columns, Colours colours) {
    boolean narrow = columns < Terminal.PAGE;
    Problem shown = narrow ? cut(problem, columns) : problem;
    String[] lines = shown.toString().split("\n");
    UnaryOperator<String> paint = problem.isError() ? colours::wrong : colours::doubtful;
    String head = narrow ? String.join("\n", Prose.wrap(lines[0], columns, "  ")) : lines[0];
    int severity = head.indexOf(':');
    StringBuilder text = new StringBuilder(paint.apply(head.substring(0, severity)));
    text.append(head.substring(severity)).append('\n');
    for (int i = 1; i < lines.length - 1; i++) {
      text.append(lines[i]).append('\n');
    }
    String last = lines[lines.length - 1];
    int underline = last.indexOf('^');
    boolean fits = !narrow || last.length() <= columns;
    String marks = fits ? last.substring(underline) : "^".repeat(shown.underlineLength());
    text.append(last, 0, underline).append(paint.apply(marks)).append('\n');
    if (!fits) {
      String gutter = last.substring(0, last.indexOf('|'));
      String advice = "= " + shown.suggestion().orElse("");
      Prose.wrap(advice, columns - gutter.length(), "  ")
          .forEach(line -> text.append(gutter).append(line).append('\n'));
    }
    return text.append('\n').toString();
  }

  /** The problem with as much of its line as there is room for. */
  private static Problem cut(Problem problem, int columns) {
    int room = columns - Integer.toString(problem.line()).length() - " | ".length();
    String excerpt = problem.excerpt();
    if (excerpt.length() <= room) {
      return problem;
    }
    int end = problem.underlineStart() + problem.underlineLength();
    int from = end < room ? 0 : Math.min(problem.underlineStart(), end - room * 2 / 3);
    String before = from == 0 ? "" : CUT;
    String kept = before + excerpt.substring(from);
    String shown = kept.length() > room ? kept.substring(0, room - 1) + CUT : kept;
    int start = problem.underlineStart() - from + before.length();
    return new Problem(
        problem.code(),
        problem.severity(),
        problem.file(),
        problem.line(),
        problem.column(),
        shown,
        start,
        Math.max(1, Math.min(problem.underlineLength(), shown.length() - start)),
        problem.message(),
        problem.suggestion());
  }
}

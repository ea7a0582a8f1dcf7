package io.muster.dsl.formatting;

import io.muster.dsl.grammar.CohortLexer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/** Gives every comment to the word it stands beside, or to the word below it. */
final class RemarkReader {
  private final Set<Integer> kept;
  private final Set<Integer> statementStarts;
  private final Map<Integer, Remarks> remarks = new HashMap<>();

  private RemarkReader(Set<Integer> kept, Set<Integer> statementStarts) {
    this.kept = kept;
    this.statementStarts = statementStarts;
  }

  /**
   * The comments around the words, by the index of the word.
   *
   * @param words all words of the text, its comments and its end among them
   * @param kept the indexes of those that will be written
   * @param statementStarts the indexes of those a statement begins with
   */
  static Map<Integer, Remarks> read(
      List<Token> words, Set<Integer> kept, Set<Integer> statementStarts) {
    RemarkReader reader = new RemarkReader(kept, statementStarts);
    reader.read(words);
    return reader.remarks;
  }

  private void read(List<Token> words) {
    List<Token> gap = new ArrayList<>();
    int before = -1;
    int line = 0;
    for (Token word : words) {
      if (word.getType() == CohortLexer.COMMENT || word.getType() == CohortLexer.LINE_COMMENT) {
        gap.add(word);
      } else if (kept.contains(word.getTokenIndex()) || word.getType() == Token.EOF) {
        between(before, line, gap, word);
        gap.clear();
        before = word.getTokenIndex();
        line = lastLine(word);
      }
    }
  }

  /** Shares the comments of a gap among the word before, which may be none, and the word after. */
  private void between(int before, int lineBefore, List<Token> gap, Token word) {
    int trailing = before < 0 ? 0 : trailing(lineBefore, gap);
    int leading = word.getType() == Token.EOF ? gap.size() : leading(gap, word);
    if (trailing == gap.size() && leading == 0 && !statementStarts.contains(word.getTokenIndex())) {
      trailing = 0;
    }
    leading = Math.max(leading, trailing);
    List<Token> above = gap.subList(trailing, leading);
    int line = trailing == 0 ? lineBefore : lastLine(gap.get(trailing - 1));
    boolean first = before < 0 && above.isEmpty();
    int lineAbove = above.isEmpty() ? line : lastLine(above.get(above.size() - 1));
    int firstLine = leading < gap.size() ? gap.get(leading).getLine() : word.getLine();
    if (trailing > 0) {
      Remarks old = remarks.getOrDefault(before, Remarks.NONE);
      remarks.put(
          before,
          new Remarks(
              old.above(), old.before(), texts(gap.subList(0, trailing)), old.blankAbove()));
    }
    remarks.put(
        word.getTokenIndex(),
        new Remarks(
            lines(above, before < 0 ? Integer.MAX_VALUE : line),
            texts(gap.subList(leading, gap.size())),
            List.of(),
            !first && firstLine > lineAbove + 1));
  }

  /** How many comments go on the line of the word before. */
  private static int trailing(int lineBefore, List<Token> gap) {
    int line = lineBefore;
    int count = 0;
    while (count < gap.size() && gap.get(count).getLine() == line) {
      line = lastLine(gap.get(count));
      count++;
    }
    return count;
  }

  /** From which comment on all go on up to the line of the word after. */
  private static int leading(List<Token> gap, Token word) {
    int line = word.getLine();
    int from = gap.size();
    while (from > 0 && lastLine(gap.get(from - 1)) == line) {
      from--;
      line = gap.get(from).getLine();
    }
    return from;
  }

  private static List<String> texts(List<Token> comments) {
    return comments.stream().map(Token::getText).toList();
  }

  /** Comments line by line; those that stood on one line stay on it. */
  private static List<Remarks.Above> lines(List<Token> comments, int lineBefore) {
    List<Remarks.Above> lines = new ArrayList<>();
    int line = lineBefore;
    for (Token comment : comments) {
      if (!lines.isEmpty() && comment.getLine() == line) {
        Remarks.Above last = lines.remove(lines.size() - 1);
        lines.add(new Remarks.Above(last.text() + " " + comment.getText(), last.blankAbove()));
      } else {
        lines.add(new Remarks.Above(
            comment.getText(), line < Integer.MAX_VALUE && comment.getLine() > line + 1));
      }
      line = lastLine(comment);
    }
    return lines;
  }

  private static int lastLine(Token word) {
    return word.getLine() + (int) word.getText().chars().filter(c -> c == '\n').count();
  }
}

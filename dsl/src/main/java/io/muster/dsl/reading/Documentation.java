package io.muster.dsl.reading;

import io.muster.dsl.grammar.CohortLexer;
import io.muster.dsl.grammar.CohortParser.StatementContext;
import io.muster.dsl.syntax.Comment;
import io.muster.dsl.syntax.SourceRange;
import io.muster.dsl.syntax.Text;
import io.muster.dsl.text.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/** The comments of a text, and what they document. */
final class Documentation {
  private final SourceText source;
  private final Ranges ranges;
  private final List<Comment> comments = new ArrayList<>();
  /** Comments with nothing before and after them on their lines. */
  private final Map<Integer, Comment> byLastLine = new HashMap<>();
  /** The words that come first on their line. */
  private final Set<Integer> lineStarts = new HashSet<>();

  Documentation(SourceText source, List<Token> words, Ranges ranges) {
    this.source = source;
    this.ranges = ranges;
    int lineOfWordBefore = 0;
    for (Token word : words) {
      if (word.getType() == CohortLexer.COMMENT || word.getType() == CohortLexer.LINE_COMMENT) {
        Comment comment = new Comment(word.getText(), Words.range(word));
        comments.add(new Comment(comment.text(), ranges.of(word)));
        if (word.getLine() > lineOfWordBefore) {
          byLastLine.put(source.line(comment.range().end() - 1), comment);
        }
      } else {
        byLastLine.remove(word.getLine());
        if (word.getLine() > lineOfWordBefore) {
          lineStarts.add(word.getTokenIndex());
        }
        lineOfWordBefore = word.getLine();
      }
    }
  }

  List<Comment> comments() {
    return comments;
  }

  /** What the comment directly above a statement says; several comments of one line each count as one. */
  Optional<Text> above(StatementContext statement) {
    if (!lineStarts.contains(statement.getStart().getTokenIndex())) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    SourceRange range = null;
    int line = statement.getStart().getLine() - 1;
    for (Comment comment = byLastLine.get(line); comment != null; comment = byLastLine.get(line)) {
      boolean oneLine = comment.text().startsWith("//");
      if (!oneLine && range != null) {
        break;
      }
      parts.add(0, comment.words());
      range = range == null ? comment.range() : comment.range().to(range);
      if (!oneLine) {
        break;
      }
      line = source.line(comment.range().start()) - 1;
    }
    if (range == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Text(String.join("\n", parts), ranges == Ranges.DROPPED ? SourceRange.NOWHERE : range));
  }
}

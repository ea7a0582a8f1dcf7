package io.muster.dsl.syntax;

import java.util.List;

/**
 * A whole file.
 *
 * @param statements what the file says, in the order written, each clause within its head
 * @param comments every comment of the file, in the order written
 */
public record SyntaxFile(List<Statement> statements, List<Comment> comments, SourceRange range)
    implements Syntax {
  public SyntaxFile {
    statements = List.copyOf(statements);
    comments = List.copyOf(comments);
  }
}

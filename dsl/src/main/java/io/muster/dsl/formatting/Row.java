package io.muster.dsl.formatting;

import java.util.ArrayList;
import java.util.List;

/**
 * Words that begin a line: a statement, or a part of an example.
 *
 * @param indentation where the line begins
 * @param kind what it is, for rows of one kind are aligned; empty where it is aligned with none
 * @param head what it begins with
 * @param title the title that follows it in a column of its own, or nothing
 * @param body the rest, which may take several lines
 * @param hang how far into the body its next lines begin
 */
record Row(
    int indentation, String kind, List<Word> head, List<Word> title, List<Word> body, int hang) {
  Row {
    head = List.copyOf(head);
    title = List.copyOf(title);
    body = List.copyOf(body);
  }

  Word first() {
    return head.isEmpty() ? body.get(0) : head.get(0);
  }

  boolean isDeclaration() {
    return indentation == 0;
  }

  /** Whether it has columns to align, and no comments between them. */
  boolean hasColumns() {
    List<Word> columns = new ArrayList<>(head);
    columns.addAll(title);
    columns.addAll(body.subList(0, Math.min(1, body.size())));
    return !head.isEmpty() && !body.isEmpty() && !Word.areApart(columns);
  }

  /** Where its body begins, given how wide the head is made. */
  int bodyColumn(int headWidth) {
    int before = title.isEmpty() ? Word.width(head) : headWidth + 1 + Word.width(title);
    return indentation + before + 1;
  }
}

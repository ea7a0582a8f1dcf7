package io.muster.dsl.formatting;

import java.util.ArrayList;
import java.util.List;

/** Writes rows, on as few lines as they fit on. */
final class RowPrinter {
  private static final int STEP = 4;

  private final StringBuilder out;
  private int column;
  private boolean lineBegins;
  /** Whether a comment ended the line. */
  private boolean lineIsOver;

  RowPrinter(StringBuilder out) {
    this.out = out;
  }

  /** Writes a row from the beginning of a line to the end of its last; the comments above its first word are not its own. */
  void print(Row row, Columns.Column columns) {
    beginLine(row.indentation());
    int next = row.indentation() + STEP;
    printAll(row.head(), next);
    boolean aligned = row.hasColumns();
    if (aligned && !row.title().isEmpty()) {
      padTo(row.indentation() + columns.headWidth());
    }
    printAll(row.title(), next);
    if (aligned) {
      padTo(columns.body() - 1);
    }
    boolean hangs = aligned && columns.body() <= Columns.LAST_BODY;
    lineIsOver |= aligned && !hangs && !fits(row.body());
    fill(row.body(), hangs ? columns.body() + row.hang() : next);
    out.append('\n');
  }

  /** Writes words on this line if they fit, else breaks their outermost part and does the same with its pieces. */
  private void fill(List<Word> words, int hang) {
    if (!lineBegins && !words.isEmpty() && mustEndLineBefore(words.get(0))) {
      nextLine(words.get(0), hang);
    }
    int depth = depthOfOutermostBreak(words);
    if (depth == 0 || (fits(words) && !Word.areApart(words))) {
      printAll(words, hang);
      return;
    }
    boolean afterLongItem = false;
    List<List<Word>> pieces = pieces(words, depth);
    boolean startsDeeper = pieces.get(1).get(0).lineEnd().indentation() == 0;
    fill(pieces.get(0), startsDeeper ? hang + STEP : hang);
    for (List<Word> piece : pieces.subList(1, pieces.size())) {
      Break lineEnd = piece.get(0).lineEnd();
      boolean shortItem = lineEnd.isBetweenItems() && piece.size() <= 2;
      int indentation = hang + lineEnd.indentation();
      if (!shortItem || afterLongItem || mustEndLineBefore(piece.get(0)) || !fits(piece)) {
        nextLine(piece.get(0), indentation);
      }
      fill(piece, indentation + STEP);
      afterLongItem = !shortItem;
    }
  }

  private boolean fits(List<Word> words) {
    return column + (lineBegins ? 0 : 1) + Word.width(words) <= Columns.LINE;
  }

  private static int depthOfOutermostBreak(List<Word> words) {
    return words.stream()
        .skip(1)
        .map(Word::lineEnd)
        .filter(Break::isPossible)
        .mapToInt(Break::depth)
        .min()
        .orElse(0);
  }

  private static List<List<Word>> pieces(List<Word> words, int depth) {
    List<List<Word>> pieces = new ArrayList<>();
    int start = 0;
    for (int at = 1; at < words.size(); at++) {
      if (words.get(at).lineEnd().depth() == depth) {
        pieces.add(words.subList(start, at));
        start = at;
      }
    }
    pieces.add(words.subList(start, words.size()));
    return pieces;
  }

  private void printAll(List<Word> words, int hang) {
    for (Word word : words) {
      if (!lineBegins && mustEndLineBefore(word)) {
        nextLine(word, hang);
      }
      print(word);
    }
  }

  private boolean mustEndLineBefore(Word word) {
    return lineIsOver || !word.remarks().above().isEmpty();
  }

  private void print(Word word) {
    append(lineBegins || word.tight() ? word.written() : " " + word.written());
    lineBegins = false;
    for (String remark : word.remarks().after()) {
      append(" " + remark);
      lineIsOver = true;
    }
  }

  private void nextLine(Word first, int indentation) {
    out.append('\n');
    for (Remarks.Above line : first.remarks().above()) {
      out.append(" ".repeat(indentation)).append(line.text()).append('\n');
    }
    beginLine(indentation);
  }

  private void beginLine(int indentation) {
    column = 0;
    padTo(indentation);
    lineBegins = true;
    lineIsOver = false;
  }

  private void padTo(int wanted) {
    append(" ".repeat(Math.max(0, wanted - column)));
  }

  private void append(String text) {
    out.append(text);
    column += text.codePointCount(0, text.length());
  }
}

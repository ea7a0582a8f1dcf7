package io.muster.examples.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A page of Markdown, cut into the blocks in fences, the tables, and the prose between them. */
record Page(List<Block> blocks) {
  private static final String TICKS = "```";

  /** A part of the page. */
  sealed interface Block {
    /** Its first line, from 1. */
    int line();

    /** The lines it is written in. */
    String text();
  }

  /** Prose, headings and comments. */
  record Prose(int line, String text) implements Block {}

  /**
   * A block in a fence.
   *
   * @param word the word after the opening fence, which says what is in it
   * @param content its lines
   */
  record Fence(int line, String word, String content) implements Block {
    @Override
    public String text() {
      return TICKS + word + "\n" + content + TICKS + "\n";
    }

    Fence with(String other) {
      return new Fence(line, word, other);
    }
  }

  /** A table, its cells as they are written. */
  record Table(int line, List<String> header, List<List<String>> rows) implements Block {
    @Override
    public String text() {
      String rule = header.stream().map(h -> "---").collect(Collectors.joining("|", "|", "|\n"));
      return row(header) + rule + rows.stream().map(Table::row).collect(Collectors.joining());
    }

    private static String row(List<String> cells) {
      return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    Table with(List<List<String>> others) {
      return new Table(line, header, others);
    }
  }

  static Page read(String markdown) {
    List<Block> blocks = new ArrayList<>();
    List<String> lines = Arrays.asList(markdown.split("(?<=\n)"));
    int from = 0;
    while (from < lines.size()) {
      String first = lines.get(from);
      int to = from + 1;
      if (first.startsWith(TICKS)) {
        while (!lines.get(to).equals(TICKS + "\n")) {
          to++;
        }
        String content = String.join("", lines.subList(from + 1, to));
        blocks.add(new Fence(from + 1, first.substring(TICKS.length()).strip(), content));
        to++;
      } else if (first.startsWith("|")) {
        while (to < lines.size() && lines.get(to).startsWith("|")) {
          to++;
        }
        List<List<String>> rows =
            lines.subList(from + 2, to).stream().map(Page::cells).toList();
        blocks.add(new Table(from + 1, cells(first), rows));
      } else {
        while (to < lines.size()
            && !lines.get(to).startsWith(TICKS)
            && !lines.get(to).startsWith("|")) {
          to++;
        }
        blocks.add(new Prose(from + 1, String.join("", lines.subList(from, to))));
      }
      from = to;
    }
    return new Page(blocks);
  }

  private static List<String> cells(String row) {
    String inner = row.strip();
    return Arrays.stream(inner.substring(1, inner.length() - 1).split("\\|", -1))
        .map(String::strip)
        .toList();
  }

  @Override
  public String toString() {
    return blocks.stream().map(Block::text).collect(Collectors.joining());
  }
}

package io.muster.core.codes;

import io.muster.core.files.FileKind;
import io.muster.core.files.FileSource;
import io.muster.core.files.SourceFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which codes of a system stand directly below which, read from CSV text with the columns {@code parent} and {@code child}. A code
 * may have several parents; a code that comes to stand below itself does no harm. Immutable.
 */
public final class CodeHierarchy {
  /** The most pairs of codes a hierarchy may have. */
  public static final int MOST_PAIRS = 3_000_000;

  private final CodeSystem system;
  private final SourceFile file;
  private final Map<String, Integer> numbers;
  private final List<String> texts;
  /** The children of the code with number i are those from {@code firstChild[i]} to before {@code firstChild[i + 1]}. */
  private final int[] firstChild;

  private final int[] children;

  private CodeHierarchy(CodeSystem system, SourceFile file, Pairs pairs) {
    this.system = system;
    this.file = file;
    this.numbers = pairs.numbers;
    this.texts = pairs.texts;
    this.firstChild = new int[texts.size() + 1];
    for (int pair = 0; pair < pairs.count; pair++) {
      firstChild[pairs.parents[pair] + 1]++;
    }
    for (int code = 0; code < texts.size(); code++) {
      firstChild[code + 1] += firstChild[code];
    }
    int[] next = firstChild.clone();
    this.children = new int[pairs.count];
    for (int pair = 0; pair < pairs.count; pair++) {
      children[next[pairs.parents[pair]]++] = pairs.children[pair];
    }
  }

  /** What the file of a system's hierarchy is called: {@code snomed-hierarchy.csv}. */
  public static String fileName(CodeSystem system) {
    return system + "-hierarchy.csv";
  }

  /**
   * Reads a hierarchy.
   *
   * @throws io.muster.core.files.SourceFileException if it cannot be used
   */
  public static CodeHierarchy read(CodeSystem system, String fileName, FileSource source) {
    String text = source.text(FileKind.HIERARCHY, fileName);
    ListedRows rows = new ListedRows(FileKind.HIERARCHY, fileName, text);
    int parent = rows.column(List.of("parent"), "parent");
    int child = rows.column(List.of("child"), "child");
    Pairs pairs = new Pairs();
    rows.forEach((row, line) -> {
      if (pairs.count == MOST_PAIRS) {
        throw rows.fault(
            "limit", String.format(Locale.ROOT, "it has more than %,d pairs of codes", MOST_PAIRS));
      }
      pairs.add(rows.code(row, parent, system, line), rows.code(row, child, system, line));
    });
    return new CodeHierarchy(
        system,
        SourceFile.of(FileKind.HIERARCHY, fileName, text, pairs.count, 0, rows.trimmed()),
        pairs);
  }

  /** The file it was read from. */
  public SourceFile file() {
    return file;
  }

  /** Whether it has the code, above or below another. */
  public boolean knows(Code code) {
    return code.system().equals(system) && numbers.containsKey(code.text());
  }

  /** The codes and all that stand below any of them, however far. */
  public Set<Code> withDescendants(Collection<Code> codes) {
    Set<Code> found = new TreeSet<>(codes);
    BitSet seen = new BitSet(texts.size());
    Deque<Integer> open = new ArrayDeque<>();
    for (Code code : codes) {
      Integer number = knows(code) ? numbers.get(code.text()) : null;
      if (number != null && !seen.get(number)) {
        seen.set(number);
        open.add(number);
      }
    }
    while (!open.isEmpty()) {
      int code = open.remove();
      found.add(new Code(system, texts.get(code)));
      for (int at = firstChild[code]; at < firstChild[code + 1]; at++) {
        if (!seen.get(children[at])) {
          seen.set(children[at]);
          open.add(children[at]);
        }
      }
    }
    return found;
  }

  @Override
  public String toString() {
    return "a hierarchy of " + numbers.size() + " codes of " + system;
  }

  /** The pairs as they are read, each code by a number. */
  private static final class Pairs {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private int[] parents = new int[1024];
    private int[] children = new int[1024];
    private int count;

    void add(String parent, String child) {
      if (count == parents.length) {
        parents = Arrays.copyOf(parents, count * 2);
        children = Arrays.copyOf(children, count * 2);
      }
      parents[count] = number(parent);
      children[count] = number(child);
      count++;
    }

    private int number(String text) {
      Integer known = numbers.putIfAbsent(text, texts.size());
      if (known == null) {
        texts.add(text);
        return texts.size() - 1;
      }
      return known;
    }
  }
}

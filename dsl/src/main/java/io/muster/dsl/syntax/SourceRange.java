package io.muster.dsl.syntax;

/**
 * A stretch of a text, counted in characters (code points) from 0.
 *
 * @param start the first character
 * @param end the character after the last
 */
public record SourceRange(int start, int end) implements Comparable<SourceRange> {
  /** Where something is that was not written at all. */
  public static final SourceRange NOWHERE = new SourceRange(0, 0);

  public SourceRange {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "a range runs forwards from 0, not " + start + " to " + end);
    }
  }

  /** From the start of this to the end of a later one. */
  public SourceRange to(SourceRange last) {
    return new SourceRange(start, last.end);
  }

  /** Whether the other range lies within this one. */
  public boolean contains(SourceRange other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether some character is in both. */
  public boolean overlaps(SourceRange other) {
    return start < other.end && other.start < end;
  }

  /** By start, then by end. */
  @Override
  public int compareTo(SourceRange other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}

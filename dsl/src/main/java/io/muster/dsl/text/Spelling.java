package io.muster.dsl.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What was probably meant. */
public final class Spelling {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 40;

  private Spelling() {}

  /** The candidate nearest to a word, if one is near: a third of its letters wrong at most, two swapped counted once. */
  public static Optional<String> nearest(String word, Collection<String> candidates) {
    if (word.length() < SHORTEST || word.length() > LONGEST) {
      return Optional.empty();
    }
    return candidates.stream()
        .filter(candidate -> candidate.length() <= LONGEST)
        .map(candidate -> new Candidate(candidate, distance(word, candidate)))
        .filter(candidate -> candidate.distance > 0
            && candidate.distance
                <= Math.max(1, Math.min(word.length(), candidate.word.length()) / 3))
        .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::word))
        .map(Candidate::word);
  }

  /** The sentence that offers it. */
  public static Optional<String> advice(String word, Collection<String> candidates) {
    return nearest(word, candidates).map(candidate -> "did you mean " + Quote.of(candidate) + "?");
  }

  /** A word in lower case, as names and words of the language are known. */
  public static String folded(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /** Letters to add, drop, change or swap with the next: the optimal string alignment distance. */
  private static int distance(String left, String right) {
    int[][] steps = new int[left.length() + 1][right.length() + 1];
    for (int i = 0; i <= left.length(); i++) {
      for (int j = 0; j <= right.length(); j++) {
        if (i == 0 || j == 0) {
          steps[i][j] = i + j;
          continue;
        }
        int change = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
        steps[i][j] =
            Math.min(Math.min(steps[i - 1][j], steps[i][j - 1]) + 1, steps[i - 1][j - 1] + change);
        if (i > 1
            && j > 1
            && left.charAt(i - 1) == right.charAt(j - 2)
            && left.charAt(i - 2) == right.charAt(j - 1)) {
          steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
        }
      }
    }
    return steps[left.length()][right.length()];
  }

  private record Candidate(String word, int distance) {}
}

package io.muster.core.spelling;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name somebody may have meant. */
public final class NearestName {
  private static final int LONGEST = 200;

  private NearestName() {}

  /**
   * The name nearest to a word, if one is near: a third of its letters wrong at most, two swapped counted once, upper and lower case
   * alike. Not the word itself.
   */
  public static Optional<String> of(String word, Collection<String> names) {
    if (word.length() > LONGEST) {
      return Optional.empty();
    }
    return names.stream()
        .filter(name -> !name.equals(word) && isAboutAsLong(word, name))
        .map(name -> new Candidate(name, changes(word, name)))
        .filter(candidate -> candidate.changes <= most(word, candidate.name))
        .min(Comparator.comparingInt(Candidate::changes).thenComparing(Candidate::name))
        .map(Candidate::name);
  }

  private static boolean isAboutAsLong(String word, String name) {
    return Math.abs(word.length() - name.length()) <= most(word, name);
  }

  private static int most(String word, String name) {
    return Math.max(1, Math.min(word.length(), name.length()) / 3);
  }

  /** Letters to add, drop, change or swap with the next: the optimal string alignment distance. */
  private static int changes(String word, String name) {
    String left = word.toLowerCase(Locale.ROOT);
    String right = name.toLowerCase(Locale.ROOT);
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

  private record Candidate(String name, int changes) {}
}

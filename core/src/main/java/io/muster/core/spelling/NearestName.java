package io.muster.core.spelling;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name somebody may have meant. */
public final class NearestName {
  private static final int LONGEST = 200;

  private NearestName() {}

  /** The one of the names that takes the fewest changes of a letter to become; none where a third of it would change. */
  public static Optional<String> of(String meant, Collection<String> names) {
    if (meant.length() > LONGEST) {
      return Optional.empty();
    }
    int most = Math.max(1, meant.length() / 3);
    return names.stream()
        .filter(n -> n.length() <= LONGEST && changes(meant, n) <= most)
        .min(Comparator.<String>comparingInt(n -> changes(meant, n))
            .thenComparing(Comparator.naturalOrder()));
  }

  /** The edit distance of V. I. Levenshtein (Soviet Physics Doklady 10, 1966), upper and lower case alike. */
  private static int changes(String from, String to) {
    String a = from.toLowerCase(Locale.ROOT);
    String b = to.toLowerCase(Locale.ROOT);
    int[] above = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
      }
      int[] done = row;
      row = above;
      above = done;
    }
    return above[b.length()];
  }
}

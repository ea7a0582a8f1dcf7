package io.muster.dsl.text;

import io.muster.core.spelling.NearestName;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** What was probably meant. */
public final class Spelling {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 40;

  private Spelling() {}

  /** The candidate nearest to a word that is neither too short nor too long to have been misspelt. */
  public static Optional<String> nearest(String word, Collection<String> candidates) {
    return word.length() < SHORTEST || word.length() > LONGEST
        ? Optional.empty()
        : NearestName.of(word, candidates);
  }

  /** The sentence that offers it. */
  public static Optional<String> advice(String word, Collection<String> candidates) {
    return nearest(word, candidates).map(candidate -> "did you mean " + Quote.of(candidate) + "?");
  }

  /** A word in lower case, as names and words of the language are known. */
  public static String folded(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}

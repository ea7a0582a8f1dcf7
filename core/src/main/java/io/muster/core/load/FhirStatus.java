package io.muster.core.load;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A word of a resource that decides whether it is used. A resource without the word is used.
 *
 * @param path where the word stands
 * @param used the words of those that are used; where there are none, all that are not filtered
 * @param filtered the words of those that are not used, each with the reason
 */
record FhirStatus(String path, Set<String> used, Map<String, Reason> filtered) {
  /** Why a resource with a word is not used, where it is not: the same for resources of every type. */
  private static final Map<String, Reason> REASONS = Map.ofEntries(
      Map.entry("entered-in-error", Reason.ENTERED_IN_ERROR),
      Map.entry("cancelled", Reason.NOT_DONE),
      Map.entry("declined", Reason.NOT_DONE),
      Map.entry("not-done", Reason.NOT_DONE),
      Map.entry("not-taken", Reason.NOT_DONE),
      Map.entry("revoked", Reason.NOT_DONE),
      Map.entry("true", Reason.NOT_DONE),
      Map.entry("draft", Reason.NOT_YET),
      Map.entry("in-progress", Reason.NOT_YET),
      Map.entry("intended", Reason.NOT_YET),
      Map.entry("on-hold", Reason.NOT_YET),
      Map.entry("option", Reason.NOT_YET),
      Map.entry("pending", Reason.NOT_YET),
      Map.entry("plan", Reason.NOT_YET),
      Map.entry("planned", Reason.NOT_YET),
      Map.entry("preparation", Reason.NOT_YET),
      Map.entry("proposal", Reason.NOT_YET),
      Map.entry("proposed", Reason.NOT_YET),
      Map.entry("registered", Reason.NOT_YET),
      Map.entry("waitlist", Reason.NOT_YET),
      Map.entry("differential", Reason.NOT_CONFIRMED),
      Map.entry("provisional", Reason.NOT_CONFIRMED),
      Map.entry("refuted", Reason.NOT_CONFIRMED),
      Map.entry("unconfirmed", Reason.NOT_CONFIRMED),
      Map.entry("108252007", Reason.NOT_A_REFERRAL),
      Map.entry("363679005", Reason.NOT_A_REFERRAL));

  FhirStatus {
    used = Set.copyOf(used);
    filtered = Map.copyOf(filtered);
  }

  /** The words of a path, with blanks between them, of resources that are used and of those that are not. */
  static FhirStatus at(String path, String used, String filtered) {
    return new FhirStatus(
        path,
        words(used).collect(java.util.stream.Collectors.toSet()),
        words(filtered).collect(toUnmodifiableMap(w -> w, REASONS::get)));
  }

  private static Stream<String> words(String words) {
    return Stream.of(words.split(" ")).filter(w -> !w.isEmpty());
  }

  /** Why a resource with this word is not used; nothing if it is, or the word is none of FHIR's. */
  Optional<Reason> filter(String word) {
    return Optional.ofNullable(filtered.get(word));
  }

  /** Whether it is a word there may be. */
  boolean knows(String word) {
    return used.isEmpty() || used.contains(word) || filtered.containsKey(word);
  }
}

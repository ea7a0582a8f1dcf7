package io.muster.core.load;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words of a file, and what they are in the schema, as a mapping says it: one by one, or by the name of words that are known here. */
final class MappingWords {
  static final String SETTING = "words";

  /**
   * What the codes of the NHS data dictionary's {@code ATTENDED OR DID NOT ATTEND CODE} say of an appointment: 5 seen, 6 late and seen, 7 late and not
   * seen, 2 cancelled by the patient, 3 did not attend and gave no warning, 4 cancelled or postponed by the provider, 0 still to come.
   */
  private static final Map<String, String> ATTENDANCE = Map.of(
      "5", "attended",
      "6", "attended",
      "7", "late not seen",
      "2", "cancelled by patient",
      "3", "did not attend",
      "4", "cancelled by provider",
      "0", "booked");

  static final Map<String, Map<String, String>> NAMED = Map.of("nhs attendance codes", ATTENDANCE);

  private MappingWords() {}

  /**
   * The words a setting gives; none where it gives none.
   *
   * @param there what they can be; where there is none, any text
   */
  static Map<String, String> of(Setting column, Collection<String> there) {
    return column.get(SETTING).map(words -> words(words, there)).orElse(Map.of());
  }

  private static Map<String, String> words(Setting setting, Collection<String> there) {
    if (setting.isText()) {
      String name = setting.oneOf(NAMED.keySet().stream().sorted().toList());
      Map<String, String> named = NAMED.getOrDefault(name, Map.of());
      named.values().stream().sorted().forEach(w -> check(setting, w, there));
      return named;
    }
    Map<String, String> words = new LinkedHashMap<>();
    setting.object().forEach((word, meant) -> {
      if (word.isEmpty() || !CsvRow.trimmed(word).equals(word)) {
        throw meant.wrong(
            "is for a word that is empty or has blanks around it", "No cell holds such a word");
      }
      String text = meant.cell();
      if (text.isEmpty()) {
        throw meant.wrong("is empty", "List words that stand for nothing under missing");
      }
      words.put(word, check(meant, text, there));
    });
    if (words.isEmpty()) {
      throw setting.wrong("is empty", "Say what each word of the file is, or leave it out");
    }
    return words;
  }

  /** The word itself, which has to be one of these if there are any. */
  static String check(Setting setting, String word, Collection<String> there) {
    if (!there.isEmpty() && !there.contains(word)) {
      throw setting.wrong(
          "is no word of the column: " + Setting.shown(word),
          Setting.choice("its words are", word, List.copyOf(there)));
    }
    return word;
  }
}

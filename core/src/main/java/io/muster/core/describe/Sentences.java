package io.muster.core.describe;

import io.muster.core.describe.Phrase.Listed;
import java.util.Locale;

/** Writes sentences that are made of others as lists with letters, so that nobody has to guess what belongs together. */
final class Sentences {
  private static final String[] ROMAN = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"
  };

  private Sentences() {}

  /**
   * Writes an item of the page.
   *
   * @param lead what stands before the sentence
   * @param end a sentence that stands behind it; the empty text for none
   */
  static void write(Page page, String marker, String lead, Phrase phrase, String end) {
    if (phrase instanceof Listed listed) {
      page.item(marker, lead + listed.lead() + ":");
      Page under = page.under(marker);
      parts(under, listed, 0, ".");
      if (!end.isEmpty()) {
        under.paragraph(end);
      }
    } else {
      page.item(marker, (lead + phrase.sentence() + ". " + end).strip());
    }
  }

  private static void parts(Page page, Listed listed, int depth, String end) {
    int last = listed.parts().size() - 1;
    for (int i = 0; i <= last; i++) {
      String joint = i == 0 || listed.joint().isEmpty() ? "" : listed.joint() + " ";
      String lead = joint + "(" + letter(i, depth) + ") ";
      Phrase part = listed.parts().get(i);
      String close = i == last ? end : ";";
      if (part instanceof Listed inner) {
        page.item("- ", lead + inner.lead() + ":");
        parts(page.under("- "), inner, depth + 1, close);
      } else {
        page.item("- ", lead + part.sentence() + close);
      }
    }
  }

  /** The sign of a part: {@code a}, within that {@code i}, within that {@code 1}, and then again in capitals. */
  private static String letter(int position, int depth) {
    String sign = switch (depth % 3) {
      case 0 -> letters(position);
      case 1 -> roman(position + 1);
      default -> String.valueOf(position + 1);
    };
    return depth / 3 % 2 == 0 ? sign : sign.toUpperCase(Locale.ROOT);
  }

  private static String letters(int position) {
    String letter = Character.toString('a' + position % 26);
    return position < 26 ? letter : letters(position / 26 - 1) + letter;
  }

  private static String roman(int number) {
    return "x".repeat(number / 10) + ROMAN[number % 10];
  }
}

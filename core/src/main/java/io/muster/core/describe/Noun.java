package io.muster.core.describe;

import java.util.List;

/**
 * Records in English.
 *
 * @param one what one of them is called
 * @param many what several are called
 * @param rest what is said of them behind that, from its blank or comma on; the same for one and for several
 * @param parts the kinds of record they are, where they are of several
 */
record Noun(String one, String many, String rest, List<String> parts) {
  Noun {
    parts = List.copyOf(parts);
  }

  Noun(String one, String many, String rest) {
    this(one, many, rest, List.of());
  }

  /** Any one of them: {@code a diagnosis coded in …}. */
  String any() {
    return Names.aOrAn(one) + rest;
  }

  String several() {
    return many + rest;
  }

  /** One of them, without an article: {@code diagnosis coded in …}. */
  String single() {
    return one + rest;
  }

  /** The same records, of which more is said. */
  Noun which(String more) {
    return new Noun(one, many, rest + more);
  }
}

package io.muster.examples.cli;

import java.util.Map;

/** Colours for a terminal; none where nobody looks, or somebody does not want them. */
enum Colours {
  NONE(false),
  ANSI(true);

  private static final String RED = "31";
  private static final String GREEN = "32";
  private static final String YELLOW = "33";

  private final boolean shown;

  Colours(boolean shown) {
    this.shown = shown;
  }

  /** Those of a terminal, unless {@code NO_COLOR} is set (no-color.org) or the terminal has none. */
  static Colours of(Map<String, String> environment, boolean terminal) {
    boolean unwanted = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    boolean known = environment.containsKey("TERM") || environment.containsKey("WT_SESSION");
    boolean dumb = environment.getOrDefault("TERM", "").equals("dumb");
    return terminal && known && !dumb && !unwanted ? ANSI : NONE;
  }

  boolean shown() {
    return shown;
  }

  /** What went wrong. */
  String wrong(String text) {
    return in(RED, text);
  }

  /** What went well. */
  String right(String text) {
    return in(GREEN, text);
  }

  /** What is worth a second look. */
  String doubtful(String text) {
    return in(YELLOW, text);
  }

  private String in(String colour, String text) {
    return shown && !text.isEmpty() ? "\u001b[1;" + colour + "m" + text + "\u001b[0m" : text;
  }
}

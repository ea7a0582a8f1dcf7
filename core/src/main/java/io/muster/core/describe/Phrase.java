package io.muster.core.describe;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;

/** What a question says in English: a thing, a sentence that is so or not, or a sentence made of several. */
sealed interface Phrase {
  /** As a sentence that is so or not; a thing stays what it is. */
  String sentence();

  /** As a thing that can be shown. */
  String thing();

  /** As a thing within a longer phrase. */
  String part();

  /** As one of several things between semicolons. */
  String between();

  /** As the beginning of a sentence about it. */
  String subject();

  /** As what is said of a record behind its name: {@code whose status is “active”}. */
  String filter();

  /** The opposite of a sentence. */
  Phrase denied();

  /** A value: {@code their age on 19 July 2021}. */
  record Thing(String words, Form form) implements Phrase {
    static Thing brief(String words) {
      return new Thing(words, Form.SHORT);
    }

    @Override
    public String sentence() {
      return words;
    }

    @Override
    public String thing() {
      return words;
    }

    @Override
    public String part() {
      return form.part(words);
    }

    @Override
    public String between() {
      return form == Form.BRACKETS ? part() : words;
    }

    @Override
    public String subject() {
      return form.subject(words);
    }

    @Override
    public String filter() {
      return new Claim(subject(), "is yes").filter();
    }

    @Override
    public Phrase denied() {
      return new Claim(subject(), "is no");
    }
  }

  /**
   * A sentence: {@code they} {@code have a diagnosis}.
   *
   * @param denial what to say for its opposite, where there is a plain way to say it
   * @param column what it is said of, where that is a column of a record and the rest is short
   */
  record Claim(String subject, String holds, Optional<String> denial, Optional<String> column)
      implements Phrase {
    Claim(String subject, String holds) {
      this(subject, holds, Optional.empty(), Optional.empty());
    }

    Claim(String subject, String holds, String denial) {
      this(subject, holds, Optional.of(denial), Optional.empty());
    }

    @Override
    public String sentence() {
      return subject + " " + holds;
    }

    @Override
    public String thing() {
      return "whether " + sentence();
    }

    @Override
    public String part() {
      return "(" + thing() + ")";
    }

    @Override
    public String between() {
      return part();
    }

    @Override
    public String subject() {
      return part();
    }

    @Override
    public String filter() {
      return column
          .map(name -> "whose " + name + " " + holds)
          .orElseGet(() -> "for which (" + sentence() + ")");
    }

    @Override
    public Claim denied() {
      return denial
          .map(opposite -> new Claim(subject, opposite, Optional.empty(), column))
          .orElseGet(() -> new Claim("it", "is not so that (" + sentence() + ")"));
    }
  }

  /**
   * A sentence made of several, to be read as a list: {@code at least one of these is so}.
   *
   * @param lead what is said of the parts
   * @param denial the same of its opposite
   * @param joint the word between the parts; the empty text for none
   */
  record Listed(String lead, String denial, String joint, List<Phrase> parts) implements Phrase {
    public Listed {
      parts = List.copyOf(parts);
    }

    @Override
    public String sentence() {
      String between = joint.isEmpty() ? "; " : "; " + joint + " ";
      return lead + " " + parts.stream().map(Phrase::sentence).collect(joining(between, "(", ")"));
    }

    @Override
    public String thing() {
      return "whether " + sentence();
    }

    @Override
    public String part() {
      return "(" + thing() + ")";
    }

    @Override
    public String between() {
      return part();
    }

    @Override
    public String subject() {
      return part();
    }

    @Override
    public String filter() {
      return "for which " + sentence();
    }

    @Override
    public Listed denied() {
      return new Listed(denial, "it is not so that " + denial, joint, parts);
    }
  }
}

package io.muster.core.codes;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Comparator;

/** A code: a system and a text. The text is never a number: SNOMED CT codes have up to 18 digits. */
public record Code(CodeSystem system, String text) implements Comparable<Code> {
  private static final Comparator<Code> ORDER =
      Comparator.comparing(Code::system).thenComparing(Code::text);

  public Code {
    checkArgument(!text.isBlank(), "a code has a text");
  }

  @Override
  public int compareTo(Code other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return system + " " + text;
  }
}

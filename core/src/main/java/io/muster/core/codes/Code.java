package io.muster.core.codes;

import static com.google.common.base.Preconditions.checkArgument;

/** A code: a system and a text. The text is never a number: SNOMED CT codes have up to 18 digits. */
public record Code(CodeSystem system, String text) implements Comparable<Code> {
  public Code {
    checkArgument(!text.isBlank(), "a code has a text");
  }

  @Override
  public int compareTo(Code other) {
    int bySystem = system.compareTo(other.system);
    return bySystem != 0 ? bySystem : text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return system + " " + text;
  }
}

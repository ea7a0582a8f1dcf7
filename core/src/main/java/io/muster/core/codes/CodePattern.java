package io.muster.core.codes;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * One code, or every code of a system that begins with the same text. Beginning is a matter of characters alone: {@code F40*}
 * takes in {@code F40}, {@code F40.1}, {@code F401} and {@code F40x}.
 *
 * @param text the code, or what the codes begin with
 * @param prefix whether every code that begins so is meant
 */
public record CodePattern(CodeSystem system, String text, boolean prefix)
    implements Comparable<CodePattern> {
  public CodePattern {
    checkArgument(!text.isBlank(), "a code has a text");
    checkArgument(!prefix || system.hasPrefixes(), "codes of %s have no prefixes", system);
  }

  /** That code and no other. */
  public static CodePattern exactly(Code code) {
    return new CodePattern(code.system(), code.text(), false);
  }

  /** Every code of the system that begins so. */
  public static CodePattern beginning(CodeSystem system, String text) {
    return new CodePattern(system, text, true);
  }

  /** A code as lists write it: one that ends in {@code *} stands for all that begin so, in systems whose codes have prefixes. */
  public static CodePattern read(CodeSystem system, String text) {
    return text.endsWith("*") && system.hasPrefixes()
        ? beginning(system, text.substring(0, text.length() - 1))
        : new CodePattern(system, text, false);
  }

  /** Whether every code of the other pattern begins with the text of this one. */
  boolean begins(CodePattern other) {
    return system.equals(other.system) && other.text.startsWith(text);
  }

  /** By system, then by text; a prefix comes before all that begins with it. */
  @Override
  public int compareTo(CodePattern other) {
    int bySystem = system.compareTo(other.system);
    int byText = bySystem != 0 ? bySystem : text.compareTo(other.text);
    return byText != 0 ? byText : Boolean.compare(other.prefix, prefix);
  }

  @Override
  public String toString() {
    return system + " " + text + (prefix ? "*" : "");
  }
}

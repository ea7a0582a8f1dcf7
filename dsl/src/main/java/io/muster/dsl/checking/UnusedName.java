package io.muster.dsl.checking;

/** Finds code lists, parameters and definitions that nothing refers to. */
final class UnusedName implements Check {
  @Override
  public void look(CheckedFile file, Findings findings) {
    file.unused()
        .forEach(name -> findings.warn(
            "unused",
            name.range(),
            "nothing in this file uses `%s`".formatted(name.text()),
            "take it out, or use it"));
  }
}

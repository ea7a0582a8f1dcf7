package io.muster.dsl.checking;

import io.muster.dsl.text.Quote;

/** Finds code lists, parameters and definitions that nothing refers to, and files that are used for nothing. */
final class UnusedName implements Check {
  @Override
  public void look(CheckedFile file, Findings findings) {
    file.unused()
        .forEach(name -> findings.warn(
            "unused",
            name.range(),
            "nothing in this file uses `%s`".formatted(name.text()),
            "take it out, or use it"));
    file.unusedFiles()
        .forEach(path -> findings.warn(
            "unused",
            path.range(),
            "nothing in this file uses anything of %s".formatted(Quote.of(path.value())),
            "take it out, or use it"));
  }
}

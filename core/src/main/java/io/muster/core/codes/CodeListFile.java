package io.muster.core.codes;

import io.muster.core.files.SourceFile;

/** A code list as it was read from a file. */
public record CodeListFile(CodeList codes, SourceFile file) {
  @Override
  public String toString() {
    return codes + " from " + file.name();
  }
}

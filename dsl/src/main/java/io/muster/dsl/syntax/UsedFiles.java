package io.muster.dsl.syntax;

import io.muster.core.files.SourceFile;
import java.util.List;

/**
 * The files that a file uses, and those that they use, each once and after those it uses itself.
 *
 * @param sources what was read of them
 * @param whole whether all of them could be read; otherwise nobody can say that a name is not declared
 */
public record UsedFiles(List<SyntaxFile> files, List<SourceFile> sources, boolean whole) {
  public UsedFiles {
    files = List.copyOf(files);
    sources = List.copyOf(sources);
  }
}

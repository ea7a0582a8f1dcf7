package io.muster.core.files;

import java.nio.file.Path;

/**
 * Where the files come from that a cohort file names: its code lists, their hierarchies, and the cohort files it uses. It decides
 * what may be read, and is safe for several threads.
 */
@FunctionalInterface
public interface FileSource {
  /**
   * The whole text of a file.
   *
   * @param kind what it is wanted for
   * @param name as it stands in the cohort file, such as {@code codelists/obesity.csv}; in a cohort file that is itself used, its
   *     folder stands before it
   * @throws SourceFileException if there is no such file, it may not be read, or it is no text
   */
  String text(FileKind kind, String name);

  /** A source that refuses every file: cohort texts of strangers name no files of ours. */
  static FileSource none() {
    return (kind, name) -> {
      throw new SourceFileException(
          "no-source",
          "The %s %s cannot be read: no folder of files was given. Give one%s."
              .formatted(
                  kind.words(),
                  SourceFileException.shown(name),
                  kind == FileKind.CODE_LIST ? ", or list the codes in the cohort file" : ""));
    };
  }

  /**
   * The files in and below a folder, and nothing else: a name that could lead elsewhere, by itself or by a symbolic link, is
   * refused as {@code path-escape} and not opened.
   */
  static FileSource folder(Path root) {
    return new FolderSource(root);
  }
}

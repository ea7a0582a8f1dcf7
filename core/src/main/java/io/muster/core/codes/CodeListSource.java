package io.muster.core.codes;

import java.nio.file.Path;

/** Where the code lists come from that a cohort file names. It decides what may be read, and is safe for several threads. */
@FunctionalInterface
public interface CodeListSource {
  /**
   * The whole text of a file.
   *
   * @param fileName the name as it stands in the cohort file, such as {@code codelists/obesity.csv}
   * @throws CodeListException if there is no such file, it may not be read, or it is no text
   */
  String text(String fileName);

  /** A source that refuses every file: cohort texts of strangers name no files of ours. */
  static CodeListSource none() {
    return fileName -> {
      throw new CodeListException(
          "codelist-no-source",
          "The code list "
              + CodeListFolder.shown(fileName)
              + " cannot be read: no folder of code lists was given. Give one, or list the codes in the cohort file.");
    };
  }

  /**
   * The files in and below a folder, and nothing else: a name that could lead elsewhere, by itself or by a symbolic link, is
   * refused as {@code path-escape} and not opened.
   */
  static CodeListSource folder(Path root) {
    return new CodeListFolder(root);
  }
}

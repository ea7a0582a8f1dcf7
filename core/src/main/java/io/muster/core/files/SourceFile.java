package io.muster.core.files;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/**
 * A file that was read for a cohort file, so that it can be told later what exactly went into it.
 *
 * @param name as its source knows it
 * @param sha256 the SHA-256 of its text as UTF-8, in hexadecimal; that of the file's bytes
 * @param entries how many codes it lists, how many pairs of codes, or how many statements it makes
 * @param duplicates how many of its rows repeat an earlier one
 * @param trimmed how many of the cells that were read had blanks around them
 */
public record SourceFile(
    FileKind kind, String name, String sha256, int entries, int duplicates, int trimmed) {
  public SourceFile {
    checkArgument(sha256.matches("[0-9a-f]{64}"), "a SHA-256 is 64 hexadecimal digits");
    checkArgument(
        Math.min(entries, Math.min(duplicates, trimmed)) >= 0,
        "what is in a file is counted from 0");
  }

  /** A file of which only what it is and what is in it matters. */
  public static SourceFile of(FileKind kind, String name, String text, int entries) {
    return of(kind, name, text, entries, 0, 0);
  }

  public static SourceFile of(
      FileKind kind, String name, String text, int entries, int duplicates, int trimmed) {
    String sha256 = Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
    return new SourceFile(kind, name, sha256, entries, duplicates, trimmed);
  }
}

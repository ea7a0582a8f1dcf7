package io.muster.core.files;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.CharMatcher;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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
  private static final CharMatcher HEXADECIMAL =
      CharMatcher.inRange('0', '9').or(CharMatcher.inRange('a', 'f'));

  public SourceFile {
    checkArgument(
        sha256.length() == 64 && HEXADECIMAL.matchesAllOf(sha256),
        "a SHA-256 is 64 hexadecimal digits");
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
    return new SourceFile(kind, name, sha256(text), entries, duplicates, trimmed);
  }

  private static String sha256(String text) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

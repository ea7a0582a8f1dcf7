package io.muster.core.codes;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/**
 * A code list as it was read from a file.
 *
 * @param fileName the file's name as the cohort file has it
 * @param codes the codes
 * @param duplicates how many rows repeat an earlier one
 * @param trimmed how many codes and groups had blanks around them
 * @param sha256 the SHA-256 of the file's text as UTF-8, in hexadecimal
 */
public record CodeListFile(
    String fileName, CodeList codes, int duplicates, int trimmed, String sha256) {

  static String hash(String text) {
    return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
  }

  @Override
  public String toString() {
    return codes + " from " + fileName;
  }
}

package io.muster.examples.cli;

import io.muster.core.load.Pseudonyms;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** A file that holds a key and nothing else. Where the system tells who may read a file, that is its owner alone. */
final class KeyFile {
  private static final int MOST_BYTES = 4_096;
  private static final Set<PosixFilePermission> OWNERS = EnumSet.of(
      PosixFilePermission.OWNER_READ,
      PosixFilePermission.OWNER_WRITE,
      PosixFilePermission.OWNER_EXECUTE);

  private KeyFile() {}

  static Pseudonyms read(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        throw Stop.usage("There is no file " + file + " to read a key from."
            + " One is made with: head -c 32 /dev/urandom > " + file + " && chmod 600 " + file);
      }
      if (!OWNERS.containsAll(permissions(file))) {
        throw Stop.usage(file + " holds a key and is open to others than its owner."
            + " Close it, with: chmod 600 " + file);
      }
      byte[] key = bytes(file);
      if (key.length < Pseudonyms.LEAST_BYTES || key.length > MOST_BYTES) {
        throw Stop.usage("A key has " + Pseudonyms.LEAST_BYTES + " to " + MOST_BYTES
            + " bytes, which what is in " + file + " has not."
            + " A good one is made with: head -c 32 /dev/urandom");
      }
      return Pseudonyms.of(key);
    } catch (IOException e) {
      throw Stop.data(file + " could not be read.");
    }
  }

  private static Set<PosixFilePermission> permissions(Path file) throws IOException {
    try {
      return Files.getPosixFilePermissions(file);
    } catch (UnsupportedOperationException e) {
      return Set.of();
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(MOST_BYTES + 1);
    }
  }
}

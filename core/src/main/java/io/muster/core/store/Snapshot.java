package io.muster.core.store;

import io.muster.core.work.Crew;
import io.muster.core.work.Patience;
import io.muster.core.work.Stopped;
import io.muster.core.work.Threads;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A {@link PatientStore} in one file, which opens many times faster than the records it came from load. Immutable and safe for use by
 * several threads.
 *
 * <p>The file is as sensitive as the records: it holds every id and value, is not encrypted, and where the system knows owners only its
 * owner may read it. It is written beside its place and moved there when it is whole. A file that was cut, damaged or altered by
 * accident is refused by its checksum (CRC-32C of all that stands in it); that is no seal against somebody who means to alter it.
 *
 * <p>The form is our own: the narrow columns of a store as they are. Formats that others read, Arrow or Parquet, would widen them and need
 * them made narrow again, and bring libraries larger than this one. A newer version of the form is refused by an older Muster and
 * the other way round; the records can be loaded again then.
 */
public final class Snapshot {
  /** Begins the file. Its line ends tell of a transfer that took it for text. */
  private static final byte[] MARK = "\u0000MUSTER\r\n".getBytes(StandardCharsets.US_ASCII);

  private static final int VERSION = 1;

  /** The mark, the version, the length of all that follows, and its checksum. */
  private static final int HEAD = MARK.length + Integer.BYTES + Long.BYTES + Long.BYTES;

  private static final int ROOM = 1 << 20;

  private final Path file;
  private final boolean replaces;

  private Snapshot(Path file, boolean replaces) {
    this.file = file;
    this.replaces = replaces;
  }

  /** The snapshot that a file is or is to be. */
  public static Snapshot at(Path file) {
    return new Snapshot(file, false);
  }

  /** The same, which may take the place of a file that is there. */
  public Snapshot replacing() {
    return new Snapshot(file, true);
  }

  /** Whether the file is there and begins as a snapshot does. */
  public boolean exists() {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return begins(head(channel));
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Writes a store to the file.
   *
   * @throws SnapshotException if there is a file already and it is not to be replaced, or it cannot be written; what was there stays
   */
  public void save(PatientStore store) {
    if (!replaces && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw SnapshotException.of(
          "snapshot-exists",
          file,
          "there is such a file already",
          "Choose another name, or say that it is to be replaced");
    }
    Optional<Path> aside = Optional.empty();
    try {
      // Its owner alone may read what createTempFile makes.
      aside = Optional.of(Files.createTempFile(folder(), "." + file.getFileName(), ".part"));
      write(store, aside.get());
      move(aside.get());
      aside = Optional.empty();
    } catch (ClosedByInterruptException e) {
      throw interrupted();
    } catch (IOException e) {
      throw SnapshotException.of(
          "snapshot-io",
          file,
          "the snapshot cannot be written",
          "See that the folder is there, may be written to and has room");
    } finally {
      aside.ifPresent(Snapshot::remove);
    }
  }

  /**
   * The store that was saved.
   *
   * @throws SnapshotException if there is no such file, or it is not a snapshot, not whole, damaged, or of another version
   */
  public PatientStore open() {
    int more = Runtime.getRuntime().availableProcessors() - 1;
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        Threads threads = new Threads(more)) {
      check(channel);
      channel.position(HEAD);
      return read(
          new SnapshotInput(channel), new Crew(threads, more + 1, new Patience(Optional.empty())));
    } catch (NoSuchFileException e) {
      throw SnapshotException.of(
          "no-snapshot", file, "there is no such file", "See that its name is right");
    } catch (ClosedByInterruptException | Stopped e) {
      throw interrupted();
    } catch (IOException e) {
      throw SnapshotException.of(
          "snapshot-io", file, "the snapshot cannot be read", "See that it may be read");
    }
  }

  private PatientStore read(SnapshotInput in, Crew crew) throws IOException {
    try {
      return SnapshotBody.read(in, crew);
    } catch (Stopped e) {
      throw e;
    } catch (RuntimeException e) {
      throw damaged();
    }
  }

  private void write(PatientStore store, Path to) throws IOException {
    try (FileChannel channel = FileChannel.open(to, StandardOpenOption.WRITE)) {
      channel.position(HEAD);
      SnapshotOutput out = new SnapshotOutput(channel);
      SnapshotBody.write(store, out);
      long check = out.finish();
      ByteBuffer head = ByteBuffer.allocate(HEAD).order(ByteOrder.LITTLE_ENDIAN);
      head.put(MARK)
          .putInt(VERSION)
          .putLong(channel.position() - HEAD)
          .putLong(check)
          .flip();
      while (head.hasRemaining()) {
        channel.write(head, head.position());
      }
      channel.force(true);
    }
  }

  private void move(Path aside) throws IOException {
    if (!replaces) {
      Files.move(aside, file);
      return;
    }
    try {
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private Path folder() {
    return Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
  }

  private static void remove(Path aside) {
    try {
      Files.deleteIfExists(aside);
    } catch (IOException e) {
      // The fault that led here is told.
    }
  }

  /** Sees that the file is a snapshot of this version, and whole. */
  private void check(FileChannel channel) throws IOException {
    ByteBuffer head = head(channel);
    if (!begins(head)) {
      throw SnapshotException.of(
          "not-a-snapshot",
          file,
          "this is not a snapshot of records",
          "Load the records it is to be of, and save them");
    }
    int version = head.remaining() < Integer.BYTES ? VERSION : head.getInt();
    if (version != VERSION) {
      throw SnapshotException.of(
          "snapshot-version",
          file,
          "the snapshot has the form " + version + " and this Muster reads the form " + VERSION,
          "Load the records again and save them with this Muster, or open it with the one that wrote it");
    }
    boolean whole = head.remaining() == 2 * Long.BYTES && head.getLong() == channel.size() - HEAD;
    if (!whole) {
      throw SnapshotException.of(
          "snapshot-cut",
          file,
          "the snapshot is not as long as it was when it was written",
          "Copy it again, or load the records again and save them");
    }
    if (channel.size() > Runtime.getRuntime().maxMemory()) {
      throw SnapshotException.of(
          "memory-limit",
          file,
          "the snapshot is larger than the " + (Runtime.getRuntime().maxMemory() >> 20)
              + " MB Java may use",
          "Give Java more memory, such as -Xmx8g");
    }
    if (head.getLong() != sum(channel)) {
      throw damaged();
    }
  }

  private SnapshotException damaged() {
    return SnapshotException.of(
        "snapshot-damaged",
        file,
        "what stands in the snapshot is not what was written",
        "Copy it again, or load the records again and save them");
  }

  private static boolean begins(ByteBuffer head) {
    byte[] mark = new byte[Math.min(MARK.length, head.remaining())];
    head.get(mark);
    return Arrays.equals(mark, MARK);
  }

  private static ByteBuffer head(FileChannel channel) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(HEAD).order(ByteOrder.LITTLE_ENDIAN);
    while (head.hasRemaining() && channel.read(head) >= 0) {
      // Some more of it.
    }
    return head.flip();
  }

  private static long sum(FileChannel channel) throws IOException {
    CRC32C check = new CRC32C();
    ByteBuffer buffer = ByteBuffer.allocateDirect(ROOM);
    while (channel.read(buffer.clear()) >= 0) {
      check.update(buffer.flip());
    }
    return check.getValue();
  }

  private SnapshotException interrupted() {
    return SnapshotException.of(
        "interrupted",
        file,
        "the work was interrupted before it was done",
        "Nothing of it is kept; begin again");
  }

  /** The name of the file alone. */
  @Override
  public String toString() {
    return "snapshot " + file.getFileName();
  }
}

package io.muster.core.load;

import com.google.common.io.CountingInputStream;
import io.muster.core.load.CsvBlock.Fault;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The bytes of a file, unpacked if its name ends in {@code .gz}, cut into blocks where nothing is torn apart. Several threads may take
 * blocks in turn; what is in a block does not depend on who takes it.
 */
final class FileBlocks implements AutoCloseable {
  /** Beyond this size a packed file may not be more than {@link #MOST_PACKED} times its packed size. */
  private static final long ALWAYS_UNPACKED = 16L << 20;

  private static final long MOST_PACKED = 250;
  private static final int MOST_READ = 1 << 16;

  /** Of a cell that is still open after so many bytes whoever parses it has had enough. */
  private static final int MOST_CELL = 4 * CsvRow.MOST_CHARACTERS;

  /** What may not be torn apart. */
  enum Unit {
    /** A row of a CSV file, which ends with a line outside quotes. */
    ROW(CsvRow.MOST_BYTES, Fault.ROW_LIMIT) {
      @Override
      RowEnds ends(byte[] bytes, int start, int length, char separator) {
        return RowEnds.in(bytes, start, length, separator);
      }
    },
    LINE(FhirLimit.MOST_BYTES, Fault.LINE_LIMIT) {
      @Override
      RowEnds ends(byte[] bytes, int start, int length, char separator) {
        int end = length;
        while (end > 0 && bytes[end - 1] != '\n') {
          end--;
        }
        return new RowEnds(end, length);
      }
    },
    /** The whole file. */
    FILE(256_000_000, Fault.FILE_LIMIT) {
      @Override
      RowEnds ends(byte[] bytes, int start, int length, char separator) {
        return new RowEnds(0, length);
      }
    };

    private final int most;
    private final Fault beyond;

    Unit(int most, Fault beyond) {
      this.most = most;
      this.beyond = beyond;
    }

    /**
     * Where units end among the first bytes of a text.
     *
     * @param separator what stands between the cells of a row
     */
    abstract RowEnds ends(byte[] bytes, int start, int length, char separator);
  }

  private final Unit unit;
  private final char separator;
  private final Path file;
  private final BasicFileAttributes opened;
  private final CountingInputStream packed;
  private final InputStream bytes;
  private final boolean gzip;
  private byte[] arrived;
  private int length;
  private long unpacked;
  private int blocks;
  private boolean exhausted;
  private Optional<Fault> fault = Optional.empty();
  private boolean done;

  private FileBlocks(
      Unit unit,
      char separator,
      Path file,
      BasicFileAttributes opened,
      CountingInputStream packed,
      InputStream bytes,
      boolean gzip,
      int size) {
    this.unit = unit;
    this.separator = separator;
    this.file = file;
    this.opened = opened;
    this.packed = packed;
    this.bytes = bytes;
    this.gzip = gzip;
    this.arrived = new byte[size];
  }

  /** Opens a file whose cells, if it has any, have commas between them. */
  static FileBlocks open(Path file, String label, int size, Unit unit) {
    return open(file, label, size, unit, ',');
  }

  /**
   * Opens a file.
   *
   * @param size the bytes of a block, more or less
   * @param separator what stands between the cells of a row
   */
  static FileBlocks open(Path file, String label, int size, Unit unit, char separator) {
    boolean gzip = file.toString().endsWith(".gz");
    Fault fault = Fault.UNREADABLE;
    try {
      BasicFileAttributes opened = Files.readAttributes(file, BasicFileAttributes.class);
      CountingInputStream packed = new CountingInputStream(Files.newInputStream(file));
      try {
        InputStream bytes = gzip ? new Unpacked(packed) : packed;
        return new FileBlocks(unit, separator, file, opened, packed, bytes, gzip, size);
      } catch (IOException e) {
        fault = unreadable(e, gzip);
        packed.close();
      }
    } catch (IOException e) {
      // The message of a foreign exception may hold what it should not; the fault says enough.
    }
    throw fault.at(Place.of(label), 0);
  }

  private static Fault unreadable(IOException e, boolean gzip) {
    boolean damaged = e instanceof ZipException || e instanceof EOFException;
    return gzip && damaged ? Fault.GZIP : Fault.UNREADABLE;
  }

  /** The next block; nothing where there is none. */
  Optional<CsvBlock> next() {
    byte[] block;
    int end;
    int number;
    long before;
    boolean last;
    synchronized (this) {
      if (done) {
        return Optional.empty();
      }
      end = fill();
      before = unpacked - length;
      block = new byte[end + CsvRow.PADDING];
      System.arraycopy(arrived, 0, block, 0, end);
      System.arraycopy(arrived, end, arrived, 0, length - end);
      length -= end;
      number = blocks++;
      last = done;
    }
    return Optional.of(
        new CsvBlock(number, before, block, end, last, last ? fault : Optional.empty()));
  }

  /** Reads until whole rows have arrived, and answers with where the last of them ends. */
  private int fill() {
    while (true) {
      refill();
      RowEnds ends = unit.ends(arrived, start(), length, separator);
      if (ends.last() == 0 && length - ends.open() > MOST_CELL) {
        exhausted = true; // It never closes: what is at hand is enough to say so.
      } else if (ends.last() == 0 && length > unit.most) {
        fault = Optional.of(unit.beyond);
      }
      if (exhausted || fault.isPresent()) {
        done = true;
        return length;
      }
      if (ends.last() > 0) {
        return ends.last();
      }
      arrived = Arrays.copyOf(arrived, 2 * length);
    }
  }

  /** A packed file, which knows how much of it was unpacked. */
  private static final class Unpacked extends GZIPInputStream {
    private static final int TRAILER = 8;

    Unpacked(InputStream packed) throws IOException {
      super(packed, MOST_READ);
    }

    long packed() {
      return inf.getBytesRead();
    }

    /** Whether more comes after its end than its checksum: the JDK takes a second part that is damaged for none. */
    boolean goesOn() {
      return inf.getRemaining() > TRAILER;
    }
  }

  /** Where the text begins: in the first block, after its byte order mark. */
  private int start() {
    return blocks == 0 && CsvBlock.marked(arrived, length) ? 3 : 0;
  }

  /** How many bytes of the file, packed as they are, the blocks so far come from. */
  synchronized long taken() {
    long handedOut = unpacked - length;
    return bytes instanceof Unpacked gz
        ? (long) (gz.packed() * ((double) handedOut / Math.max(1, unpacked)))
        : handedOut;
  }

  /** Hands out no more blocks. */
  synchronized void stop() {
    done = true;
  }

  /** Reads until there is no room, or nothing more to come. */
  private void refill() {
    try {
      while (!exhausted && length < arrived.length) {
        int count = bytes.read(arrived, length, Math.min(MOST_READ, arrived.length - length));
        if (count > 0) {
          length += count;
          unpacked += count;
        }
        exhausted = count < 0;
        if (gzip && unpacked > ALWAYS_UNPACKED && unpacked / MOST_PACKED > packed.getCount()) {
          fault = Optional.of(Fault.GZIP_LIMIT);
          return;
        }
      }
      if (exhausted && changed()) {
        fault = Optional.of(Fault.CHANGED);
      } else if (exhausted && bytes instanceof Unpacked gz && gz.goesOn()) {
        fault = Optional.of(Fault.GZIP);
      }
    } catch (IOException e) {
      fault = Optional.of(unreadable(e, gzip));
    }
  }

  /** Whether the file is no longer the one that was opened, as far as can be told. */
  private boolean changed() throws IOException {
    BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
    return now.size() != opened.size()
        || !now.lastModifiedTime().equals(opened.lastModifiedTime())
        || !Objects.equals(now.fileKey(), opened.fileKey());
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}

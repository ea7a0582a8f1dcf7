package io.muster.core.load;

import com.google.common.io.CountingInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The text of a file, unpacked if its name ends in {@code .gz}, read strictly: bytes that are not UTF-8 and NUL end it with a
 * fault instead of becoming other characters. All characters before the fault are handed out first, so whoever parses them
 * knows the line. A byte order mark at the start is skipped.
 */
final class Utf8Text extends Reader {
  /** Beyond this size a packed file may not be more than {@link #MOST_PACKED} times its packed size. */
  private static final long ALWAYS_UNPACKED = 64L << 20;

  private static final long MOST_PACKED = 250;

  /** What can be wrong with a file's bytes. */
  enum Fault {
    ENCODING(
        "encoding", "holds bytes that are not UTF-8 text", "Save the file as UTF-8 and load again"),
    GZIP("gzip", "is cut short or damaged as a gzip file", "Copy or pack the file again"),
    GZIP_LIMIT(
        "gzip-limit",
        "unpacks to more than 250 times its size",
        "Unpack it and see whether it is what it should be"),
    UNREADABLE("unreadable", "cannot be read", "See that it exists and may be read");

    final String code;
    final String what;
    final String remedy;

    Fault(String code, String what, String remedy) {
      this.code = code;
      this.what = what;
      this.remedy = remedy;
    }
  }

  private final CountingInputStream packed;
  private final InputStream bytes;
  private final boolean gzip;
  private final ByteBuffer arrived = ByteBuffer.allocate(1 << 16).flip();
  private final CharsetDecoder decoder = StandardCharsets.UTF_8
      .newDecoder()
      .onMalformedInput(CodingErrorAction.REPORT)
      .onUnmappableCharacter(CodingErrorAction.REPORT);
  private Optional<Fault> fault = Optional.empty();
  private long unpacked;
  private boolean exhausted;
  private boolean ended;
  private boolean started;
  private char last = '\n';

  private Utf8Text(CountingInputStream packed, InputStream bytes, boolean gzip) {
    this.packed = packed;
    this.bytes = bytes;
    this.gzip = gzip;
  }

  static Utf8Text open(Path file, String label) {
    boolean gzip = label.endsWith(".gz");
    Fault fault = Fault.UNREADABLE;
    try {
      CountingInputStream packed = new CountingInputStream(Files.newInputStream(file));
      try {
        return new Utf8Text(packed, gzip ? new GZIPInputStream(packed, 1 << 16) : packed, gzip);
      } catch (ZipException | EOFException e) {
        packed.close();
        fault = Fault.GZIP;
      }
    } catch (IOException e) {
      // The message of a foreign exception may hold what it should not; the fault says enough.
    }
    throw LoadException.of(fault.code, Place.of(label), "it " + fault.what, fault.remedy);
  }

  /** What ended the text before its end, if anything did. */
  Optional<Fault> fault() {
    return fault;
  }

  /** Whether the text has been read to its end and does not end in a line end. */
  boolean endsWithinLine() {
    return ended && last != '\n' && last != '\r';
  }

  @Override
  public int read(char[] target, int from, int length) throws IOException {
    if (fault.isPresent()) {
      throw new IOException("unusable text");
    }
    CharBuffer text = CharBuffer.wrap(target, from, length).slice();
    while (text.position() == 0) {
      if (ended) {
        return -1;
      }
      if (!decode(text)) {
        break;
      }
      if (!started && text.position() > 0) {
        started = true;
        if (target[from] == '\ufeff') {
          System.arraycopy(target, from + 1, target, from, text.position() - 1);
          text.position(text.position() - 1);
        }
      }
    }
    int count = beforeNul(target, from, from + text.position());
    if (count == 0) {
      throw new IOException("unusable text");
    }
    last = target[from + count - 1];
    return count;
  }

  /** Decodes what there is room for, and takes in more bytes when those at hand are used up; false at a fault. */
  private boolean decode(CharBuffer text) {
    refill();
    if (fault.isPresent()) {
      return false;
    }
    CoderResult result = decoder.decode(arrived, text, exhausted);
    if (result.isError()) {
      fault = Optional.of(Fault.ENCODING);
      return false;
    }
    ended = exhausted && !arrived.hasRemaining();
    return true;
  }

  /** Sees that there are bytes to decode, unless there are no more. */
  private void refill() {
    if (exhausted || arrived.remaining() > 3) {
      return;
    }
    arrived.compact();
    try {
      int count = bytes.read(arrived.array(), arrived.position(), arrived.remaining());
      if (count > 0) {
        arrived.position(arrived.position() + count);
        unpacked += count;
      }
      if (gzip && unpacked > ALWAYS_UNPACKED && unpacked / MOST_PACKED > packed.getCount()) {
        fault = Optional.of(Fault.GZIP_LIMIT);
      }
      exhausted = count < 0;
    } catch (ZipException | EOFException e) {
      fault = Optional.of(gzip ? Fault.GZIP : Fault.UNREADABLE);
    } catch (IOException e) {
      fault = Optional.of(Fault.UNREADABLE);
    } finally {
      arrived.flip();
    }
  }

  private int beforeNul(char[] text, int from, int end) {
    for (int i = from; i < end; i++) {
      if (text[i] == 0) {
        fault = Optional.of(Fault.ENCODING);
        return i - from;
      }
    }
    return end - from;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}

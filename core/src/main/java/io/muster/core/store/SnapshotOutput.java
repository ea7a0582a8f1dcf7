package io.muster.core.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import java.util.zip.CRC32C;

/** Writes numbers, texts and arrays to a file, the least byte of a number first, and sums them up for a check. For one thread. */
final class SnapshotOutput {
  private static final int ROOM = 1 << 20;

  private final FileChannel file;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(ROOM).order(ByteOrder.LITTLE_ENDIAN);
  private final CRC32C check = new CRC32C();

  SnapshotOutput(FileChannel file) {
    this.file = file;
  }

  void write(int number) throws IOException {
    room(Integer.BYTES);
    buffer.putInt(number);
  }

  void write(long number) throws IOException {
    room(Long.BYTES);
    buffer.putLong(number);
  }

  void write(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    write(bytes.length);
    write(bytes);
  }

  void write(byte[] bytes) throws IOException {
    each(bytes.length, Byte.BYTES, (from, count) -> buffer.put(bytes, from, count));
  }

  void write(char[] chars) throws IOException {
    each(chars.length, Character.BYTES, (from, count) -> {
      buffer.asCharBuffer().put(chars, from, count);
      skip(count * Character.BYTES);
    });
  }

  void write(short[] shorts) throws IOException {
    each(shorts.length, Short.BYTES, (from, count) -> {
      buffer.asShortBuffer().put(shorts, from, count);
      skip(count * Short.BYTES);
    });
  }

  void write(int[] ints) throws IOException {
    each(ints.length, Integer.BYTES, (from, count) -> {
      buffer.asIntBuffer().put(ints, from, count);
      skip(count * Integer.BYTES);
    });
  }

  void write(double[] doubles) throws IOException {
    each(doubles.length, Double.BYTES, (from, count) -> {
      buffer.asDoubleBuffer().put(doubles, from, count);
      skip(count * Double.BYTES);
    });
  }

  /** Writes what is still to be written, and answers with the sum of all. */
  long finish() throws IOException {
    flush();
    return check.getValue();
  }

  private void each(int length, int width, BiConsumer<Integer, Integer> part) throws IOException {
    for (int from = 0; from < length; ) {
      room(width);
      int count = Math.min(buffer.remaining() / width, length - from);
      part.accept(from, count);
      from += count;
    }
  }

  private void skip(int bytes) {
    buffer.position(buffer.position() + bytes);
  }

  private void room(int bytes) throws IOException {
    if (buffer.remaining() < bytes) {
      flush();
    }
  }

  private void flush() throws IOException {
    buffer.flip();
    check.update(buffer.duplicate());
    while (buffer.hasRemaining()) {
      file.write(buffer);
    }
    buffer.clear();
  }
}

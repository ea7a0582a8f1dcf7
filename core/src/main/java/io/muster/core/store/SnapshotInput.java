package io.muster.core.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

/** Reads what a {@link SnapshotOutput} wrote, in the same order. For one thread. */
final class SnapshotInput {
  private static final int ROOM = 1 << 20;

  private final FileChannel file;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(ROOM).order(ByteOrder.LITTLE_ENDIAN);

  SnapshotInput(FileChannel file) {
    this.file = file;
    buffer.limit(0);
  }

  int readInt() throws IOException {
    atLeast(Integer.BYTES);
    return buffer.getInt();
  }

  long readLong() throws IOException {
    atLeast(Long.BYTES);
    return buffer.getLong();
  }

  String readText() throws IOException {
    byte[] bytes = new byte[readInt()];
    read(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  void read(byte[] bytes) throws IOException {
    each(bytes.length, Byte.BYTES, (from, count) -> buffer.get(bytes, from, count));
  }

  void read(char[] chars) throws IOException {
    each(chars.length, Character.BYTES, (from, count) -> {
      buffer.asCharBuffer().get(chars, from, count);
      skip(count * Character.BYTES);
    });
  }

  void read(short[] shorts) throws IOException {
    each(shorts.length, Short.BYTES, (from, count) -> {
      buffer.asShortBuffer().get(shorts, from, count);
      skip(count * Short.BYTES);
    });
  }

  void read(int[] ints) throws IOException {
    each(ints.length, Integer.BYTES, (from, count) -> {
      buffer.asIntBuffer().get(ints, from, count);
      skip(count * Integer.BYTES);
    });
  }

  void read(double[] doubles) throws IOException {
    each(doubles.length, Double.BYTES, (from, count) -> {
      buffer.asDoubleBuffer().get(doubles, from, count);
      skip(count * Double.BYTES);
    });
  }

  private void each(int length, int width, BiConsumer<Integer, Integer> part) throws IOException {
    for (int from = 0; from < length; ) {
      atLeast(width);
      int count = Math.min(buffer.remaining() / width, length - from);
      part.accept(from, count);
      from += count;
    }
  }

  private void skip(int bytes) {
    buffer.position(buffer.position() + bytes);
  }

  private void atLeast(int bytes) throws IOException {
    if (buffer.remaining() >= bytes) {
      return;
    }
    buffer.compact();
    while (buffer.position() < bytes) {
      if (file.read(buffer) < 0) {
        throw new EOFException();
      }
    }
    buffer.flip();
  }
}

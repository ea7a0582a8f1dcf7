package io.muster.core.load;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** A folder of small files, written for one test. */
record TestFolder(Path path) {
  /** A folder with an as-of date and three people. */
  static TestFolder of(Path path) {
    return new TestFolder(path)
        .with("dataset.json", "{\"as_of\": \"2024-03-31\"}")
        .with(
            "patients.csv",
            "id,birth_date,sex,death_date",
            "A,1980-05-01,female,",
            "B,1955-01-31,male,2023-06-30",
            "C,2001-12-24,female,");
  }

  TestFolder with(String name, String... lines) {
    return with(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  TestFolder with(String name, byte[] bytes) {
    try {
      Files.write(path.resolve(name), bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  TestFolder without(String name) {
    try {
      Files.delete(path.resolve(name));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] gzip(String text) {
    return gzip(text, "", 0);
  }

  static byte[] gzip(byte[] text) {
    return gzip(text, new byte[0], 0);
  }

  /** A text and then another many times, packed. */
  static byte[] gzip(String text, String more, int times) {
    return gzip(
        text.getBytes(StandardCharsets.UTF_8), more.getBytes(StandardCharsets.UTF_8), times);
  }

  private static byte[] gzip(byte[] text, byte[] more, int times) {
    java.io.ByteArrayOutputStream packed = new java.io.ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(text);
      for (int i = 0; i < times; i++) {
        out.write(more);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  Loaded load() {
    return CsvFolder.at(path).load();
  }

  LoadReport report() {
    return load().report();
  }
}

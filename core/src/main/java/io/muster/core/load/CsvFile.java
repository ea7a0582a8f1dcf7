package io.muster.core.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One CSV file, plain or gzip: its header, and its rows in blocks, which several threads may take in turn. */
final class CsvFile extends OpenTable {
  private final Path path;
  private final String file;
  private final CsvForm form;
  private final FileBlocks blocks;
  private final Header header;
  private Optional<CsvRows> first;

  private CsvFile(Path path, String file, CsvForm form, FileBlocks blocks) {
    this.path = path;
    this.file = file;
    this.form = form;
    this.blocks = blocks;
    long above = 0;
    Optional<CsvRows> rows = rows(above);
    Optional<Header> found = rows.flatMap(CsvRows::header);
    while (found.isEmpty() && rows.isPresent()) {
      above = rows.get().lines();
      rows = rows(above);
      found = rows.flatMap(CsvRows::header);
    }
    this.first = rows;
    this.header = found.orElseThrow(() -> LoadException.of(
        "csv-empty",
        Place.of(file),
        "the file is empty",
        "Its first line names the columns; leave the file out if there are no such records"));
  }

  /** Opens a file of the usual form. */
  static CsvFile open(Path path, String file, int size) {
    return open(path, file, size, CsvForm.USUAL);
  }

  /**
   * Opens a file and reads its header.
   *
   * @param size the bytes of a block, more or less
   */
  static CsvFile open(Path path, String file, int size, CsvForm form) {
    FileBlocks blocks = FileBlocks.open(path, file, size, FileBlocks.Unit.ROW, form.separator());
    try {
      return new CsvFile(path, file, form, blocks);
    } catch (LoadException e) {
      try {
        blocks.close();
      } catch (IOException ignored) {
        // The first fault is the one to tell.
      }
      throw e;
    }
  }

  @Override
  List<Header> headers() {
    return List.of(header);
  }

  @Override
  Optional<TableRows> next() {
    Optional<CsvRows> rows;
    synchronized (this) {
      rows = first;
      first = Optional.empty();
    }
    return rows.or(() -> rows(0)).map(r -> r.keepUsed(header));
  }

  private Optional<CsvRows> rows(long above) {
    Optional<CsvBlock> block = blocks.next();
    if (block.isPresent() && block.get().start() > 0 && form.otherThanUtf8()) {
      throw CsvBlock.Fault.MARKED.at(Place.of(file, 1), 0);
    }
    return block.map(b -> new CsvRows(file, form, b, above));
  }

  @Override
  double times() {
    try {
      return Math.max(1, Files.size(path) / (double) Math.max(1, blocks.taken()));
    } catch (IOException e) {
      return 1;
    }
  }

  @Override
  void stop() {
    blocks.stop();
  }

  @Override
  public void close() {
    try {
      blocks.close();
    } catch (IOException e) {
      throw CsvBlock.Fault.UNREADABLE.at(Place.of(file), 0);
    }
  }
}

package io.muster.core.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file with one resource a line, in blocks of whole lines. */
final class NdjsonTable extends FhirTable {
  private final Path path;
  private final String file;
  private final FileBlocks blocks;

  private NdjsonTable(Path path, String file, FhirPass pass, FhirLinks links, FileBlocks blocks) {
    super(file, pass, links);
    this.path = path;
    this.file = file;
    this.blocks = blocks;
  }

  static NdjsonTable open(Path path, String file, FhirPass pass, FhirLinks links, int size) {
    FileBlocks blocks = FileBlocks.open(path, file, size, FileBlocks.Unit.LINE);
    return new NdjsonTable(path, file, pass, links, blocks);
  }

  @Override
  Optional<FhirBlock> block() {
    return blocks.next().map(b -> new NdjsonBlock(file, b));
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

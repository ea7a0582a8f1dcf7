package io.muster.core.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Files of which each is a bundle: a block of the table each. They are told apart in messages by their numbers, since their names may be those
 * of people.
 */
final class BundleTable extends FhirTable {
  private static final int SIZE = 1 << 18;

  private final List<Path> files;
  private final String label;
  private final AtomicInteger taken = new AtomicInteger();

  BundleTable(List<Path> files, String label, FhirPass pass, FhirLinks links) {
    super(label + "bundles", pass, links);
    this.files = files;
    this.label = label;
  }

  /** What messages call a file. */
  static String name(String label, int number) {
    return label + "bundle " + (number + 1);
  }

  @Override
  Optional<FhirBlock> block() {
    int number = taken.getAndIncrement();
    return number < files.size() ? Optional.of(read(number)) : Optional.empty();
  }

  private FhirBlock read(int number) {
    String file = name(label, number);
    try (FileBlocks blocks = FileBlocks.open(files.get(number), file, SIZE, FileBlocks.Unit.FILE)) {
      return new BundleBlock(file, number, blocks.next().orElseThrow());
    } catch (IOException e) {
      throw CsvBlock.Fault.UNREADABLE.at(Place.of(file), 0);
    }
  }

  @Override
  double times() {
    return Math.max(1, files.size() / (double) Math.max(1, taken.get()));
  }

  @Override
  void stop() {
    taken.set(files.size());
  }

  @Override
  public void close() {}
}

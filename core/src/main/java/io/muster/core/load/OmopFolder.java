package io.muster.core.load;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A common data model as CSV files in a folder, named by their tables. */
final class OmopFolder implements OmopData {
  private final FolderFiles files;

  OmopFolder(Path folder, String label) {
    this.files = FolderFiles.of(folder, label);
  }

  @Override
  public Place place() {
    return files.place();
  }

  @Override
  public Optional<Table> table(OmopTable wanted) {
    return files.csvInAnyCase(wanted.name()).map(file -> {
      String label = files.label(file);
      return wanted.at(label, block -> CsvFile.open(files.path(file), label, block), true);
    });
  }

  @Override
  public List<String> notRead() {
    return files.unread();
  }

  @Override
  public void close() {}
}

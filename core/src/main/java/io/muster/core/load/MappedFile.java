package io.muster.core.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A CSV file of which a mapping says what its rows hold: one table, or several that are written in one way. */
final class MappedFile extends OpenTable {
  private final OpenTable file;
  private final List<Header> headers;
  private final List<Predicate<CsvRow>> tables;
  private final TextIndex missing;

  private MappedFile(OpenTable file, List<MappingTable> tables) {
    Header header = file.headers().get(0);
    tables.forEach(t -> t.check(header));
    header.key(tables.get(0).person().word());
    this.file = file;
    this.headers = Collections.nCopies(tables.size() + 1, header);
    this.tables = tables.stream().map(t -> t.taken(header)).toList();
    this.missing = TextIndex.of(tables.get(0).form().missing());
  }

  /** What a source has in a file: these tables, and the rows none of them takes. */
  static Table table(FolderFiles files, String name, List<MappingTable> tables) {
    String label = files.label(name);
    CsvForm form = tables.get(0).form().csv();
    List<Section> sections = tables.stream().map(MappingTable::section).toList();
    return new Table(
        label,
        sections.size() == 1 ? sections : withOthers(sections),
        block -> open(CsvFile.open(files.path(name), label, block, form), tables),
        true);
  }

  private static List<Section> withOthers(List<Section> sections) {
    List<Section> all = new ArrayList<>(sections);
    all.add(Section.unused("other rows"));
    return all;
  }

  private static OpenTable open(CsvFile file, List<MappingTable> tables) {
    try {
      return new MappedFile(file, tables);
    } catch (LoadException e) {
      file.close();
      throw e;
    }
  }

  @Override
  List<Header> headers() {
    return headers;
  }

  @Override
  Optional<TableRows> next() {
    boolean[] fields = headers.get(0).used();
    return file.next().map(rows -> new MappedRows(rows, tables, missing, fields));
  }

  @Override
  double times() {
    return file.times();
  }

  @Override
  void stop() {
    file.stop();
  }

  @Override
  public void close() {
    file.close();
  }
}

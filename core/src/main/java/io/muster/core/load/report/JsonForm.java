package io.muster.core.load.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.muster.core.load.FileReport;
import io.muster.core.load.Flag;
import io.muster.core.load.LoadReport;
import io.muster.core.load.OptOutReport;
import io.muster.core.load.Place;
import io.muster.core.load.Reason;
import io.muster.core.load.Sightings;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The document as JSON: fields in one order, lines ended by one line feed, in the format that {@code load.schema.json} describes. */
final class JsonForm {
  /** Rises with every change that a reader of the JSON could notice. */
  static final String FORMAT = "muster-load/1";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final LoadDocument document;
  private final List<YearMonth> months;

  private JsonForm(LoadDocument document) {
    this.document = document;
    this.months = document.periods().months();
  }

  static String write(LoadDocument document) {
    return text(new JsonForm(document).root());
  }

  private ObjectNode root() {
    LoadReport report = document.report();
    ObjectNode root = MAPPER.createObjectNode();
    root.put("format", FORMAT)
        .put("marking", LoadDocument.MARKING)
        .put("as_of", report.asOf().toString())
        .put("covers", report.covers())
        .put("pseudonyms", report.pseudonyms())
        .put("people", document.people())
        .put("opted_out", report.optedOut());
    ArrayNode optOuts = root.putArray("opt_outs");
    report.optOuts().forEach(o -> optOut(o, optOuts.addObject()));
    root.putObject("total")
        .put("read", report.read())
        .put("accepted", report.accepted())
        .put("quarantined", report.quarantined())
        .put("filtered", report.filtered());
    ArrayNode files = root.putArray("files");
    report.files().forEach(f -> file(f, files.addObject()));
    ArrayNode holdings = root.putArray("holdings");
    document.holdings().forEach(h -> holding(h, holdings.addObject()));
    texts(root, "no_file", report.absent());
    texts(root, "not_read", report.notRead());
    return root;
  }

  private static void optOut(OptOutReport list, ObjectNode node) {
    node.put("list", list.list())
        .put("allowed", list.allowed())
        .put("listed", list.listed())
        .put("repeated", list.repeated())
        .put("found", list.found())
        .put("unknown", list.unknown())
        .put("out", list.out());
  }

  private static void file(FileReport file, ObjectNode node) {
    node.put("file", file.file()).put("holds", file.holds());
    counts(file, node);
    sightings(file.quarantined(), Reason::code, Reason::words, node.putArray("quarantined_for"));
    sightings(file.filtered(), Reason::code, Reason::words, node.putArray("filtered_for"));
    sightings(file.flagged(), Flag::code, Flag::words, node.putArray("flagged_for"));
    node.put("blank_lines", file.blankLines()).put("trimmed_cells", file.trimmed());
    texts(node, "unused_columns", file.unusedColumns());
  }

  private static void counts(FileReport file, ObjectNode node) {
    node.put("read", file.read())
        .put("accepted", file.accepted())
        .put("quarantined", file.quarantinedRecords())
        .put("filtered", file.filteredRecords());
  }

  private static <K extends Comparable<K>> void sightings(
      Map<K, Sightings> seen, Function<K, String> code, Function<K, String> words, ArrayNode node) {
    seen.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
      ObjectNode one = node.addObject();
      one.put("code", code.apply(entry.getKey()))
          .put("words", words.apply(entry.getKey()))
          .put("count", entry.getValue().count());
      ArrayNode first = one.putArray("first");
      entry.getValue().first().forEach(place -> place(place, first.addObject()));
    });
  }

  /** What is not known of a place is left out. */
  private static void place(Place place, ObjectNode node) {
    node.put("file", place.file());
    if (place.line() > 0) {
      node.put("line", place.line());
    }
    if (!place.column().isEmpty()) {
      node.put("column", place.column());
    }
  }

  private void holding(Holding holding, ObjectNode node) {
    node.put("holds", holding.holds());
    counts(holding.files(), node);
    node.put("duplicates", holding.duplicates())
        .put("quarantined_for_unknown_words", holding.unknownWords())
        .put("unknown_words_left_out", holding.passedOverWords());
    holding.coverage().ifPresent(kind -> coverage(kind, node.putObject("in_store")));
  }

  private void coverage(KindCoverage kind, ObjectNode node) {
    node.put("records", kind.records()).put("people", kind.people());
    kind.first().ifPresent(day -> node.put("first", day.toString()));
    kind.last().ifPresent(day -> node.put("last", day.toString()));
    node.put("undated", kind.undated())
        .put("after_as_of", kind.afterAsOf())
        .put("after_death", kind.afterDeath());
    kind.units().ifPresent(units -> units(units, node.putObject("units")));
    ArrayNode systems = node.putArray("systems");
    kind.systems().forEach(s -> system(s, systems.addObject()));
  }

  private static void units(UnitCounts units, ObjectNode node) {
    node.put("numbers", units.numbers());
    ObjectNode common = node.putObject("common");
    units.common().forEach(common::put);
    node.put("other_ucum", units.other())
        .put("unknown", units.unknown())
        .put("unknown_texts", units.unknownTexts())
        .put("without", units.without());
  }

  private void system(SystemCoverage system, ObjectNode node) {
    node.put("system", system.system()).put("records", system.records());
    int firstYear = document.periods().firstYear();
    node.putObject("earlier").put("before", firstYear).put("records", system.earlier());
    ObjectNode years = node.putObject("years");
    for (int i = 0; i < system.years().size(); i++) {
      years.put(String.valueOf(firstYear + i), system.years().get(i));
    }
    ObjectNode each = node.putObject("months");
    for (int i = 0; i < months.size(); i++) {
      each.put(months.get(i).toString(), system.months().get(i));
    }
    node.put("after_as_of", system.afterAsOf()).put("undated", system.undated());
    texts(
        node,
        "months_without",
        system.gaps().stream().map(m -> months.get(m).toString()).toList());
  }

  private static void texts(ObjectNode node, String name, List<String> texts) {
    ArrayNode array = node.putArray(name);
    texts.forEach(array::add);
  }

  private static String text(ObjectNode root) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    try {
      return MAPPER.writer(printer).writeValueAsString(root) + "\n";
    } catch (JsonProcessingException unlikely) {
      throw new IllegalStateException("a tree of texts and numbers could not be written");
    }
  }
}

package io.muster.core.load;

import static com.google.common.base.Preconditions.checkArgument;

import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How resources of one type become people or records: which places make which column, and which resources are not used. It is put
 * together once, from paths as {@link FhirNode} has them; after that any thread may read by it.
 */
final class FhirType {
  /** Where it stands in a row whose it is. */
  static final int PERSON = 0;

  /** That the value is only known to be less or more than a number, and which way. */
  static final String COMPARATOR = "valueQuantity.comparator";

  static final String VALUE = "valueQuantity.value#number";
  static final String UNIT_CODE = "valueQuantity.code";

  /** Where it stands whose units a value has. */
  static final String UNIT_SYSTEM = "valueQuantity.system";

  /** Whether somebody is dead. */
  static final String DECEASED = "deceasedBoolean";

  /** What joins the race to be an ethnicity, where that is how it is recorded. */
  static final String ETHNICITY = "extension.us-core-ethnicity";

  /** A value of a form that is not kept. */
  static final String NOT_KEPT = "value[x] not kept";

  /** A medication that is a resource of its own. */
  static final String MEDICATION = "medicationReference.reference#id";

  static final String MEDICATION_CONCEPT = "medicationCodeableConcept";
  static final String MEDICATION_CODE = MEDICATION_CONCEPT + ".coding[known].code";
  static final String MEDICATION_SYSTEM = MEDICATION_CONCEPT + ".coding[known].system";

  private final String name;
  private final Optional<RecordKind> kind;
  private final FhirNode root = FhirNode.root();
  private final Map<String, Integer> slots = new LinkedHashMap<>();
  private final List<String> cells = new ArrayList<>();
  private final List<int[]> sources = new ArrayList<>();
  private final List<FhirColumn> columns = new ArrayList<>();
  private final List<FhirStatus> statuses = new ArrayList<>();
  private final BitSet own = new BitSet();
  private String parts = "";

  private FhirType(String name, Optional<RecordKind> kind, String... person) {
    this.name = name;
    this.kind = kind;
    cell(FhirNode.plain(person[0]), List.of(person));
    refuseModified("");
  }

  /** Resources each of which is a person. */
  static FhirType people(String name) {
    return new FhirType(name, Optional.empty(), "id");
  }

  /**
   * Resources that are records.
   *
   * @param kind the kind of the records
   * @param person where the person may be referred to
   */
  static FhirType records(String name, String kind, String... person) {
    return new FhirType(name, Schema.standard().kind(kind), person);
  }

  /** A column, under the name of the first of its paths. */
  FhirType column(String column, String... paths) {
    return column(column, FhirNode.plain(paths[0]), Map.of(), paths);
  }

  /** A column whose places have another name in messages. */
  FhirType named(String column, String place, String... paths) {
    return column(column, place, Map.of(), paths);
  }

  /** A closed column, with the category each word stands for; a word that is not there stands for none. */
  FhirType words(String column, Map<String, String> words, String... paths) {
    return column(column, FhirNode.plain(paths[paths.length - 1]), words, paths);
  }

  /** The column of codes, whose codings stand in these places. */
  FhirType code(String... concepts) {
    String place = FhirNode.plain(concepts[0]);
    String[] codings = Stream.of(concepts).map(c -> c + ".coding[known]").toArray(String[]::new);
    column(
        "code", place, Map.of(), Stream.of(codings).map(c -> c + ".code").toArray(String[]::new));
    aside(systemOf(place), Stream.of(codings).map(c -> c + ".system").toArray(String[]::new));
    return aside(moreThan(place), Stream.of(codings).map(c -> c + "#more").toArray(String[]::new));
  }

  /** The code of a medication, which may stand in a resource within this one or in one of its own. */
  FhirType medication() {
    return code(MEDICATION_CONCEPT, "contained[some].code")
        .aside(FhirNode.plain(MEDICATION), MEDICATION);
  }

  private FhirType column(String column, String place, Map<String, String> words, String... paths) {
    FhirColumn added = new FhirColumn(schemaColumn(column), place, List.of(paths), words);
    columns.add(added);
    cell(place, added.paths());
    return this;
  }

  /** The cell that holds the system of the codes in another. */
  static String systemOf(String place) {
    return place + ".system";
  }

  /** The cell that says that there are more codes than that in another. */
  static String moreThan(String place) {
    return place + ".coding";
  }

  private Column schemaColumn(String column) {
    return kind.flatMap(k -> k.column(column))
        .or(() -> Schema.standard().attribute(column))
        .orElseThrow(() -> new IllegalArgumentException(name + " has no column " + column));
  }

  /** A cell that no column is read from but that says something of one. */
  FhirType aside(String place, String... paths) {
    cell(place, List.of(paths));
    return this;
  }

  /** A word that decides whether a resource is used. */
  FhirType status(FhirStatus status) {
    statuses.add(status);
    slot(status.path());
    return this;
  }

  /** Makes a row of each item of a list; what an item does not hold itself is that of the whole. */
  FhirType each(String list) {
    checkArgument(parts.isEmpty(), "a resource has parts of one sort");
    parts = list;
    refuseModified(list + "[each].");
    slots.forEach((path, slot) -> {
      if (path.startsWith("code.") || path.startsWith("value")) {
        root.add(list + "[each]." + path, slot);
        own.set(slot);
      }
    });
    return this;
  }

  String name() {
    return name;
  }

  /** The kind of the records; none for people. */
  Optional<RecordKind> kind() {
    return kind;
  }

  /** What messages call the cell that tells whose a row is. */
  String person() {
    return cells.get(PERSON);
  }

  FhirNode root() {
    return root;
  }

  /** How many texts of a resource are kept for a row. */
  int slots() {
    return slots.size();
  }

  /** What messages call the cells of a row. */
  List<String> cells() {
    return List.copyOf(cells);
  }

  /** The number of a cell by what messages call it. */
  int cell(String place) {
    return cells.indexOf(place);
  }

  /** The slots a cell may be filled from, the first that holds something. */
  int[] sources(int cell) {
    return sources.get(cell);
  }

  /** The slot of a path; negative where there is none. */
  int slotOf(String path) {
    return slots.getOrDefault(path, -1);
  }

  /** Whether the row of an item holds a slot itself, so that it never has it from the whole. */
  boolean own(int slot) {
    return own.get(slot);
  }

  List<FhirColumn> columns() {
    return List.copyOf(columns);
  }

  List<FhirStatus> statuses() {
    return statuses;
  }

  private void refuseModified(String prefix) {
    root.add(prefix + "modifierExtension#modifier", 0);
  }

  private void cell(String place, List<String> paths) {
    cells.add(place);
    sources.add(paths.stream().mapToInt(this::slot).toArray());
  }

  private int slot(String path) {
    return slots.computeIfAbsent(path, p -> {
      root.add(p, slots.size());
      return slots.size();
    });
  }
}

package io.muster.core.load;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The concepts of a vocabulary by their ids, about 30 bytes for each: there can be millions. Names are kept only where they are what a record
 * says. First they are added, by one thread; then several may look them up.
 */
final class Concepts {
  /** No concept id. */
  static final int BAD = -1;

  /** The concept that stands for there being none. */
  static final int NONE = 0;

  /** The columns of a table of them. */
  static final List<String> COLUMNS =
      List.of("concept_id", "vocabulary_id", "concept_code", "concept_name", "domain_id");

  private static final Set<String> NAMED = Set.of("Race", "Ethnicity", "Meas Value");

  private final Map<String, Short> vocabularyNumbers = new HashMap<>();
  private final List<String> vocabularies = new ArrayList<>();
  private final Map<Integer, String> names = new HashMap<>();

  /** In each slot nothing, or a concept's number and one more. */
  private int[] slots = new int[64];

  private int[] ids = new int[32];
  private short[] systems = new short[32];
  private int[] ends = new int[32];
  private byte[] codes = new byte[512];
  private int size;

  /** The concepts in a table of them. */
  static Concepts in(Table table, int block) {
    Concepts concepts = new Concepts();
    try (OpenTable open = table.open(block)) {
      Header header = open.headers().get(0);
      int[] fields = COLUMNS.stream().mapToInt(header::key).toArray();
      int id = fields[0];
      int vocabulary = fields[1];
      int code = fields[2];
      int name = fields[3];
      int domain = fields[4];
      long linesBefore = 0;
      for (Optional<TableRows> next = open.next(); next.isPresent(); next = open.next()) {
        TableRows rows = next.get();
        try {
          while (rows.next()) {
            CsvRow row = rows.row();
            Place place = Place.of(rows.file(), rows.line());
            if (rows.fault().isPresent() || id(row, id) == BAD) {
              throw unusable(place, "the row is none of a concept");
            }
            if (id(row, id) != NONE && !row.empty(code)) {
              String named = NAMED.contains(row.text(domain)) ? row.text(name) : "";
              Concept concept = new Concept(row.text(vocabulary), row.text(code), named);
              if (!concepts.add(id(row, id), concept)) {
                throw unusable(place, "the concept stands there for the second time");
              }
            }
          }
        } catch (LoadException e) {
          throw e.below(linesBefore);
        }
        linesBefore += rows.lines();
      }
    }
    return concepts;
  }

  private static LoadException unusable(Place place, String what) {
    return LoadException.of(
        "omop-vocabulary", place, what, "Export the table again from the vocabulary it is of");
  }

  /** The concept id in a cell that is not empty; {@link #BAD} where it is none. */
  static int id(CsvRow row, int field) {
    long id = 0;
    int length = row.length(field);
    for (int i = 0; i < length; i++) {
      int digit = row.byteAt(field, i) - '0';
      if (digit < 0 || digit > 9 || length > 10) {
        return BAD;
      }
      id = id * 10 + digit;
    }
    return length == 0 || id > Integer.MAX_VALUE ? BAD : (int) id;
  }

  /** Adds a concept, unless there is one of that id. */
  boolean add(int id, Concept concept) {
    int slot = slot(id);
    if (slots[slot] != 0) {
      return false;
    }
    byte[] code = concept.text().getBytes(StandardCharsets.UTF_8);
    int start = size == 0 ? 0 : ends[size - 1];
    int end = Math.addExact(start, code.length);
    if (end > codes.length) {
      codes = Arrays.copyOf(codes, (int) Math.min(2L * end, Integer.MAX_VALUE - 8));
    }
    System.arraycopy(code, 0, codes, start, code.length);
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, 2 * size);
      systems = Arrays.copyOf(systems, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
    }
    ids[size] = id;
    systems[size] = vocabulary(concept.vocabulary());
    ends[size] = end;
    if (!concept.name().isEmpty()) {
      names.put(id, concept.name());
    }
    slots[slot] = ++size;
    if (2 * size > slots.length) {
      grow();
    }
    return true;
  }

  private short vocabulary(String name) {
    return vocabularyNumbers.computeIfAbsent(name, n -> {
      vocabularies.add(n);
      return (short) (vocabularies.size() - 1);
    });
  }

  private void grow() {
    slots = new int[2 * slots.length];
    for (int number = 0; number < size; number++) {
      slots[slot(ids[number])] = number + 1;
    }
  }

  private int slot(int id) {
    int mask = slots.length - 1;
    int hash = id * 0x9E3779B9;
    int slot = (hash ^ (hash >>> 16)) & mask;
    while (slots[slot] != 0 && ids[slots[slot] - 1] != id) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** The concept of an id, if the vocabulary has it. */
  Optional<Concept> find(int id) {
    int number = slots[slot(id)] - 1;
    if (id == NONE || number < 0) {
      return Optional.empty();
    }
    int start = number == 0 ? 0 : ends[number - 1];
    String code = new String(codes, start, ends[number] - start, StandardCharsets.UTF_8);
    return Optional.of(
        new Concept(vocabularies.get(systems[number]), code, names.getOrDefault(id, "")));
  }

  /** Whether a cell holds the id of a concept of a vocabulary. */
  boolean isOf(String vocabulary, CsvRow row, int field) {
    int id = id(row, field);
    int number = id == BAD || id == NONE ? -1 : slots[slot(id)] - 1;
    return number >= 0 && vocabularies.get(systems[number]).equals(vocabulary);
  }
}

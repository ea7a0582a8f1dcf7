package io.muster.core.load;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.google.common.collect.ImmutableMap;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is looked for on one of the two ways through the resources of a source: first the people, then everything else. So the order of the
 * resources decides nothing.
 */
final class FhirPass {
  /** People, and what records refer to. */
  static final FhirPass PEOPLE =
      new FhirPass(List.of(FhirTypes.PATIENT), Stream.of(FhirTypes.MEDICATION));

  static final FhirPass RECORDS = new FhirPass(FhirTypes.RECORDS, Stream.of());

  private static final byte[] PATIENT =
      "\"Patient\"".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  private static final byte[] MEDICATION =
      "\"Medication\"".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

  private final List<FhirType> sections;
  private final Map<String, FhirType> types;
  private final ImmutableMap<String, Integer> numbers;

  private FhirPass(List<FhirType> sections, Stream<FhirType> others) {
    this.sections = List.copyOf(sections);
    this.types = Stream.concat(sections.stream(), others)
        .collect(toUnmodifiableMap(FhirType::name, Function.identity()));
    ImmutableMap.Builder<String, Integer> counted = ImmutableMap.builder();
    for (int i = 0; i < sections.size(); i++) {
      counted.put(sections.get(i).name(), i);
    }
    this.numbers = counted.buildOrThrow();
  }

  /**
   * The sections of a table: one of each type, and behind the records one of all that is counted only.
   *
   * @param zone where an instant has the day that counts
   */
  List<Section> tableSections(ZoneId zone) {
    Stream<Section> wanted = sections.stream().map(type -> FhirColumns.section(type, zone));
    return Stream.concat(wanted, counted().map(Section::unused)).toList();
  }

  /** The columns of those sections. */
  List<Header> headers(String table) {
    Stream<Header> wanted = sections.stream().map(type -> Header.of(table, type.cells()));
    return Stream.concat(wanted, counted().map(c -> Header.of(table, List.of())))
        .toList();
  }

  private Stream<String> counted() {
    return this == RECORDS ? Stream.of("resources") : Stream.of();
  }

  /** The types that are read, by their names. */
  Map<String, FhirType> types() {
    return types;
  }

  /** The number of the section of a type; that of what is counted only where it has none. */
  int section(String type) {
    return numbers.getOrDefault(type, sections.size());
  }

  /** Whether a resource counts on this way; every one counts on one of the two. */
  boolean counts(String type) {
    return (this == PEOPLE) == type.equals(FhirTypes.PATIENT.name());
  }

  /** Whether some bytes may be a resource that is wanted. Looking at the bytes is much less work than reading them. */
  boolean mayWant(byte[] bytes, int from, int to) {
    if (this == RECORDS) {
      return true;
    }
    for (int at = from; at < to; at++) {
      if (bytes[at] == '\\' && at + 1 < to && bytes[at + 1] == 'u') {
        return true; // A name may be written with escapes.
      }
      if (bytes[at] == '"' && (is(PATIENT, bytes, at, to) || is(MEDICATION, bytes, at, to))) {
        return true;
      }
    }
    return false;
  }

  private static boolean is(byte[] word, byte[] bytes, int at, int to) {
    return at + word.length <= to
        && java.util.Arrays.equals(word, 0, word.length, bytes, at, at + word.length);
  }
}

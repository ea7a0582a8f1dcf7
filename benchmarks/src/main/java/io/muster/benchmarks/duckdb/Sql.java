package io.muster.benchmarks.duckdb;

import io.muster.benchmarks.Query;
import io.muster.benchmarks.workload.CodeLists;
import io.muster.benchmarks.workload.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The queries in SQL, and the small tables of codes they join. */
final class Sql {
  /** The conditions as bits, and the smoking statuses. */
  static final List<String> CODE_TABLES = List.of(
      "CREATE TABLE conditions AS SELECT * FROM (VALUES "
          + rows(CodeLists.GROUPS, group -> CodeLists.longTerm(group), group -> 1 << group)
          + ") AS listed(code, bit)",
      "CREATE TABLE smoking AS SELECT * FROM (VALUES "
          + rows(CodeLists.SMOKING_STATUSES.size(), CodeLists::smoking, status -> status)
          + ") AS listed(code, status)");

  private Sql() {}

  private interface Codes {
    List<Integer> of(int list);
  }

  private interface Meaning {
    int of(int list);
  }

  private static String rows(int lists, Codes codes, Meaning meaning) {
    return IntStream.range(0, lists)
        .boxed()
        .flatMap(list -> codes.of(list).stream()
            .map(code -> "(" + code + "::USMALLINT, " + meaning.of(list) + ")"))
        .collect(Collectors.joining(", "));
  }

  static String of(Query query, Layout layout) {
    return read(query.name().toLowerCase(Locale.ROOT) + ".sql")
        .replace("{anxiety}", list(CodeLists.anxiety()))
        .replace("{anxiolytics}", list(CodeLists.anxiolytics()))
        .replace("{dementia}", list(CodeLists.longTerm(CodeLists.DEMENTIA)))
        .replace("{bmi}", String.valueOf(CodeLists.BMI))
        .replace("{smoking}", list(smoking()))
        .replace("{current_smoker}", list(CodeLists.smoking(0)))
        .replace("{mental_health}", String.valueOf(1 << CodeLists.MENTAL_HEALTH))
        .replace(
            "{diabetes_and_depression}",
            String.valueOf(1 << CodeLists.DIABETES | 1 << CodeLists.DEPRESSION))
        .replace("{police}", String.valueOf(Vocabulary.POLICE))
        .replace("{responded}", String.valueOf(Vocabulary.RESPONDED))
        .replace("{inpatient}", String.valueOf(Vocabulary.INPATIENT))
        .replace("{emergency}", String.valueOf(Vocabulary.EMERGENCY))
        .replace("{out}", String.valueOf(Vocabulary.OUT));
  }

  private static List<Integer> smoking() {
    return IntStream.range(0, CodeLists.SMOKING_STATUSES.size())
        .boxed()
        .flatMap(status -> CodeLists.smoking(status).stream())
        .toList();
  }

  private static String list(List<Integer> codes) {
    return codes.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private static String read(String name) {
    try (InputStream text = Sql.class.getResourceAsStream(name)) {
      if (text == null) {
        throw new IllegalStateException("there is no " + name);
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

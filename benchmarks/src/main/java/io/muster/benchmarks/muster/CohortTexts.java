package io.muster.benchmarks.muster;

import io.muster.benchmarks.Query;
import io.muster.benchmarks.workload.CodeLists;
import io.muster.benchmarks.workload.Vocabulary;
import io.muster.core.files.FileKind;
import io.muster.core.files.SourceFileException;
import io.muster.dsl.CohortText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The cohort files of the queries, and in memory the code lists they name. */
final class CohortTexts {
  private static final Map<String, String> LISTS = lists();

  private CohortTexts() {}

  static CohortText of(Query query) {
    return named(query.name().toLowerCase(Locale.ROOT) + ".cohort");
  }

  static CohortText named(String name) {
    try (InputStream text = CohortTexts.class.getResourceAsStream(name)) {
      if (text == null) {
        throw new IllegalStateException("there is no cohort file " + name);
      }
      return of(name, new String(text.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text that finds the code lists in memory. */
  static CohortText of(String name, String text) {
    return CohortText.of(name, text).withFiles(CohortTexts::list);
  }

  private static String list(FileKind kind, String name) {
    String list = LISTS.get(name);
    if (list == null) {
      throw new SourceFileException("no-file", "There is no " + kind.words() + " " + name + ".");
    }
    return list;
  }

  private static Map<String, String> lists() {
    Map<String, String> lists = new HashMap<>();
    lists.put("codelists/anxiety.csv", "code\n" + rows(CodeLists.anxiety(), ""));
    lists.put("codelists/anxiolytics.csv", "code\n" + rows(CodeLists.anxiolytics(), ""));
    lists.put("codelists/bmi.csv", "code\n" + rows(List.of(CodeLists.BMI), ""));
    StringBuilder smoking = new StringBuilder("code,status\n");
    for (int status = 0; status < CodeLists.SMOKING_STATUSES.size(); status++) {
      smoking.append(rows(CodeLists.smoking(status), "," + CodeLists.SMOKING_STATUSES.get(status)));
    }
    lists.put("codelists/smoking.csv", smoking.toString());
    StringBuilder longTerm = new StringBuilder("code,condition\n");
    for (int group = 0; group < CodeLists.GROUPS; group++) {
      String name = CodeLists.longTermName(group);
      lists.put("codelists/" + name + ".csv", "code\n" + rows(CodeLists.longTerm(group), ""));
      longTerm.append(rows(CodeLists.longTerm(group), "," + name));
    }
    lists.put("codelists/long-term.csv", longTerm.toString());
    return Map.copyOf(lists);
  }

  private static String rows(List<Integer> codes, String after) {
    StringBuilder rows = new StringBuilder();
    for (int code : codes) {
      rows.append(Vocabulary.code(code).text()).append(after).append('\n');
    }
    return rows.toString();
  }
}

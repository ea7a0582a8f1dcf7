package io.muster.examples.builder;

import static io.muster.core.builder.Cohorts.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.builder.Asked;
import io.muster.core.codes.CodeList;
import io.muster.core.files.FileKind;
import io.muster.core.plan.Program;
import io.muster.core.schema.Schema;
import io.muster.dsl.CohortText;
import io.muster.dsl.Muster;

/** What was said in a cohort file, to be held against what was said in Java. */
final class Said {
  /** What the rows of all tests take for granted. */
  private static final String DECLARED = """
      codes a = snomed 1
      codes b = snomed 2
      codes smoking from "smoking.csv" grouped by status
      parameter cut = 40
      parameter obese_from = 30 kg/m2
      parameter who = "female"
      parameter since_then = 2020-01-01
      parameter recent = 6 months
      define weighed = observation of a in last recent
      define last_weighed = latest weighed
      define elderly = age >= 65
      """;

  static final CodeList A = snomed("1").named("a");
  static final CodeList B = snomed("2").named("b");
  static final CodeList SMOKING =
      codes("smoking").groupedBy("status").from("smoking.csv", Said::file);

  private Said() {}

  private static String file(FileKind kind, String name) {
    return "code,status\n77176002,current smoker\n8517006,ex-smoker\n";
  }

  /** What a file says. */
  static Program inText(String text) {
    return inText(Schema.standard(), text);
  }

  private static Program inText(Schema schema, String text) {
    return Muster.compile(
        CohortText.of("said.cohort", DECLARED + text).withSchema(schema).withFiles(Said::file));
  }

  /** A question means the same in both. */
  static void alike(String text, Asked java) {
    alike(Schema.standard(), text, java);
  }

  /** A question about the kinds and columns of a schema means the same in both. */
  static void alike(Schema schema, String text, Asked java) {
    Program program = inText(schema, "cohort c index 2021-07-19 show %s as x".formatted(text));
    assertThat(java.expression())
        .isEqualTo(program.cohorts().get(0).shows().get(0).expression());
  }
}

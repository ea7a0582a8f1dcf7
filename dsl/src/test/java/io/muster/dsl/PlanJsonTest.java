package io.muster.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.json.PlanJson;
import io.muster.core.plan.Program;
import io.muster.core.schema.Schema;
import io.muster.dsl.problem.CohortTextException;
import io.muster.dsl.reading.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Plans of texts go through JSON unchanged. */
class PlanJsonTest {
  private static void assertIsReadBack(Program program) {
    String json = PlanJson.write(program);
    Program back = PlanJson.readProgram(json, Schema.standard());
    assertThat(back).isEqualTo(program);
    assertThat(PlanJson.write(back)).isEqualTo(json);
  }

  private static Optional<Program> compiled(Path file) {
    try {
      return Optional.of(Muster.compile(CohortText.read(file)));
    } catch (CohortTextException problems) {
      return Optional.empty();
    }
  }

  @Test
  void everyTextThatHasAMeaningIsReadBack() {
    List<Program> programs = Stream.of("meaning", "layout", "texts")
        .flatMap(folder -> Texts.in(folder, ".cohort").stream())
        .flatMap(file -> compiled(file).stream())
        .toList();
    assertThat(programs).hasSizeGreaterThan(4);
    programs.forEach(PlanJsonTest::assertIsReadBack);
  }

  @Test
  void columnsOfRecordsOfSeveralKindsAreReadBack() {
    assertIsReadBack(Muster.compile(CohortText.of("kinds.cohort", """
        codes a = snomed 1
        define booked = referral or appointment
        define illness = diagnosis of a or (medication of a or encounter of a)
        cohort c
          index 2021-07-19
          include "status of both": (booked) where status is missing
          include "nested": (illness where end is missing) where code is known
          include "named": status of latest (booked where service = "x") = "booked"
          include "own part": (referral where status = "sent") or (booked where status in ("booked", "sent"))
          include "group": count of distinct code of (illness) >= 2
          include "within": at least 2 (booked) where (no diagnosis of a in 30 days after date)
        """)));
  }
}

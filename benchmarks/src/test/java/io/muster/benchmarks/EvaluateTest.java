package io.muster.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.muster.benchmarks.hand.OutreachLoop;
import io.muster.benchmarks.muster.MusterOutreach;
import io.muster.benchmarks.workload.OutreachWorkload;
import io.muster.evaluation.effect.Others;
import io.muster.evaluation.journey.State;
import io.muster.evaluation.report.EvaluationReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluateTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theLoopByHandCountsWhatMusterCounts(long seed) {
    OutreachWorkload workload = new OutreachWorkload(3_000, seed);
    try (MusterOutreach muster = MusterOutreach.load(workload, 2);
        OutreachLoop byHand = OutreachLoop.load(workload, 2)) {
      Reach reach = muster.reach();
      assertThat(byHand.reach()).isEqualTo(reach);
      assertThat(reach.members()).isEqualTo(3_000);
      assertThat(reach.steps()).allMatch(step -> step.reached() > 100);
      assertThat(reach.steps()).anyMatch(step -> step.inferred() > 0);
      assertThat(reach.steps())
          .allMatch(step -> step.pending() == 0); // the last are asked a year before the cut-off
      assertThat(reach.appointments()).hasSize(7);
    }
  }

  @Test
  void everyPartHasSomethingToTell() {
    try (MusterOutreach muster = MusterOutreach.load(new OutreachWorkload(1_000, 1), 2)) {
      EvaluationReport report = muster.evaluate();
      assertThat(muster.records()).isBetween(19_000L, 22_000L);
      assertThat(report.conversion().steps()).allMatch(step -> step.reached() > 0);
      assertThat(report.partition().states())
          .allMatch(s -> s.kind() == State.Kind.PENDING ^ report.partition().in(s) > 0);
      assertThat(report.attempts().orElseThrow().engaged()).isPositive();
      assertThat(report.attendance()).hasSize(2);
      assertThat(report.themes()).allMatch(themes -> themes.pairs().size() > 1);
      assertThat(report.targets()).hasSize(3);
      assertThat(report.effects().comparisons().get(0).made()).isEqualTo(8);
      assertThat(report.effects().outcomes())
          .hasSize(3)
          .allMatch(o -> o.members().eventsAfter() > 0);
      Others.Matched matched =
          (Others.Matched) report.effects().outcomes().get(0).others().orElseThrow();
      assertThat(matched.pairs()).isGreaterThan(500);
      assertThat(report.effects().trends().get(0).interrupted().isTold()).isTrue();
      assertThat(report.effects().measures().get(0).times()).allMatch(t -> t.both() > 100);
      assertThat(report.effects().costs()).hasSize(1);
      assertThat(report.dataNotes().situations().beforeStart()).isPositive();
      assertThat(report.dataNotes().situations().afterEnd()).isPositive();
      assertThat(report.dataNotes().situations().reopened()).isPositive();
    }
  }

  @Test
  void theTableAndTheJsonTellTheSame(@TempDir Path folder) throws IOException {
    Tool tool = new Tool();
    Path json = folder.resolve("evaluate.json");
    assertThat(tool.run(
            "evaluate",
            "--members=300",
            "--rounds=2",
            "--warm-up=0",
            "--heap=512m",
            "--json=" + json))
        .as(tool.err())
        .isZero();
    JsonNode told = new JsonMapper().readTree(Files.readString(json));
    assertThat(told.get("members").asInt()).isEqualTo(300);
    assertThat(told.get("cold_rounds_ns")).hasSize(2);
    assertThat(told.get("warm_rounds_ns")).hasSize(2);
    assertThat(tool.out())
        .contains("300 members and as many others, %,d records"
            .formatted(told.get("records").asInt()))
        .contains("first in a new Java", "loop by hand", "both count the same");
  }

  @Test
  void aWrongCommandIsToldAsSuch() {
    assertThat(new Tool().run("evaluate", "--members=0")).isEqualTo(ExitCode.USAGE);
  }
}

package io.muster.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.engine.CohortResult;
import io.muster.core.engine.ColumnarEngine;
import io.muster.core.engine.ReferenceEngine;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Program;
import io.muster.core.store.PatientStore;
import io.muster.dsl.CohortText;
import io.muster.dsl.Muster;
import io.muster.evaluation.Evaluation;
import io.muster.examples.cli.Tool;
import io.muster.testing.SamplePopulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both engines give the same answers about the published cohorts. */
class PublishedEnginesAgreeTest {
  private static PatientStore store;

  @BeforeAll
  static void people() {
    store = SamplePopulation.of(10_000).seed(11).toStore();
  }

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(Tool.EXAMPLES.resolve("cohorts"))) {
      return files.filter(f -> f.toString().endsWith(".cohort")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void theyAgreeAndNothingIsAskedPersonByPerson(Path file) {
    Program program = Muster.compile(CohortText.read(file));
    for (CohortPlan plan : program.cohorts()) {
      CohortResult fast = new ColumnarEngine().run(plan, store);
      CohortResult plain = new ReferenceEngine().run(plan, store);
      assertThat(fast.members()).isEqualTo(plain.members());
      assertThat(fast.attrition()).isEqualTo(plain.attrition());
      assertThat(fast.warnings()).isEqualTo(plain.warnings());
      assertThat(fast.profile().orElseThrow().oneByOne()).isZero();
    }
    for (OutreachPlan plan : program.outreaches()) {
      assertThat(Evaluation.evaluate(plan, store, new ColumnarEngine()))
          .isEqualTo(Evaluation.evaluate(plan, store, new ReferenceEngine()));
    }
  }
}

package io.muster.benchmarks.loops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

class OneRuleTest {
  @Test
  void everyRuleIsMeasured() throws RunnerException {
    Collection<RunResult> results = new Runner(new OptionsBuilder()
            .include(OneRule.class.getName())
            .param("people", "200")
            .forks(0)
            .warmupIterations(0)
            .measurementIterations(1)
            .measurementTime(TimeValue.milliseconds(20))
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .build())
        .run();
    assertThat(results).hasSameSizeAs(OneRule.Rule.values());
  }
}

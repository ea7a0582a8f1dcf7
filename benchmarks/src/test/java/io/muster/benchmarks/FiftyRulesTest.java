package io.muster.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.benchmarks.muster.FiftyRules;
import org.junit.jupiter.api.Test;

class FiftyRulesTest {
  @Test
  void itsFileCompiles() {
    assertThat(new FiftyRules().compile()).isPositive();
  }

  @Test
  void coldAndWarmAreTold() {
    Tool tool = new Tool();
    assertThat(tool.run("compile", "--times=3", "--rounds=1")).as(tool.err()).isZero();
    assertThat(tool.out())
        .contains("Cold, first in a new Java: median", "of 1", "Warm, after 3 times");
    assertThat(tool.run("compile", "--times=0")).isEqualTo(ExitCode.USAGE);
  }
}

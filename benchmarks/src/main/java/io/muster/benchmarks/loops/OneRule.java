package io.muster.benchmarks.loops;

import io.muster.benchmarks.muster.RuleOverWorkload;
import io.muster.benchmarks.workload.Workload;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One rule, one thread, from the plan to the members. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class OneRule {
  /** What is asked. */
  public enum Rule {
    CODE_MEMBERSHIP("diagnosis of mental_health"),
    WINDOW("encounter in last 12 months"),
    CODE_IN_WINDOW("medication of anxiolytics in last 12 months"),
    CATEGORY("encounter where type = \"emergency\""),
    LATEST_VALUE("latest observation of bmi in last 24 months >= 30 kg/m2"),
    LATEST_GROUP("group of latest observation of smoking = \"current smoker\""),
    COUNT("at least 5 encounters in last 12 months"),
    DISTINCT_GROUPS("count of distinct group of diagnosis of long_term >= 3"),
    SEQUENCE(
        "encounter where type = \"inpatient\" followed within 30 days by encounter where type = \"inpatient\""),
    AGE("age between 40 and 60"),
    ATTRIBUTE("imd_decile <= 2");

    private final String text;

    Rule(String text) {
      this.text = text;
    }
  }

  @Param("50000")
  private int people = 50_000;

  @Param
  private Rule rule = Rule.AGE;

  private Optional<RuleOverWorkload> asked = Optional.empty();

  /** For JMH, which sets the fields. */
  public OneRule() {}

  /** Fills the store. */
  @Setup(Level.Trial)
  public void fill() {
    asked = Optional.of(RuleOverWorkload.of(rule.text, new Workload(people, 1)));
  }

  /** Ends the engine. */
  @TearDown(Level.Trial)
  public void close() {
    asked.ifPresent(RuleOverWorkload::close);
  }

  /** How many people meet the rule. */
  @Benchmark
  public int met() {
    return asked.orElseThrow().met();
  }
}

package io.muster.dsl.checking;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.engine.CohortResult;
import io.muster.core.engine.ReferenceEngine;
import io.muster.core.schema.Truth;
import io.muster.dsl.CohortText;
import io.muster.dsl.Muster;
import io.muster.dsl.reasoning.Crowd;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

class EmptyWindowLawsTest {
  private static final List<String> WINDOWS = List.of(
      "in last 6 months",
      "in 30 days after index",
      "in 30 days before index",
      "in 10 to 60 days before index",
      "within 40 days of index",
      "before index",
      "on or after index",
      "after index",
      "on 2021-07-19",
      "since 2021-01-01",
      "after 2021-07-19",
      "before 2021-01-01",
      "from 2020-06-01 to 2021-06-01",
      "from 3 months before index to 60 days before index",
      "from 1 month before index to 31 days before index",
      "from 1 month before index to 4 weeks before index",
      "from 12 months before index to 1 year before index",
      "from 10 days before index to 2 weeks before index",
      "covering index",
      "covering 2021-01-01",
      "after (first diagnosis of a)",
      "on or after (latest diagnosis of a)",
      "after (latest diagnosis of a)",
      "after (latest diagnosis of b)",
      "after (latest diagnosis of a in last 6 months)",
      "after (latest diagnosis of a at any time)",
      "before (first diagnosis of a)",
      "in 30 days before (first diagnosis of a)",
      "in 0 to 30 days before (first diagnosis of a)",
      "before (first ever diagnosis of a)",
      "after (latest contact)");

  @Property(tries = 1000)
  void noRecordLiesInAWindowThatIsSaidToBeEmpty(@ForAll Random random) {
    String windows = Stream.generate(() -> WINDOWS.get(random.nextInt(WINDOWS.size())))
        .limit(1 + random.nextInt(3))
        .collect(Collectors.joining(" "));
    CohortText text = CohortText.of("windows.cohort", """
        %scohort c
          index %s
          population everyone
          show at least 1 diagnosis of a %s as found
        """.formatted(
            Crowd.HEAD, random.nextBoolean() ? "2021-07-19" : "at latest contact", windows));
    boolean empty =
        Muster.check(text).stream().anyMatch(problem -> problem.code().equals("empty-window"));
    Statistics.collect(empty);
    if (empty) {
      CohortResult result = new ReferenceEngine()
          .run(Muster.compile(text).cohorts().get(0), new Crowd(random).people());
      assertThat(IntStream.range(0, result.store().size())
              .filter(person -> result.index(person).isPresent())
              .mapToObj(person -> result.shown(person).get(0)))
          .isNotEmpty()
          .doesNotContain(Truth.TRUE);
    }
  }
}

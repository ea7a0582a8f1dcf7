package io.muster.evaluation.effect;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.plan.Expression;
import io.muster.core.plan.OutcomePlan.Match;
import io.muster.core.schema.Schema;
import io.muster.core.schema.Value;
import io.muster.evaluation.statistics.Matching;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Matching at the size of a whole area. */
class ManyMatchedTest {
  private static final List<Match> ON = List.of(
      new Match("sex", attribute("sex"), Optional.empty()),
      new Match("imd_decile", attribute("imd_decile"), Optional.empty()),
      new Match(
          "age", new Expression.Age(new Expression.Index()), Optional.of(BigDecimal.valueOf(2))));

  private static Expression attribute(String name) {
    return new Expression.Attribute(Schema.standard().attribute(name).orElseThrow());
  }

  private static List<Alike> people(int number, long seed) {
    Random random = new Random(seed);
    return IntStream.range(0, number)
        .mapToObj(i -> Alike.of(
                i,
                List.of(
                    new Value.Text(random.nextBoolean() ? "female" : "male"),
                    Value.Decimal.of(1 + random.nextInt(10)),
                    Value.Decimal.of(18 + random.nextInt(80))),
                ON)
            .orElseThrow())
        .toList();
  }

  @Test
  void tenThousandFindTheirLikeAmongAHundredThousand() {
    List<Alike> members = people(10_000, 1);
    List<Alike> others = people(100_000, 2);
    Keys keys = new Keys(1);
    int[] matches = Matching.nearest(keys.people(members), keys.people(others), 2);
    assertThat(Arrays.stream(matches).filter(m -> m != Matching.NOBODY).count())
        .isGreaterThan(9_900);
  }
}

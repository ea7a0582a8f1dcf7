package io.muster.dsl.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Expression;
import io.muster.core.schema.Truth;
import io.muster.core.schema.Value;
import io.muster.dsl.reasoning.Claim.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

/** What is worked out from the conditions alone, held against people who were asked. */
class ThoseLeftLawsTest {
  @Property(tries = 1000)
  void whatNobodyCanBeNobodyIs(@ForAll Random random) {
    Crowd crowd = new Crowd(random);
    CohortPlan plan = Crowd.asking(
        Stream.generate(crowd::condition).limit(1 + random.nextInt(3)).toList());
    List<Claim> claims = claims(Crowd.conditions(plan), random);
    boolean none = everybody(plan).none(claims.toArray(Claim[]::new));
    Statistics.collect(none);
    if (none) {
      assertThat(crowd.answers(plan)).noneMatch(answers -> allow(claims, answers));
    }
  }

  @Property(tries = 1000)
  void nobodyStaysWhomTheRulesBeforeHaveLost(@ForAll Random random) {
    Crowd crowd = new Crowd(random);
    CohortPlan plan = Crowd.asking(Stream.generate(crowd::condition).limit(4).toList());
    List<Claim> claims = claims(Crowd.conditions(plan), random);
    ThoseLeft left = everybody(plan);
    for (int i = 0; i < claims.size(); i++) {
      List<Claim> soFar = claims.subList(0, i + 1);
      if (left.none(claims.get(i))) {
        assertThat(crowd.answers(plan)).noneMatch(answers -> allow(soFar, answers));
      }
      left.keep(claims.get(i));
    }
  }

  private static ThoseLeft everybody(CohortPlan plan) {
    return ThoseLeft.everybody(new Days(plan.index().fixed()), Budget.of(1_000_000));
  }

  private static List<Claim> claims(List<Expression> conditions, Random random) {
    List<Claim> claims = new ArrayList<>();
    Outcome[] outcomes = Outcome.values();
    conditions.forEach(c -> claims.add(new Claim(c, outcomes[random.nextInt(outcomes.length)])));
    return claims;
  }

  private static boolean allow(List<Claim> claims, List<Value> answers) {
    return IntStream.range(0, claims.size())
        .allMatch(i -> allows(claims.get(i).outcome(), (Truth) answers.get(i)));
  }

  private static boolean allows(Outcome outcome, Truth answer) {
    return switch (outcome) {
      case TRUE -> answer == Truth.TRUE;
      case FALSE -> answer == Truth.FALSE;
      case NOT_TRUE -> answer != Truth.TRUE;
      case NOT_FALSE -> answer != Truth.FALSE;
    };
  }
}

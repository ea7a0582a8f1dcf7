package io.muster.core.describe;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.generated.GeneratedPlans;
import io.muster.core.json.Fingerprint;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.OutreachPlan;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** In English nothing is lost that matters: what means something else reads differently, its fingerprint not looked at. */
class DescriptionLawsTest {
  private static final int CHANGES = 25;
  private static final Pattern FINGERPRINT = Pattern.compile("`[0-9a-f]{12,64}`");

  @Provide
  Arbitrary<CohortPlan> cohorts() {
    return GeneratedPlans.cohorts();
  }

  @Provide
  Arbitrary<OutreachPlan> outreaches() {
    return GeneratedPlans.outreaches();
  }

  @Property(tries = 60)
  void whateverIsChangedInACohortReadsDifferently(
      @ForAll("cohorts") CohortPlan cohort, @ForAll @IntRange(max = 999) int first) {
    readDifferently(
        cohort, CohortPlan.class, first, Fingerprint::of, c -> english(Description.of(c)));
  }

  @Property(tries = 60)
  void whateverIsChangedInAnOutreachReadsDifferently(
      @ForAll("outreaches") OutreachPlan outreach, @ForAll @IntRange(max = 999) int first) {
    readDifferently(
        outreach, OutreachPlan.class, first, Fingerprint::of, o -> english(Description.of(o)));
  }

  private static String english(Description description) {
    return FINGERPRINT.matcher(description.toMarkdown()).replaceAll("");
  }

  private static <P> void readDifferently(
      P plan,
      Class<P> type,
      int first,
      Function<P, Fingerprint> fingerprints,
      Function<P, String> english) {
    Fingerprint fingerprint = fingerprints.apply(plan);
    String words = english.apply(plan);
    for (P changed : some(Changes.of(plan).stream().map(type::cast).toList(), first)) {
      boolean matters = !fingerprints.apply(changed).equals(fingerprint);
      Statistics.label("matters").collect(matters);
      if (matters) {
        assertThat(english.apply(changed)).as(() -> changed.toString()).isNotEqualTo(words);
      }
    }
    Statistics.label("matters").coverage(c -> c.check(true).percentage(p -> p > 50));
  }

  /** So many of them, spread over all. */
  private static <P> List<P> some(List<P> all, int first) {
    return IntStream.range(0, Math.min(CHANGES, all.size()))
        .mapToObj(i -> all.get((int) ((first + (long) i * all.size() / CHANGES) % all.size())))
        .toList();
  }
}

package io.muster.evaluation.effect;

import static io.muster.evaluation.OutreachSketch.records;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.evaluation.OutreachSketch;
import io.muster.evaluation.PeopleSketch;
import io.muster.evaluation.statistics.Estimate;
import org.junit.jupiter.api.Test;

class CostTest {

  private static Cost cost(int referred, int members) {
    PeopleSketch people = new PeopleSketch();
    for (int i = 0; i < members; i++) {
      people.person("p%03d".formatted(i));
      if (i < referred) {
        people.record("p%03d".formatted(i), "referral", 3);
      }
    }
    OutreachSketch outreach =
        new OutreachSketch().step("referred", records("referral")).cost("10000", "referred");
    return Collected.effects(outreach, people).costs().get(0);
  }

  @Test
  void tenThousandSharedAmongThirteenOfAHundredAndThirtyIsSoMuchEach() {
    Estimate each = cost(13, 130).perPerson().value().orElseThrow();
    assertThat(each.value()).isCloseTo(769, within(.5));
    assertThat(each.low()).isCloseTo(470, within(.5));
    assertThat(each.high()).isCloseTo(1296, within(.5));
  }

  @Test
  void whereNobodyGotThereThereIsNoOutcomeAndNoEndlessCost() {
    assertThat(cost(0, 130).perPerson())
        .hasToString(
            "cannot be worked out, because nobody reached it, so there is no outcome to share"
                + " the cost");
    assertThat(cost(0, 0).perPerson().isTold()).isFalse();
  }
}

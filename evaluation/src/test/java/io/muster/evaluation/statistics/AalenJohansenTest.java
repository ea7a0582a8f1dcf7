package io.muster.evaluation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Attempts to engage ten people: seven engaged, one declined, one died, one is still open. */
class AalenJohansenTest {
  private static final int ENGAGED = 1;
  private static final int EXIT = 2;

  private static AalenJohansen attempts() {
    List<FollowUp> people = new ArrayList<>();
    for (int attempt : new int[] {1, 2, 2, 3, 6, 6, 8}) {
      people.add(FollowUp.ended(attempt, ENGAGED));
    }
    people.add(FollowUp.ended(2, EXIT));
    people.add(FollowUp.ended(4, EXIT));
    people.add(FollowUp.open(10));
    return AalenJohansen.of(people, 2);
  }

  @Test
  void engagementRisesOverTheAttempts() {
    AalenJohansen curves = attempts();
    double[] incidence = {.1, .3, .4, .4, .6, .7, .7};
    int[] attempt = {1, 2, 3, 4, 6, 8, 10};
    for (int i = 0; i < attempt.length; i++) {
      assertThat(curves.incidence(ENGAGED, attempt[i])).isCloseTo(incidence[i], within(1e-12));
    }
  }

  @Test
  void exitsEndAtAFifthAndATenthIsStillFree() {
    assertThat(attempts().incidence(EXIT, 10)).isCloseTo(.2, within(1e-12));
    assertThat(attempts().free(10)).isCloseTo(.1, within(1e-12));
  }

  @Test
  void thoseStillOpenCountAsLongAsTheyWereFollowed() {
    // One of two is open at 1, so the event at 2 is of one in one: half of all would be too few.
    AalenJohansen curves = AalenJohansen.of(List.of(FollowUp.open(1), FollowUp.ended(2)), 1);
    assertThat(curves.incidence(1, 2)).isEqualTo(1);
  }

  @Test
  void nothingHasHappenedToNobody() {
    assertThat(AalenJohansen.of(List.of(), 2).incidence(2, 5)).isZero();
    assertThat(AalenJohansen.of(List.of(), 2).free(5)).isEqualTo(1);
  }

  @Test
  void refusesACauseThatThereIsNot() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AalenJohansen.of(List.of(FollowUp.ended(1, 3)), 2));
    assertThatIllegalArgumentException().isThrownBy(() -> AalenJohansen.of(List.of(), 0));
    assertThatIllegalArgumentException().isThrownBy(() -> attempts().incidence(0, 1));
  }
}

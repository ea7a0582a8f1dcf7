package io.muster.evaluation.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AttackerTest {
  private static final int LEDGERS = 10_000;

  static List<Profile> profiles() {
    return Profile.forRelease();
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void whoTriesEverythingNarrowsNoSmallCountBelowTheThreshold(Profile profile) {
    int small = 0;
    for (int seed = 0; seed < LEDGERS; seed++) {
      Release release = InventedLedger.of(seed).release(profile);
      Attacker attacker = new Attacker(release);
      Attacker withStarsAlone = new Attacker(starsAlone(release));
      for (Cell cell : attacker.cells()) {
        if (profile.small().contains(cell.number())) {
          small++;
          if (!release.told().containsKey(cell)) {
            assertThat(nobodyCanSayThatItIsSmall(attacker, cell, profile))
                .as("%s of ledger %s", cell, seed)
                .isTrue();
            continue;
          }
          assertThat(attacker.canBeAtLeast(cell, profile.small().highest()))
              .as("%s of ledger %s can be the threshold", cell, seed)
              .isTrue();
          int least = profile.small().lowest();
          while (!withStarsAlone.canBeAtMost(cell, least)) {
            least++;
          }
          assertThat(attacker.canBeAtMost(cell, least))
              .as("%s of ledger %s can be as few as the stars say", cell, seed)
              .isTrue();
        }
      }
    }
    assertThat(small).isGreaterThan(LEDGERS);
  }

  /** Whether a drop, which no output tells, can be something else than small, and is known no closer than counts are told. */
  private static boolean nobodyCanSayThatItIsSmall(Attacker attacker, Cell drop, Profile profile) {
    int least = drop.number();
    while (least > 0 && attacker.canBeAtMost(drop, least - 1)) {
      least--;
    }
    int most = drop.number();
    while (most < 50 && attacker.canBeAtLeast(drop, most + 1)) {
      most++;
    }
    int widest = profile == Profile.midpoint6() ? 5 : 4;
    return most - least >= widest
        && (least < profile.small().lowest() || most > profile.small().highest());
  }

  /** The same where all that can be hidden is: what nobody can help telling. */
  private static Release starsAlone(Release release) {
    Range any = new Range(release.profile().small().lowest(), Range.ENDLESS);
    Map<Cell, Told> stars = new LinkedHashMap<>(release.told());
    stars.replaceAll((cell, told) ->
        told.range().highest() == 0 ? told : new Told(SuppressedCount.WITHHELD, any));
    return new Release(release.profile(), stars, release.sums());
  }
}

package io.muster.evaluation.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DisclosureTest {

  private static Release release(Profile profile, int count) {
    Ledger ledger = Ledger.empty();
    ledger.count("members", count);
    return ledger.release(profile);
  }

  @Test
  void k07CohortsThatDifferByTwoDoNotTellIt() {
    assertThat(Disclosure.compare(release(Profile.nhs(), 102), release(Profile.nhs(), 104)))
        .isEmpty();
  }

  @Test
  void k08AChangeOfOneIsNotVisible() {
    assertThat(Disclosure.compare(release(Profile.nhs(), 102), release(Profile.nhs(), 103)))
        .isEmpty();
  }

  @Test
  void aCountWithheldOnceAndToldOnceIsListed() {
    assertThat(Disclosure.compare(release(Profile.nhs(), 7), release(Profile.nhs(), 8)))
        .containsExactly(
            new Revelation(
                "members",
                "members is withheld before and told after: if few came or went in between, what is withheld is about 10."));
  }

  @Test
  void aChangeOfAFewInRawNumbersIsListed() {
    Profile internal = Profile.internal("audit");
    assertThat(Disclosure.compare(release(internal, 102), release(internal, 100)))
        .containsExactly(new Revelation("members", "members fell by exactly 2."));
    assertThat(Disclosure.compare(release(internal, 102), release(internal, 150)))
        .isEmpty();
  }

  @Test
  void twoWaysOfRoundingTheSameCountAreListed() {
    assertThat(Disclosure.compare(release(Profile.nhs(), 18), release(Profile.midpoint6(), 18)))
        .containsExactly(
            new Revelation("members", "members is exactly 18, if it is the same in both."));
  }

  @Test
  void k09QuartilesOfFewAreWithheldFromWhoeverIsOutside() {
    Ledger ledger = Ledger.empty();
    Cell few = ledger.count("few", 32);
    Cell many = ledger.count("many", 33);
    Release release = ledger.release(Profile.nhs());
    assertThat(release.tellsQuartiles(few)).isFalse();
    assertThat(release.tellsQuartiles(many)).isTrue();
    assertThat(ledger.release(Profile.internal("audit")).tellsQuartiles(few)).isTrue();
  }

  @Test
  void k10AGroupInWhichAllOrNoneDidIsFlagged() {
    Ledger ledger = Ledger.empty();
    Cell group = ledger.count("group", 20);
    Cell all = ledger.count("all of them", 20);
    Cell none = ledger.count("none of them", 0);
    Cell half = ledger.count("half of them", 10);
    Cell few = ledger.count("few of them", 2);
    Release release = ledger.release(Profile.nhs());
    assertThat(release.allOrNone(all, group)).isTrue();
    assertThat(release.allOrNone(none, group)).isTrue();
    assertThat(release.allOrNone(half, group)).isFalse();
    assertThat(release.allOrNone(few, group)).isFalse();
  }
}

package io.muster.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class TruthLawsTest {
  @Property
  void andIsOrSeenThroughNot(@ForAll Truth a, @ForAll Truth b) {
    assertThat(a.and(b).not()).isEqualTo(a.not().or(b.not()));
  }

  @Property
  void andTakesItsPartsInAnyOrderAndGrouping(@ForAll Truth a, @ForAll Truth b, @ForAll Truth c) {
    assertThat(a.and(b)).isEqualTo(b.and(a));
    assertThat(a.and(b.and(c))).isEqualTo(a.and(b).and(c));
  }

  @Property
  void whatIsKnownStaysKnownWhateverTheUnknownTurnsOutToBe(
      @ForAll Truth a, @ForAll boolean turnsOut) {
    Truth known = Truth.of(turnsOut);
    if (a.and(Truth.UNKNOWN).known()) {
      assertThat(a.and(known)).isEqualTo(a.and(Truth.UNKNOWN));
    }
    if (a.or(Truth.UNKNOWN).known()) {
      assertThat(a.or(known)).isEqualTo(a.or(Truth.UNKNOWN));
    }
  }
}

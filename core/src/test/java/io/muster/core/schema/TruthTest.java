package io.muster.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TruthTest {
  @Test
  void anAnswerIsAValueThatIsWrittenInAWord() {
    assertThat(Truth.values())
        .extracting(Truth::toString)
        .containsExactly("true", "false", "unknown");
    assertThat(Truth.values()).extracting(Truth::type).containsOnly(ValueType.TRUTH);
    assertThat(Truth.values()).extracting(Truth::known).containsExactly(true, true, false);
  }
}

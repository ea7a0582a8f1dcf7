package io.muster.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.benchmarks.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing is compared but the time: all find the same people, and find somebody. */
class EqualAnswersTest {
  private static final Workload WORKLOAD = new Workload(2_000, 27);
  private static final List<int[]> SCANNED = scanned();

  private static List<int[]> scanned() {
    List<int[]> answers = new ArrayList<>();
    try (Peer scan = Contender.SCAN.load(WORKLOAD, 1)) {
      for (Query query : Query.values()) {
        answers.add(scan.answer(query));
      }
    }
    return answers;
  }

  @ParameterizedTest
  @EnumSource
  void everybodyFindsThePeopleWhomTheScanFinds(Contender contender) {
    Workload workload = WORKLOAD.first(contender.mostPeople());
    try (Peer peer = contender.load(workload, 2)) {
      for (Query query : Query.values()) {
        int[] expected = SCANNED.get(query.ordinal());
        assertThat(expected).as(query.name()).isNotEmpty();
        assertThat(peer.answer(query)).as(query.name()).containsExactlyInAnyOrder(expected);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aQueryFindsTheSamePeopleHoweverManyThreadsLook(Query query) {
    Workload many = new Workload(9_000, 3);
    try (Peer one = Contender.INDEX.load(many, 1);
        Peer three = Contender.INDEX.load(many, 3);
        Peer scanning = Contender.SCAN.load(many, 3)) {
      int[] found = one.answer(query);
      assertThat(IntStream.of(found)).isSorted().doesNotHaveDuplicates();
      assertThat(three.answer(query)).isEqualTo(found);
      assertThat(scanning.answer(query)).isEqualTo(found);
    }
  }
}

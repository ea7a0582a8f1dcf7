package io.muster.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.plan.Rule;
import io.muster.core.schema.Truth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What could differ, held against what does once the missing values are filled in. */
class DoubtLawsTest {
  private static Candidate candidate(List<Integer> records, List<Rule> rules) {
    Inquiry inquiry = new Inquiry(PatchyRecords.store(records));
    return new Candidate(Clinic.everyone(rules.toArray(Rule[]::new)), inquiry, 0);
  }

  private static Set<Truth> answersOnceFilledIn(int rule, List<Candidate> filledIn) {
    Set<Truth> answers = EnumSet.noneOf(Truth.class);
    filledIn.forEach(c -> answers.add(c.ask(rule, Evidences.ignored()).answer()));
    return answers;
  }

  @Property(tries = 300)
  void anAnswerThatCouldNotDifferIsTheSameWhateverWasMissing(
      @ForAll @Size(max = 5) List<@IntRange(max = PatchyRecords.KINDS - 1) Integer> records) {
    List<Rule> rules = PatchyRecords.rules();
    Candidate patchy = candidate(records, rules);
    List<Candidate> filledIn = PatchyRecords.filledIn(records).stream()
        .map(way -> candidate(way, rules))
        .toList();
    for (int rule = 0; rule < rules.size(); rule++) {
      Reply reply = patchy.ask(rule, Evidences.ignored());
      if (reply.answer().known() && !reply.couldDiffer()) {
        assertThat(answersOnceFilledIn(rule, filledIn))
            .as("%s", rules.get(rule).condition())
            .containsExactly(reply.answer());
      }
    }
  }

  @Property(tries = 300)
  void aCountThatCouldDifferDoesForSomeWayOfFillingIn(
      @ForAll @Size(max = 5) List<@IntRange(max = PatchyRecords.KINDS - 1) Integer> records) {
    List<Rule> rules = PatchyRecords.counts();
    Candidate patchy = candidate(records, rules);
    List<Candidate> filledIn = PatchyRecords.filledIn(records).stream()
        .map(way -> candidate(way, rules))
        .toList();
    for (int rule = 0; rule < rules.size(); rule++) {
      Reply reply = patchy.ask(rule, Evidences.ignored());
      assertThat(answersOnceFilledIn(rule, filledIn).size() > 1)
          .as("%s", rules.get(rule).condition())
          .isEqualTo(reply.couldDiffer());
    }
  }
}

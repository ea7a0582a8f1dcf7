package io.muster.dsl.checking;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.dsl.CohortText;
import io.muster.dsl.Muster;
import io.muster.dsl.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How deep what is written may stand within itself, once what it names is written out: 105. */
class TooDeepTest {
  private static final String COHORT = "cohort c index 2021-07-19 population everyone\n";

  private static List<String> told(String text) {
    return Muster.check(CohortText.of("deep.cohort", text)).stream()
        .map(p -> "%s %d:%d".formatted(p.code(), p.line(), p.column()))
        .toList();
  }

  private static String not(int times, String condition) {
    return "not ".repeat(times) + condition;
  }

  private static String sum(int numbers) {
    return "1" + " + 1".repeat(numbers - 1);
  }

  private static String followed(int times, String last) {
    return "contact followed by (".repeat(times) + last + ")".repeat(times);
  }

  @Test
  void aLongSumIsDeep() {
    assertThat(told(COHORT + "show age * (" + sum(104) + ") as x")).isEmpty();
    assertThat(told(COHORT + "show age * (" + sum(105) + ") as x")).containsExactly("too-deep 2:6");
  }

  @Test
  void whatADefinitionStandsForCountsWhereItIsNamed() {
    String definition = "define a = " + not(60, "housebound") + "\n";
    assertThat(told(definition + COHORT + "include " + not(44, "a"))).isEmpty();
    assertThat(told(definition + COHORT + "include " + not(45, "a")))
        .containsExactly("too-deep 3:9");
  }

  @Test
  void whatACohortAsksCountsWhereItIsNamed() {
    String first =
        "cohort a index 2021-07-19 population everyone include " + not(60, "housebound") + "\n";
    assertThat(told(first + COHORT + "include " + not(43, "in cohort a"))).isEmpty();
    assertThat(told(first + COHORT + "include " + not(44, "in cohort a")))
        .containsExactly("too-deep 3:9");
  }

  /** Records that follow one another, 70 deep, as {@code b}. */
  private static String seventyDeep(String last) {
    return "define a = " + followed(35, last) + "\ndefine b = " + followed(35, "a") + "\n";
  }

  @Test
  void recordsThatFollowOneAnotherAreDeepAndSoAreTheDatesOfTheirWindows() {
    String definitions = seventyDeep("referral in last 6 months") + COHORT;
    assertThat(told(definitions + "include " + followed(30, "b"))).isEmpty();
    assertThat(told(definitions + "include " + followed(31, "b"))).containsExactly("too-deep 4:9");
  }

  @Test
  void whatAnOutreachAsksCountsToo() {
    String outreach =
        seventyDeep("referral") + COHORT + "outreach o for c\ntarget s >= 1%\nstep s: ";
    assertThat(told(outreach + followed(34, "b"))).isEmpty();
    assertThat(told(outreach + followed(35, "b"))).containsExactly("too-deep 6:9");
  }

  @Test
  void whatIsTooDeepIsToldAloneAndSaysWhatToDo() {
    List<Problem> problems = Muster.check(CohortText.of(
        "deep.cohort", COHORT + "show age * (" + sum(105) + ") as x\ninclude age < -1"));
    assertThat(problems)
        .singleElement()
        .extracting(Problem::message, p -> p.suggestion().orElseThrow())
        .containsExactly(
            "written out with all that it names, this stands more than 105 deep within itself",
            "say it in several rules, or with fewer brackets");
  }
}

package io.muster.testing;

import io.muster.core.engine.Attrition;
import io.muster.core.engine.CohortResult;
import io.muster.core.engine.Explanation;
import io.muster.core.plan.ExamplePlan.Expectation.Because;
import io.muster.core.plan.Rule;
import io.muster.core.spelling.NearestName;
import io.muster.core.store.PatientStore;
import io.muster.testing.MusterAssertions.At;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Says who is in a cohort of invented people, and why; {@link MusterAssertions} makes it. A failure shows ids, answers and what they
 * rest on, so it is never asked of real people.
 */
public final class CohortAssert {
  private static final int MOST_NAMED = 10;

  private final CohortResult result;

  CohortAssert(CohortResult result) {
    this.result = result;
  }

  /** All of these are members. */
  public CohortAssert includes(String... ids) {
    return failing(Stream.of(ids).flatMap(id -> membership(id, true).stream()));
  }

  /** This one is a member, and a rule came out so: {@code includes("anna", because("housebound").isUnknown())}. */
  public CohortAssert includes(String id, Because because) {
    return failing(Stream.concat(membership(id, true).stream(), otherwise(id, because).stream())
        .limit(1));
  }

  /** These are the members, and there are no others. */
  public CohortAssert includesOnly(String... ids) {
    Set<String> expected = Set.copyOf(List.of(ids));
    Stream<String> others = members().filter(id -> !expected.contains(id));
    return failing(Stream.concat(
        Stream.of(ids).flatMap(id -> membership(id, true).stream()),
        others.limit(MOST_NAMED).flatMap(id -> membership(id, false).stream())));
  }

  /** None of these is a member. */
  public CohortAssert leavesOut(String... ids) {
    return failing(Stream.of(ids).flatMap(id -> membership(id, false).stream()));
  }

  /** This one is no member, and that rule was the first to lose them: {@code leaves("ben", at("obese"))}. */
  public CohortAssert leaves(String id, At at) {
    Explanation explanation = explain(id);
    known(at.rule());
    Optional<String> left = explanation.leftAt().map(line -> line.rule().label());
    return left.equals(Optional.of(at.rule()))
        ? this
        : failing(
            Stream.of(told("to leave %s at \"%s\"".formatted(name(), at.rule()), id, explanation)));
  }

  /** This one is no member, and a rule came out so: {@code leaves("ben", because("obese").isUnknown())}. */
  public CohortAssert leaves(String id, Because because) {
    return failing(Stream.concat(membership(id, false).stream(), otherwise(id, because).stream())
        .limit(1));
  }

  /** There are so many members. */
  public CohortAssert hasSize(int members) {
    int are = result.members().size();
    if (are == members) {
      return this;
    }
    List<String> lines = new ArrayList<>();
    lines.add("expected %s to have %s, but it has %s%s"
        .formatted(name(), members(members), are, are == 0 ? "" : ": " + named()));
    lines.add("  of " + people(result.attrition().people()) + " in the data");
    if (result.attrition().optedOut() > 0) {
      lines.add("  " + result.attrition().optedOut() + " opted out of the use of their records");
    }
    result.attrition().rows().stream()
        .filter(row -> row.lost() > 0)
        .map(CohortAssert::lost)
        .forEach(lines::add);
    return failing(Stream.of(String.join("\n", lines)));
  }

  private static String lost(Attrition.Row row) {
    String unknown = row.effect() == Rule.Effect.INCLUDE && row.unknown() > 0
        ? ", " + row.unknown() + " of them since it is unknown"
        : "";
    return "  " + row.lost() + " left at " + row.effect().word() + " \"" + row.label() + "\""
        + unknown;
  }

  private Stream<String> members() {
    return result.members().stream().mapToObj(store()::id);
  }

  private String named() {
    int others = result.members().size() - MOST_NAMED;
    return members().limit(MOST_NAMED).collect(Collectors.joining(", "))
        + (others > 0 ? " and " + others + " others" : "");
  }

  /** What is wrong where somebody is a member who should not be, or the other way round. */
  private Optional<String> membership(String id, boolean included) {
    Explanation explanation = explain(id);
    return explanation.included() == included
        ? Optional.empty()
        : Optional.of(told((included ? "to be in " : "not to be in ") + name(), id, explanation));
  }

  private Optional<String> otherwise(String id, Because because) {
    known(because.rule());
    Explanation explanation = explain(id);
    return Why.otherwise(because, explanation)
        .map(sentence -> because(sentence + " for " + id, explanation));
  }

  private static String told(String expected, String id, Explanation explanation) {
    return because(
        "expected %s %s, but %s %s".formatted(id, expected, id, Why.became(explanation)),
        explanation);
  }

  private static String because(String sentence, Explanation explanation) {
    return Stream.concat(
            Stream.of(sentence), Why.lines(explanation).stream().map(line -> "  " + line))
        .collect(Collectors.joining("\n"));
  }

  private Explanation explain(String id) {
    if (store().person(id).isEmpty()) {
      List<String> ids =
          IntStream.range(0, store().size()).mapToObj(store()::id).toList();
      throw new AssertionError("the data hold nobody called " + id + meant(id, ids));
    }
    return result.explain(id);
  }

  private void known(String rule) {
    List<String> labels = Stream.concat(
            result.plan().allRules().stream(), result.plan().taking().stream())
        .map(Rule::label)
        .toList();
    if (!labels.contains(rule)) {
      throw new AssertionError(name() + " has no rule \"" + rule + "\"" + meant(rule, labels));
    }
  }

  static String meant(String name, List<String> names) {
    return NearestName.of(name, names)
        .map(near -> "; did you mean " + near + "?")
        .orElse("");
  }

  private CohortAssert failing(Stream<String> failures) {
    String all = failures.collect(Collectors.joining("\n"));
    if (!all.isEmpty()) {
      throw new AssertionError(all);
    }
    return this;
  }

  private PatientStore store() {
    return result.store();
  }

  private String name() {
    return result.plan().name();
  }

  private static String members(int number) {
    return number + (number == 1 ? " member" : " members");
  }

  private static String people(int number) {
    return number + (number == 1 ? " person" : " people");
  }
}

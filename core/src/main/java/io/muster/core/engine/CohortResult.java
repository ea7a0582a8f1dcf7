package io.muster.core.engine;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Suppliers;
import io.muster.core.json.Fingerprint;
import io.muster.core.plan.CohortPlan;
import io.muster.core.schema.Value;
import io.muster.core.store.PatientSet;
import io.muster.core.store.PatientStore;
import io.muster.core.store.RecordTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The answer to a cohort plan. Immutable and safe for use by several threads; it prints only counts.
 *
 * <pre>{@code
 * CohortResult result = new ReferenceEngine().run(recall, store);
 * List<String> why = new ArrayList<>();
 * for (Explanation.Line line : result.explain("anna").lines()) {
 *   why.add(line.rule().label() + ": " + line.answer());
 *   line.evidence().forEach(evidence -> why.add("  " + evidence.words()));
 * }
 * }</pre>
 */
public final class CohortResult {
  private final CohortPlan plan;
  private final Inquiry inquiry;
  private final PatientSet members;
  private final Optional<RankOrder> order;
  private final Supplier<Attrition> attrition;
  private final Optional<Profile> profile;
  private final ShownReader reader;

  CohortResult(
      CohortPlan plan,
      Inquiry inquiry,
      PatientSet members,
      Optional<RankOrder> order,
      Supplier<Attrition> attrition,
      Optional<Profile> profile,
      ShownReader reader) {
    this.plan = plan;
    this.inquiry = inquiry;
    this.members = members;
    this.order = order;
    this.attrition = Suppliers.memoize(attrition::get);
    this.profile = profile;
    this.reader = reader;
  }

  public CohortPlan plan() {
    return plan;
  }

  /** What identifies the plan by its meaning. */
  public Fingerprint fingerprint() {
    return Fingerprint.of(plan);
  }

  public PatientStore store() {
    return inquiry.store();
  }

  public PatientSet members() {
    return members;
  }

  /** The members in the order the plan ranks them by; in order of their ids where it does not. */
  public IntStream ranked() {
    return order.map(RankOrder::inOrder).orElseGet(members::stream);
  }

  /** How those who stayed through every rule are ranked, where they are. */
  Optional<RankOrder> order() {
    return order;
  }

  /** How many were lost at each rule; an engine may work it out when it is first asked for. */
  public Attrition attrition() {
    return attrition.get();
  }

  /** How the members were found: in what order rules were asked, of how many, at what cost. None where the engine keeps no account. */
  public Optional<Profile> profile() {
    return profile;
  }

  /** A person's index date; everybody in the cohort has one. */
  public Optional<LocalDate> index(int person) {
    return Sight.index(plan, inquiry, person);
  }

  /** People's index dates, as days since 1970-01-01, or {@link RecordTable#NO_DAY}; the people in rising order. */
  public int[] index(int[] people) {
    return reader.index(people);
  }

  /** What to warn a reader of before they trust the counts. */
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    store()
        .optOutsLiftedFor()
        .ifPresent(purpose -> warnings.add(
            "opt-outs are lifted, so those who opted out are counted, for: " + purpose));
    plan.index()
        .fixed()
        .filter(index -> index.isAfter(store().asOf()))
        .ifPresent(index -> warnings.add("the index date " + index
            + " is after the day the data are complete to, " + store().asOf()
            + ": take an earlier one, or later data"));
    warnings.addAll(UnseenCodes.warnings(plan, store()));
    warnings.addAll(AssumedUnits.warnings(plan, store()));
    warnings.addAll(Ties.warnings(this));
    return List.copyOf(warnings);
  }

  /** The shown columns of one person who has an index date, in the order of the plan. */
  public List<Value> shown(int person) {
    PersonAnswers answers = PersonAnswers.forCohort(plan, inquiry, person);
    return plan.shows().stream().map(s -> answers.answer(s.expression())).toList();
  }

  /** The shown columns of people who have an index date, in the order of the plan, each by the places of the people, who rise. */
  public List<List<Value>> shown(int[] people) {
    return reader.shown(people);
  }

  /** Whether what a column shows of a member hangs on the order of records of one day that differ. */
  boolean showsTie(int column, int person) {
    Reading reading = Reading.plain();
    new Candidate(plan, inquiry, person)
        .weigh(plan.shows().get(column).expression(), reading, Evidences.ignored());
    return reading.tied();
  }

  /**
   * Why a person is a member or not.
   *
   * @throws IllegalArgumentException if the data hold no person of that id
   */
  public Explanation explain(String id) {
    OptionalInt person = store().person(id);
    checkArgument(person.isPresent(), "the data hold nobody with that id");
    return new Explainer(plan, inquiry, order).explain(person.getAsInt());
  }

  @Override
  public String toString() {
    return plan.name() + ": " + members;
  }
}

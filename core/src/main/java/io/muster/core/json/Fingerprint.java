package io.muster.core.json;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.hash.Hashing;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Program;
import java.nio.charset.StandardCharsets;

/**
 * What identifies a plan by its meaning: the same for two plans that ask the same, whatever things are called in them.
 *
 * <p>What is in code lists counts, as do dates, values, the order of rules and of steps, and the names of shown columns, which are what a
 * result calls them. Names of definitions, code lists, cohorts, outreaches, steps and exits, labels, titles and notes do not, nor do
 * examples. It is the SHA-256 of the line {@code muster 1} and the plan's JSON on one line, names replaced by what they stand for; it
 * never depends on the machine, the locale or the time.
 *
 * @param hex 64 hexadecimal digits
 */
public record Fingerprint(String hex) {
  /** Rises when the meaning of a construct changes, so that no old fingerprint speaks for a new meaning. */
  private static final String MEANING = "muster 1\n";

  private static final int BRIEF = 12;

  public Fingerprint {
    checkArgument(hex.matches("[0-9a-f]{64}"), "a fingerprint is 64 hexadecimal digits");
  }

  public static Fingerprint of(CohortPlan cohort) {
    return of(CohortJson.write(cohort, new MeaningNames()));
  }

  /** The fingerprint of an outreach and its cohort. */
  public static Fingerprint of(OutreachPlan outreach) {
    return of(OutreachWriter.write(outreach, new MeaningNames()));
  }

  /** The fingerprint of the cohorts and outreaches of a program, in their order. */
  public static Fingerprint of(Program program) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.set("cohorts", ExpressionWriter.all(program.cohorts(), c -> of(c).node()));
    object.set(
        "outreaches", ExpressionWriter.all(program.outreaches(), o -> of(o).node()));
    return of(object);
  }

  static Fingerprint of(JsonNode meaning) {
    String text = MEANING + JsonText.line(meaning);
    return new Fingerprint(
        Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString());
  }

  private JsonNode node() {
    return JsonNodeFactory.instance.textNode(hex);
  }

  /** The first twelve digits, to show beside a result. */
  public String brief() {
    return hex.substring(0, BRIEF);
  }

  @Override
  public String toString() {
    return hex;
  }
}

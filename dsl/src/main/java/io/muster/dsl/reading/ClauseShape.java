package io.muster.dsl.reading;

import io.muster.dsl.text.Spelling;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/** How each kind of clause is written, by an example of it. */
final class ClauseShape {
  private static final Map<String, String> SHAPES = Map.ofEntries(
      Map.entry("use", "use \"shared.cohort\""),
      Map.entry("codes", "codes asthma = snomed 195967001"),
      Map.entry("parameter", "parameter lookback = 12 months"),
      Map.entry("define", "define bmi = observation of bmi_codes"),
      Map.entry("cohort", "cohort frail \"Frail and at home\""),
      Map.entry("index", "index 2021-07-19"),
      Map.entry("population", "population registered and alive"),
      Map.entry("include", "include \"adults\": age >= 18"),
      Map.entry("exclude", "exclude \"in care\": no diagnosis of asthma"),
      Map.entry("rank", "rank by age descending take 50"),
      Map.entry("show", "show age, value of latest bmi as bmi"),
      Map.entry("note", "note \"agreed in June\""),
      Map.entry("outreach", "outreach letters \"Letters\" for frail"),
      Map.entry("programme", "programme \"One You\""),
      Map.entry("start", "start 2021-08-01"),
      Map.entry("until", "until 2022-07-31"),
      Map.entry("order", "order strict"),
      Map.entry("optional", "optional step called: contact where channel = \"phone\""),
      Map.entry("step", "step invited: contact where channel = \"letter\""),
      Map.entry("exit", "exit declined: contact where outcome = \"declined\""),
      Map.entry("attempts", "attempts contact until referred"),
      Map.entry("attendance", "attendance of appointment by service"),
      Map.entry("themes", "themes of theme among referred by route"),
      Map.entry("target", "target referred >= 10% of cohort"),
      Map.entry("compare", "compare referred by sex, imd_quintile"),
      Map.entry("outcome", "outcome visits: encounter over 12 months"),
      Map.entry("trend", "trend visits: encounter monthly from 2020-01-01 to 2022-12-31"),
      Map.entry("measure", "measure weight: value of latest weight at 26 weeks within 4 weeks"),
      Map.entry("cost", "cost 10000 per attended"),
      Map.entry("example", "example \"a child\" of frail born 2015-01-01 expect not included"));

  private static final Set<String> EXPRESSIONS =
      Set.of("parameter", "define", "population", "include", "exclude", "show", "rank");

  private ClauseShape() {}

  /**
   * The example for the clause that begins with a word. Where the mistake is further on, that helps only with clauses that are
   * more than an expression after their word.
   */
  static Optional<String> advice(Token first, boolean nearStart) {
    String word = Spelling.folded(first.getText());
    return Optional.ofNullable(SHAPES.get(word))
        .filter(shape -> nearStart || !EXPRESSIONS.contains(word))
        .map(shape -> "write it as in `" + shape + "`");
  }
}

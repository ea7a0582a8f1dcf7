package io.muster.evaluation.report.write;

import static io.muster.evaluation.report.document.Told.exactly;
import static io.muster.evaluation.report.document.Told.underNhs;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.evaluation.report.document.Chart;
import io.muster.evaluation.report.document.Figure;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What is drawn and what is said of it come from the same figures. */
class ChartTest {
  private static String drawn(Chart chart) {
    return chart.draw(new SvgDrawer()).written("chart", chart).toString();
  }

  private static Chart.Funnel funnel() {
    return new Chart.Funnel(
        "From the cohort to the last step",
        "of 130 members",
        underNhs(130),
        List.of(
            new Chart.Funnel.Stage(
                "Invited",
                false,
                underNhs(65),
                Optional.of(underNhs(26)),
                Figure.share(underNhs(65), underNhs(130), "the cohort"),
                List.of(
                    new Chart.Funnel.End("Declined", underNhs(13)),
                    new Chart.Funnel.End("Died", underNhs(2)))),
            new Chart.Funnel.Stage(
                "Referred",
                false,
                underNhs(4),
                Optional.empty(),
                Figure.share(underNhs(4), underNhs(130), "the cohort"),
                List.of())));
  }

  @Test
  void aFunnelSaysWhoWentNoFurtherAndWhatIsWithheld() {
    assertThat(funnel().description())
        .isEqualTo(
            "From the cohort to the last step, of 130 members. Invited 65 (50.0 %, 25 of them inferred);"
                + " no further: Declined 15, Died *. Referred * (*).");
  }

  @Test
  void aBarIsAsLongAsItsShareAndOneThatIsWithheldHasNoLength() {
    assertThat(drawn(funnel()))
        .contains("x=\"0.00%\" y=\"36\" width=\"30.77%\"")
        .contains("x=\"30.77%\" y=\"36\" width=\"19.23%\"")
        .contains("Died *");
    assertThat(drawn(funnel())).contains("*/130");
  }

  @Test
  void barsSayTheirDenominatorAndTheirInterval() {
    Chart.Bars bars = new Chart.Bars(
        "Appointments attended",
        "of those that were due",
        List.of(new Chart.Bars.Group(
            "drop in",
            List.of(new Chart.Bars.Bar(
                0, "", Figure.fraction(exactly(19), exactly(50), "appointments that were due"))))));
    assertThat(bars.description())
        .isEqualTo(
            "Appointments attended, of those that were due. drop in: 19/50 = 38.0 % (25.9–51.8).");
    assertThat(drawn(bars)).contains("width=\"38.00%\"").contains("x1=\"25.86%\"");
  }

  @Test
  void aForestHasALineWhereThereIsNoDifference() {
    assertThat(InventedDocument.forest().description())
        .contains("of 900 members with a known decile", "Most deprived fifth 1.86 (1.03 to 3.35)");
    assertThat(drawn(InventedDocument.forest()))
        .contains("class=\"reference\"", "is no difference");
  }

  @Test
  void curvesSayWhereTheyEndAndHaveLinesOfTheirOwnKind() {
    assertThat(InventedDocument.steps().description())
        .contains("Engaged comes to 70.0 % (56.0 % to 84.0 %) at 10", "Withheld *");
    assertThat(drawn(InventedDocument.steps())).contains("curve s1", "curve s2", "band c1");
  }

  @Test
  void aTrendTellsWhatItsModelSaysInWordsToo() {
    Chart.Trend trend = new Chart.Trend(
        "Visits",
        "members while seen",
        "Events per 100 person-years",
        List.of(
            new Chart.Trend.Month(
                "2022-01", OptionalDouble.of(40), OptionalDouble.of(41.26), OptionalDouble.empty()),
            new Chart.Trend.Month(
                "2022-02", OptionalDouble.of(30), OptionalDouble.of(31), OptionalDouble.of(40.5))),
        OptionalInt.of(1));
    assertThat(trend.description())
        .isEqualTo("Visits, members while seen. Events per 100 person-years."
            + " 2022-01 40, by the model 41.3."
            + " 2022-02 30, by the model 31, without the change 40.5."
            + " The change is before 2022-02.");
  }

  @Test
  void aTrendBreaksOffWhereAMonthIsWithheld() {
    assertThat(InventedDocument.trend().description())
        .contains("2021-06 *", "The change is before 2022-01.");
    assertThat(drawn(InventedDocument.trend()).split("class=\"curve s1\"", -1)).hasSize(3);
  }

  @Test
  void roundNumbersAreMarkedOnAScale() {
    assertThat(new Scale(0, 55, false).ticks()).containsExactly(0.0, 20.0, 40.0);
    assertThat(new Scale(-12.5, 3.5, false).ticks()).containsExactly(-10.0, -5.0, 0.0);
    assertThat(new Scale(0.4, 4, true).ticks()).hasSize(3);
    assertThat(new Scale(0.5, 2, true).place(1)).isEqualTo(0.5);
  }
}

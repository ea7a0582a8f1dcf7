package io.muster.evaluation.measure;

import static io.muster.evaluation.OutreachSketch.records;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.plan.OutreachPlan;
import io.muster.evaluation.Evaluation;
import io.muster.evaluation.OutreachSketch;
import io.muster.evaluation.PeopleSketch;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ThemesTest {
  private final PeopleSketch people = new PeopleSketch().person("ann").person("bob");

  private Themes themes(Optional<String> among) {
    OutreachSketch outreach = new OutreachSketch()
        .step("talked", "Talked", 1, records("assessment"))
        .themes(among, Optional.of("route"));
    return Evaluation.evaluate(outreach.plan(), people.store()).themes().get(0);
  }

  private ThemesTest talked(String id) {
    people.record(id, "assessment", 1);
    return this;
  }

  private ThemesTest theme(String id, String theme, String route) {
    people.record(id, "theme", 2, "theme", theme, "route", route);
    return this;
  }

  @Test
  void areOfThoseWhoWereAskedAlone() {
    talked("ann").theme("ann", "debt", "self").theme("bob", "debt", "self");
    Themes themes = themes(Optional.of("talked"));
    assertThat(themes.people()).isEqualTo(1);
    assertThat(themes.share(themes.themes().get(0)))
        .isEqualTo(Proportion.of(1, 1, "people who reached Talked"));
  }

  @Test
  void countPeopleOnceAndEveryRecord() {
    talked("ann").theme("ann", "debt", "self");
    people.record("ann", "theme", 9, "theme", "debt", "route", "self");
    Themes themes = themes(Optional.of("talked"));
    assertThat(themes.themes().get(0).people()).isEqualTo(1);
    assertThat(themes.themes().get(0).mentions()).isEqualTo(2);
    assertThat(themes.tags()).isEqualTo(1);
  }

  @Test
  void aPersonOfTwoRoutesIsInBothAndOnceInAll() {
    talked("ann").theme("ann", "debt", "self").theme("ann", "debt", "police");
    Themes themes = themes(Optional.of("talked"));
    assertThat(themes.groups()).isEqualTo(new TreeMap<>(Map.of("police", 1, "self", 1)));
    assertThat(themes.themes().get(0).people()).isEqualTo(1);
    assertThat(themes.themes().get(0).byGroup().values()).containsExactly(1, 1);
  }

  @Test
  void whoWasAskedAndSpokeOfNoneIsInTheDenominator() {
    talked("ann").talked("bob").theme("ann", "debt", "self");
    Themes themes = themes(Optional.of("talked"));
    assertThat(themes.people()).isEqualTo(2);
    assertThat(themes.silent()).isEqualTo(1);
    assertThat(themes.tagsPerPerson()).hasValue(0.5);
  }

  @Test
  void amongNobodyInParticularAreOfThoseWhoSpokeOfOne() {
    theme("bob", "debt", "self");
    assertThat(themes(Optional.empty()).people()).isEqualTo(1);
  }

  @Test
  void aRecordWithoutAThemeIsCountedAsSuch() {
    talked("ann").theme("ann", " ", "self");
    people.record("ann", "theme", 3, "route", "self");
    Themes themes = themes(Optional.of("talked"));
    assertThat(themes.unnamed()).isEqualTo(2);
    assertThat(themes.themes()).isEmpty();
    assertThat(themes.silent()).isEqualTo(1);
  }

  @Test
  void comeMostPeopleFirstAndThenByName() {
    talked("ann").talked("bob").theme("ann", "work", "self");
    theme("ann", "debt", "self").theme("ann", "home", "self").theme("bob", "home", "self");
    assertThat(themes(Optional.of("talked")).themes())
        .extracting(Themes.Theme::name)
        .containsExactly("home", "debt", "work");
  }

  @Test
  void pairsAreOfThemesThatTheSamePeopleSpokeOf() {
    theme("ann", "work", "self").theme("ann", "debt", "self").theme("ann", "home", "self");
    theme("bob", "debt", "self").theme("bob", "work", "police");
    assertThat(themes(Optional.empty()).pairs())
        .containsExactly(
            new Themes.Pair("debt", "work", 2),
            new Themes.Pair("debt", "home", 1),
            new Themes.Pair("home", "work", 1));
  }

  @Test
  void servicesUsedAreCountedAlike() {
    people.record("ann", "service_use", 2, "service", "food bank");
    people.record("ann", "service_use", 3, "service", "food bank");
    OutreachPlan plan = new OutreachSketch().themes("service_use", "service").plan();
    Themes services = Evaluation.evaluate(plan, people.store()).themes().get(0);
    assertThat(services.areServices()).isTrue();
    assertThat(services.themes().get(0).mentions()).isEqualTo(2);
    assertThat(services.share(services.themes().get(0)))
        .isEqualTo(Proportion.of(1, 1, "people who used a service"));
  }
}

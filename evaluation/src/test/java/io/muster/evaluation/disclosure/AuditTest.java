package io.muster.evaluation.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AuditTest {
  private final Ledger ledger = Ledger.empty();

  private Cell total(String name, Cell... parts) {
    Cell total =
        ledger.count(name, List.of(parts).stream().mapToInt(Cell::number).sum());
    ledger.sum(total, List.of(parts));
    return total;
  }

  private boolean canBeTheThreshold(Cell cell) {
    return new Attacker(ledger.release(Profile.nhs())).canBeAtLeast(cell, 7);
  }

  @Test
  void theTwoInEducationAtTheSmallestRouteCannotBeWorkedOut() {
    String[] routes = {"network", "drop in", "hospital drop in"};
    String[] themes = {
      "debt", "substance misuse", "isolation", "emotional health", "education", "other services"
    };
    int[][] people = {{21, 5, 20, 24, 13, 42}, {4, 0, 1, 3, 0, 5}, {1, 0, 2, 2, 2, 2}};
    for (int t = 0; t < themes.length; t++) {
      Cell[] parts = new Cell[routes.length];
      for (int r = 0; r < routes.length; r++) {
        parts[r] = ledger.count(themes[t] + "/" + routes[r], people[r][t]);
      }
      total(themes[t], parts);
    }
    Cell two = ledger.count("education/hospital drop in", 2);
    Release release = ledger.release(Profile.nhs());
    assertThat(release.of(ledger.count("education", 15))).hasToString("15");
    assertThat(release.of(ledger.count("education/network", 13))).hasToString("*");
    assertThat(release.of(ledger.count("education/drop in", 0))).hasToString("0");
    assertThat(release.of(two)).hasToString("*");
    assertThat(canBeTheThreshold(two)).isTrue();
  }

  @Test
  void k02ALonelySmallCountTakesTheNextSmallestWithIt() {
    Cell two = ledger.count("two", 2);
    Cell next = ledger.count("next smallest", 13);
    Cell large = ledger.count("large", 48);
    Cell all = total("all", two, next, large, ledger.count("nobody", 0));
    Release release = ledger.release(Profile.nhs());
    assertThat(List.of(release.of(two), release.of(next), release.of(large), release.of(all)))
        .extracting(Object::toString)
        .containsExactly("*", "*", "50", "65");
  }

  @Test
  void whatRoundingProtectsIsNotHiddenForNothing() {
    Cell five = ledger.count("five", 5);
    Cell large = ledger.count("large", 40);
    Cell all = total("all", five, large);
    Release release = ledger.release(Profile.nhs());
    assertThat(release.of(large)).hasToString("40");
    assertThat(release.of(all)).hasToString("45");
    assertThat(canBeTheThreshold(five)).isTrue();
  }

  @Test
  void k03ATwoByTwoTableWithOneSmallCountCannotBeFilledInFromItsMargins() {
    Cell small = ledger.count("women/attended", 1);
    Cell a = ledger.count("women/not", 14);
    Cell b = ledger.count("men/attended", 19);
    Cell c = ledger.count("men/not", 30);
    Cell women = total("women", small, a);
    Cell men = total("men", b, c);
    Cell all = total("all", women, men);
    ledger.sum(all, List.of(total("attended", small, b), total("not", a, c)));
    assertThat(canBeTheThreshold(small)).isTrue();
  }

  @Test
  void k04ASmallPracticeCannotBeWorkedOutAtAnyLevel() {
    Cell small = ledger.count("practice a", 2);
    Cell network = total("network 1", small, ledger.count("practice b", 23));
    total("region", network, total("network 2", ledger.count("practice c", 33)));
    assertThat(canBeTheThreshold(small)).isTrue();
  }

  @Test
  void k06TheDropOfAFunnelCannotBeWorkedOut() {
    Cell members = ledger.count("members", 100);
    Cell contacted = ledger.count("contacted", 97);
    ledger.drop(members, contacted);
    Attacker attacker = new Attacker(ledger.release(Profile.nhs()));
    Cell drop = attacker.cells().get(2);
    assertThat(drop).hasToString("members - contacted");
    assertThat(attacker.canBeAtLeast(drop, 7)).isTrue();
    assertThat(attacker.canBeAtMost(drop, 1)).isTrue();
  }

  @Test
  void aDropBetweenStepsThatRoundAlikeMayBeNobodyAndHidesNeither() {
    Cell members = ledger.count("members", 100);
    Cell contacted = ledger.count("contacted", 99);
    ledger.drop(members, contacted);
    Release release = ledger.release(Profile.nhs());
    assertThat(release.of(members)).hasToString("100");
    assertThat(release.of(contacted)).hasToString("100");
  }

  @Test
  void whereNobodyIsASmallCountTooADropBetweenStepsThatRoundAlikeHidesTheLaterStep() {
    Cell members = ledger.count("members", 100);
    Cell contacted = ledger.count("contacted", 99);
    ledger.drop(members, contacted);
    Release release = ledger.release(Profile.opensafely());
    assertThat(release.of(members)).hasToString("100");
    assertThat(release.of(contacted)).hasToString("*");
  }

  @Test
  void theOrderOfTellingMakesNoDifference() {
    for (int seed = 0; seed < 50; seed++) {
      Ledger one = InventedLedger.of(seed);
      Release told = one.release(Profile.nhs());
      Ledger other = Ledger.empty();
      List<Cell> cells = new ArrayList<>(told.told().keySet());
      Collections.shuffle(cells, new Random(seed));
      cells.forEach(c -> other.count(c.name(), c.number()));
      List<Sum> sums = new ArrayList<>(told.sums());
      Collections.shuffle(sums, new Random(seed));
      for (Sum sum : sums) {
        List<Cell> members = sum.members().stream()
            .limit(sum.drop() ? 2 : Long.MAX_VALUE)
            .map(c -> other.count(c.name(), c.number()))
            .toList();
        if (sum.drop()) {
          other.drop(members.get(0), members.get(1));
        } else {
          other.sum(members.get(0), members.subList(1, members.size()));
        }
      }
      Release again = other.release(Profile.nhs());
      cells.forEach(
          c -> assertThat(again.of(other.count(c.name(), c.number()))).isEqualTo(told.of(c)));
    }
  }

  @Test
  void opensafelyTotalsAreSumsOfWhatIsShown() {
    Cell all = total("all", ledger.count("a", 13), ledger.count("b", 13), ledger.count("c", 13));
    assertThat(ledger.release(Profile.opensafely()).of(all)).hasToString("45");
    assertThat(ledger.release(Profile.nhs()).of(all)).hasToString("40");
  }

  @Test
  void aLedgerOfThousandsOfCountsKeepsMostOfWhatIsLarge() {
    Random random = new Random(5);
    Cell[] themes = new Cell[60];
    for (int t = 0; t < themes.length; t++) {
      Cell[] parts = new Cell[50];
      for (int i = 0; i < parts.length; i++) {
        parts[i] = ledger.count("theme " + t + "/" + i, random.nextInt(40));
      }
      themes[t] = total("theme " + t, parts);
    }
    total("all", themes);
    Release release = ledger.release(Profile.nhs());
    long large = release.told().keySet().stream().filter(c -> c.number() > 7).count();
    long shown = release.told().entrySet().stream()
        .filter(e -> e.getKey().number() > 7 && e.getValue().count() instanceof KnownCount)
        .count();
    assertThat(large).isGreaterThan(2_000);
    assertThat(shown).isGreaterThan(large * 9 / 10);
  }
}

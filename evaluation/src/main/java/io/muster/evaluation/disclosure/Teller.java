package io.muster.evaluation.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells the counts that are not hidden in the words of a profile. */
final class Teller {
  private final Profile profile;
  private final Set<Cell> hidden;
  private final Map<Cell, List<Sum>> sums = new HashMap<>();
  private final Map<Cell, Told> known = new HashMap<>();

  Teller(Profile profile, Set<Cell> hidden, List<Sum> sums) {
    this.profile = profile;
    this.hidden = new HashSet<>(hidden);
    for (Sum sum : sums) {
      if (profile.sumsWhatIsShown() && !sum.drop() && sum.parts().size() > 1) {
        this.sums.computeIfAbsent(sum.total(), c -> new ArrayList<>()).add(sum);
      }
    }
  }

  Told tell(Cell cell) {
    Told told = known.get(cell);
    if (told == null) {
      told = hidden.contains(cell)
          ? new Told(SuppressedCount.WITHHELD, new Range(profile.small().lowest(), Range.ENDLESS))
          : summed(cell).orElseGet(() -> alone(cell));
      known.put(cell, told);
    }
    return told;
  }

  private Told alone(Cell cell) {
    KnownCount count = profile.told(cell.number());
    return new Told(count, profile.before(count.number()));
  }

  /**
   * The sum of the parts as shown, where all are shown; of several the one of the fewest parts, then by name, so that the choice
   * says nothing that is not told. What is shown is more than nobody, so parts are less than their total and this ends.
   */
  private Optional<Told> summed(Cell total) {
    return sums.getOrDefault(total, List.of()).stream()
        .filter(s -> s.parts().stream().noneMatch(hidden::contains))
        .min(Comparator.comparing((Sum s) -> s.parts().size())
            .thenComparing(s -> s.parts().toString()))
        .flatMap(s -> s.parts().stream().map(this::tell).reduce(Teller::plus));
  }

  private static Told plus(Told one, Told other) {
    int number = ((KnownCount) one.count()).number() + ((KnownCount) other.count()).number();
    return new Told(
        new KnownCount(number, false),
        new Range(
            one.range().lowest() + other.range().lowest(),
            one.range().highest() + other.range().highest()));
  }
}

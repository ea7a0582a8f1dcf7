package io.muster.evaluation.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What goes out beside what went out before. */
public final class Disclosure {
  private static final int FEW = 7;

  private Disclosure() {}

  /**
   * What somebody learns who has two releases of the same outreach and puts them side by side, count by count by their names: a
   * count withheld in one and told in the other, a change of a few people, a count that two ways of rounding narrow. Sums are not
   * gone through again. Nothing is listed that either release tells alone.
   */
  public static List<Revelation> compare(Release before, Release after) {
    Map<String, Told> earlier = byName(before);
    List<Revelation> revelations = new ArrayList<>();
    byName(after).forEach((name, now) -> {
      Told then = earlier.get(name);
      if (then != null) {
        words(then, now).ifPresent(w -> revelations.add(new Revelation(name, name + w)));
      }
    });
    return List.copyOf(revelations);
  }

  private static Map<String, Told> byName(Release release) {
    Map<String, Told> names = new LinkedHashMap<>();
    release.told().forEach((cell, told) -> names.put(cell.name(), told));
    return names;
  }

  private static Optional<String> words(Told then, Told now) {
    boolean wasTold = then.count() instanceof KnownCount;
    boolean isTold = now.count() instanceof KnownCount;
    if (wasTold != isTold) {
      return Optional.of(
          wasTold
              ? withheld("told before and withheld after", then)
              : withheld("withheld before and told after", now));
    }
    return wasTold
        ? change(then, now).or(() -> narrowed(then.range(), now.range()))
        : Optional.empty();
  }

  private static String withheld(String when, Told told) {
    return " is " + when + ": if few came or went in between, what is withheld is about "
        + told.count() + ".";
  }

  private static Optional<String> change(Told then, Told now) {
    int least = now.range().lowest() - then.range().highest();
    int most = now.range().highest() - then.range().lowest();
    if (least > 0 && most <= FEW) {
      return Optional.of(" grew by " + between(least, most) + ".");
    }
    if (most < 0 && -least <= FEW) {
      return Optional.of(" fell by " + between(-most, -least) + ".");
    }
    return Optional.empty();
  }

  private static Optional<String> narrowed(Range then, Range now) {
    Range both =
        new Range(Math.max(then.lowest(), now.lowest()), Math.min(then.highest(), now.highest()));
    boolean narrower = both.lowest() <= both.highest() && !both.equals(then) && !both.equals(now);
    return narrower
        ? Optional.of(
            " is " + between(both.lowest(), both.highest()) + ", if it is the same in both.")
        : Optional.empty();
  }

  private static String between(int least, int most) {
    return least == most ? "exactly " + least : least + " to " + most;
  }
}

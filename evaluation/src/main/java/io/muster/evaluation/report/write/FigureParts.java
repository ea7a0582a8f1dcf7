package io.muster.evaluation.report.write;

import io.muster.evaluation.disclosure.ReleasedCount;
import io.muster.evaluation.report.document.Figure;
import io.muster.evaluation.report.document.Released;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A figure for programs: what it is made of, by name. A number that is withheld is {@link Withheld}; what is not there has no
 * name. What the figure is before all else is under {@link #SELF}.
 */
final class FigureParts implements Figure.Visitor<Map<String, Object>> {
  static final String SELF = "";

  /** The order of the parts where several figures stand below one another. */
  static final Comparator<String> ORDER = Comparator.comparing(List.of(
      SELF,
      "name",
      "value",
      "people",
      "count",
      "of",
      "of_what",
      "share",
      "mean",
      "lower_quartile",
      "median",
      "upper_quartile",
      "low",
      "high",
      "unit")::indexOf);

  /** In the place of a number that is withheld. */
  enum Withheld {
    WITHHELD
  }

  static Map<String, Object> of(Figure figure) {
    return figure.accept(new FigureParts());
  }

  @Override
  public Map<String, Object> visitText(Figure.Text text) {
    if (text.text().isEmpty()) {
      return Map.of();
    }
    Map<String, Object> parts = new LinkedHashMap<>();
    text.name().ifPresent(n -> parts.put("name", n));
    parts.put(SELF, text.text());
    return parts;
  }

  @Override
  public Map<String, Object> visitVerdict(Figure.Verdict verdict) {
    return Figure.named(verdict.name(), verdict.text()).accept(this);
  }

  @Override
  public Map<String, Object> visitCount(Figure.Count count) {
    return Map.of(SELF, number(count.count()));
  }

  @Override
  public Map<String, Object> visitShare(Figure.Share share) {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("count", number(share.count()));
    parts.put("of", number(share.of()));
    parts.put("of_what", share.ofWhat());
    if (share.suppressed()) {
      parts.put("share", Withheld.WITHHELD);
    }
    share.share().ifPresent(s -> parts.put("share", s));
    share.interval().ifPresent(i -> {
      parts.put("low", i.low());
      parts.put("high", i.high());
    });
    return parts;
  }

  @Override
  public Map<String, Object> visitSpread(Figure.Spread spread) {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("people", number(spread.people()));
    if (spread.suppressed()) {
      parts.put("median", Withheld.WITHHELD);
    }
    spread.spread().ifPresent(q -> {
      parts.put("mean", q.mean());
      parts.put("lower_quartile", q.lower());
      parts.put("median", q.median());
      parts.put("upper_quartile", q.upper());
    });
    return parts;
  }

  @Override
  public Map<String, Object> visitQuantity(Figure.Quantity number) {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("people", number(number.people()));
    if (number.suppressed()) {
      parts.put("value", Withheld.WITHHELD);
    }
    number.value().ifPresent(v -> parts.put("value", v));
    number.interval().ifPresent(i -> {
      parts.put("low", i.low());
      parts.put("high", i.high());
    });
    if (!number.unit().isEmpty()) {
      parts.put("unit", number.unit());
    }
    return parts;
  }

  @Override
  public Map<String, Object> visitNone(Figure.None none) {
    return Map.of();
  }

  private static Object number(ReleasedCount count) {
    return Released.suppressed(count) ? Withheld.WITHHELD : (Object) Released.number(count);
  }
}

package io.muster.evaluation.report.document;

import io.muster.evaluation.statistics.Interval;

/** Each kind of figure as a reader sees it. */
final class FigureWords implements Figure.Visitor<String> {

  @Override
  public String visitText(Figure.Text text) {
    return text.text();
  }

  @Override
  public String visitVerdict(Figure.Verdict verdict) {
    return verdict.text();
  }

  @Override
  public String visitCount(Figure.Count count) {
    return Figures.count(count.count());
  }

  @Override
  public String visitShare(Figure.Share share) {
    return share.fraction() ? Figures.fraction(share) : Figures.share(share);
  }

  /** The median and, in brackets, the quartiles: {@code 14 (9–21)}. */
  @Override
  public String visitSpread(Figure.Spread spread) {
    if (spread.suppressed()) {
      return Figures.SUPPRESSED;
    }
    return spread
        .spread()
        .map(q -> Figures.brief(q.median()) + " (" + Figures.brief(q.lower()) + "–"
            + Figures.brief(q.upper()) + ")")
        .orElse(Figures.NONE);
  }

  @Override
  public String visitQuantity(Figure.Quantity number) {
    if (number.value().isEmpty()) {
      return number.suppressed() ? Figures.SUPPRESSED : Figures.NONE;
    }
    String unit = number.unit().isEmpty() ? "" : " " + number.unit();
    return Figures.decimal(number.value().getAsDouble(), number.decimals())
        + number.interval().map(i -> " " + interval(i, number.decimals())).orElse("")
        + unit;
  }

  private static String interval(Interval interval, int decimals) {
    return "(" + Figures.decimal(interval.low(), decimals) + (interval.low() < 0 ? " to " : "–")
        + Figures.decimal(interval.high(), decimals) + ")";
  }

  @Override
  public String visitNone(Figure.None none) {
    return Figures.NONE;
  }
}

package io.muster.evaluation.report.write;

import io.muster.evaluation.report.document.Figure;
import io.muster.evaluation.report.document.Figures;
import java.util.Locale;

/** A figure in HTML: numbers in parts that line up below one another, what is withheld with the reason. */
final class HtmlFigure implements Figure.Visitor<Markup> {
  @Override
  public Markup visitText(Figure.Text text) {
    return new Markup().text(Words.cut(text.text(), Words.NAME));
  }

  @Override
  public Markup visitVerdict(Figure.Verdict verdict) {
    String mark = verdict.mark().name().toLowerCase(Locale.ROOT);
    Markup markup = new Markup().open("span", "class", "verdict " + mark);
    markup.open("span", "aria-hidden", "true").text(symbol(verdict.mark())).close("span");
    return markup.text(verdict.text()).close("span");
  }

  private static String symbol(Figure.Verdict.Mark mark) {
    return switch (mark) {
      case YES -> "✓ ";
      case UNSURE -> "≈ ";
      case NO -> "✗ ";
      case UNKNOWN -> "? ";
    };
  }

  @Override
  public Markup visitCount(Figure.Count count) {
    return number(Figures.of(count));
  }

  @Override
  public Markup visitShare(Figure.Share share) {
    Markup markup = new Markup();
    if (share.fraction()) {
      markup.add(number(Figures.count(share.count()))).text("/");
      markup.add(number(Figures.count(share.of())));
      markup.text(share.share().isEmpty() ? "" : " = ");
    }
    if (share.share().isPresent() || !share.fraction()) {
      markup.add(number(Figures.percent(share)));
    }
    share
        .interval()
        .ifPresent(i -> markup.element("span", " " + Figures.percents(i), "class", "interval"));
    return markup;
  }

  @Override
  public Markup visitSpread(Figure.Spread spread) {
    return number(Figures.of(spread));
  }

  @Override
  public Markup visitQuantity(Figure.Quantity quantity) {
    String text = Figures.of(quantity);
    int interval = quantity.interval().isPresent() ? text.indexOf(" (") : -1;
    return interval < 0
        ? number(text)
        : number(text.substring(0, interval))
            .element("span", text.substring(interval), "class", "interval wide");
  }

  @Override
  public Markup visitNone(Figure.None none) {
    return new Markup().element("span", Figures.of(none), "class", "none");
  }

  private static Markup number(String text) {
    return text.equals(Figures.SUPPRESSED)
        ? new Markup().element("abbr", text, "title", "withheld, so that nobody can be known")
        : new Markup().text(text);
  }
}

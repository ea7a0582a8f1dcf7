package io.muster.evaluation.report.write;

import io.muster.evaluation.report.document.Chart;
import java.util.List;
import java.util.Locale;

/**
 * A chart being drawn from top to bottom, as wide as there is room: places across are in hundredths of that, places down and letters
 * in pixels, so that letters keep their size.
 */
final class Svg {
  /** A line of letters. */
  static final int LINE = 17;

  /** How many letters fit on a line of the narrowest page. */
  private static final int LETTERS = 42;

  private final Markup marks = new Markup();
  private int y;

  int y() {
    return y;
  }

  Svg down(int pixels) {
    y += pixels;
    return this;
  }

  /** A text on as many lines as it takes. */
  Svg words(String text, String kind) {
    for (String line : Words.heading(text, LETTERS).split("\n")) {
      down(LINE);
      text(0, y - 4, line, kind);
    }
    return this;
  }

  /** Words that come in pieces, each with a sign of its own kind before it, on as many lines as it takes. */
  Svg keyed(List<Key> keys) {
    int used = 0;
    for (Key key : keys) {
      String text = Words.cut(key.text(), LETTERS - 2);
      int length = Words.length(text) + 4;
      boolean first = used == 0;
      if (first || used + length > LETTERS) {
        marks.trusted(first ? "" : "</text>\n");
        down(LINE);
        marks.open("text", "x", "0", "y", String.valueOf(y - 4), "class", "small");
        used = 0;
      }
      marks.element("tspan", "■ ", "class", key.kind()).element("tspan", text + "   ");
      used += length;
    }
    marks.trusted(keys.isEmpty() ? "" : "</text>\n");
    return this;
  }

  /** One piece, and the class of its sign. */
  record Key(String text, String kind) {}

  Svg text(double x, int y, String text, String kind) {
    marks.element(
        "text",
        text,
        "x",
        percent(x),
        "y",
        String.valueOf(y),
        "class",
        x >= 99.9 ? kind + " end" : x > 0.1 ? kind + " middle" : kind);
    return this;
  }

  Svg bar(double from, double to, int y, int height, String kind) {
    marks
        .open(
            "rect",
            "x",
            percent(from),
            "y",
            String.valueOf(y),
            "width",
            percent(Math.max(0, to - from)),
            "height",
            String.valueOf(height),
            "class",
            kind)
        .close("rect");
    return this;
  }

  Svg line(double x1, int y1, double x2, int y2, String kind) {
    marks
        .open(
            "line",
            "x1",
            percent(x1),
            "y1",
            String.valueOf(y1),
            "x2",
            percent(x2),
            "y2",
            String.valueOf(y2),
            "class",
            kind)
        .close("line");
    return this;
  }

  Svg dot(double x, double y, String kind) {
    marks
        .open("circle", "cx", percent(x), "cy", number(y), "r", "4", "class", kind)
        .close("circle");
    return this;
  }

  /** What a kind of line stands for, with a piece of it. */
  Svg sample(String text, String kind) {
    down(LINE);
    marks
        .open(
            "line",
            "x1",
            "0",
            "x2",
            "32",
            "y1",
            String.valueOf(y - 8),
            "y2",
            String.valueOf(y - 8),
            "class",
            kind)
        .close("line");
    marks.element("text", text, "x", "0", "dx", "40", "y", String.valueOf(y - 4), "class", "small");
    return this;
  }

  /** An interval: a line with an end at each side. */
  Svg whisker(double from, double to, int y, String kind) {
    line(from, y, to, y, kind);
    line(from, y - 4, from, y + 4, kind);
    return line(to, y - 4, to, y + 4, kind);
  }

  /** Where a plot begins, with what is marked upwards on its left. */
  static final int LEFT = 11;

  /** Where a place on a plot lies, 0 at its left end and 1 at its right. */
  static double across(double place) {
    return LEFT + (100 - LEFT) * place;
  }

  /** A line across a plot, and what it marks. */
  Svg level(int y, String mark, String kind) {
    text(0, y + 4, mark, "tick");
    return line(LEFT, y, 100, y, kind);
  }

  /** Lines and areas over a height, their places across and down in thousandths of the plot. */
  Svg plot(int height, Markup shapes) {
    marks
        .open(
            "svg",
            "x",
            percent(LEFT),
            "y",
            String.valueOf(y),
            "width",
            percent(100 - LEFT),
            "height",
            String.valueOf(height),
            "style",
            pixels(height),
            "viewBox",
            "0 0 1000 1000",
            "preserveAspectRatio",
            "none")
        .add(shapes)
        .close("svg");
    return this;
  }

  /** Said as a style, too: pages that this stands in may set the height of every drawing otherwise. */
  private static String pixels(int height) {
    return "height: " + height + "px";
  }

  static String percent(double x) {
    return number(x) + "%";
  }

  static String number(double x) {
    return String.format(Locale.ROOT, "%.2f", x);
  }

  /** The whole of it, with its title and its text alternative. */
  Markup written(String id, Chart chart) {
    return new Markup()
        .open(
            "svg",
            "role",
            "img",
            "aria-labelledby",
            id + "-title " + id + "-description",
            "width",
            "100%",
            "height",
            String.valueOf(y + 2),
            "style",
            pixels(y + 2))
        .element("title", chart.title(), "id", id + "-title")
        .element("desc", chart.description(), "id", id + "-description")
        .add(marks)
        .close("svg");
  }
}

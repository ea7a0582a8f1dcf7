package io.muster.core.describe;

import io.muster.core.plan.Expression;
import io.muster.core.plan.Window;
import java.util.List;
import java.util.stream.Collectors;

/** Says when a record has to be dated: as it was written, and with the actual days behind it. */
final class WindowWords implements Window.Visitor<String> {
  private final Setting setting;
  private final boolean picking;
  private final Days days;

  /**
   * Words for windows.
   *
   * @param picking whether a record is picked, and so one with a date
   */
  WindowWords(Setting setting, boolean picking) {
    this.setting = setting;
    this.picking = picking;
    this.days = new Days(setting);
  }

  /**
   * What stands behind records.
   *
   * @param comma whether more was said of them before
   */
  String after(List<Window> windows, boolean comma) {
    String words = windows.isEmpty() ? unsaid() : together(windows);
    return words.isEmpty() ? "" : (comma ? ", " : " ") + words;
  }

  /** All of several windows. */
  String together(List<Window> windows) {
    return windows.stream().map(w -> w.accept(this)).collect(Collectors.joining(" and "));
  }

  /** How far is seen where nothing is said. */
  private String unsaid() {
    return switch (setting.horizon()) {
      case INDEX -> "on or before " + days.full(new Expression.Index());
      case DATA, CUT_OFF -> "";
    };
  }

  @Override
  public String visitRange(Window.Range range) {
    return new RangeWords(setting).words(range);
  }

  @Override
  public String visitCovering(Window.Covering covering) {
    return covering.until().isEmpty()
        ? "covering " + days.full(covering.from())
        : "covering every day from %s to %s"
            .formatted(days.full(covering.from()), days.full(covering.to()));
  }

  @Override
  public String visitAnyTime(Window.AnyTime anyTime) {
    String late = setting.horizon() == Setting.Horizon.INDEX ? "after " + setting.indexWords() : "";
    String undated = picking ? "" : "without a date";
    String both = late.isEmpty() || undated.isEmpty() ? late + undated : late + " or " + undated;
    return both.isEmpty() ? "at any time" : "at any time, even " + both;
  }
}

package io.muster.evaluation.report.write;

import io.muster.evaluation.report.document.Chart;

/** Draws each kind of chart. */
final class SvgDrawer implements Chart.Drawer<Svg> {

  @Override
  public Svg drawFunnel(Chart.Funnel funnel) {
    return FunnelSvg.draw(funnel);
  }

  @Override
  public Svg drawBars(Chart.Bars bars) {
    return BarsSvg.draw(bars);
  }

  @Override
  public Svg drawForest(Chart.Forest forest) {
    return ForestSvg.draw(forest);
  }

  @Override
  public Svg drawSteps(Chart.Steps steps) {
    return StepsSvg.draw(steps);
  }

  @Override
  public Svg drawTrend(Chart.Trend trend) {
    return TrendSvg.draw(trend);
  }
}

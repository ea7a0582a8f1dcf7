package io.muster.examples.cli;

import java.util.List;
import org.rapaio.jupyter.kernel.display.DisplayData;
import org.rapaio.jupyter.kernel.display.DisplayRenderer;
import org.rapaio.jupyter.kernel.display.DisplayTransformer;
import org.rapaio.jupyter.kernel.display.spi.DisplayProvider;

/** Lets the Java kernel of a notebook show a {@link View} as the page it is. The kernel finds it by itself; nothing else needs one. */
public final class NotebookDisplay implements DisplayProvider {
  /** How wide a line of text is in a notebook that shows no pages. */
  private static final int COLUMNS = 100;

  @Override
  public List<DisplayRenderer> getDisplayRenderers() {
    return List.of(new Renderer());
  }

  @Override
  public List<DisplayTransformer> getDisplayTransformers() {
    return List.of();
  }

  private static final class Renderer implements DisplayRenderer {
    @Override
    public Class<?> rendererClass() {
      return View.class;
    }

    @Override
    public boolean canRender(String type) {
      return true;
    }

    @Override
    public DisplayData render(String type, Object view) {
      View shown = (View) view;
      DisplayData data = DisplayData.withType(shown.type(), shown.toPage());
      data.putText(shown.toText(COLUMNS));
      return data;
    }
  }
}

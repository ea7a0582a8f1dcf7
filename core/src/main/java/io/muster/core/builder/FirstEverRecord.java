package io.muster.core.builder;

import io.muster.core.plan.Pick;
import io.muster.core.plan.Records;
import io.muster.core.plan.Window;
import java.util.ArrayList;
import java.util.List;

/** The first record of all. A window asked of it tests that one: where it lies outside, there is none. */
public final class FirstEverRecord extends PickedRecord implements Windowed<FirstEverRecord> {
  private final Records all;
  private final List<Window> tested;

  FirstEverRecord(Records all, List<Window> tested) {
    super(Pick.firstEver(all, tested));
    this.all = all;
    this.tested = tested;
  }

  @Override
  public FirstEverRecord in(Window window) {
    List<Window> more = new ArrayList<>(tested);
    more.add(window);
    return new FirstEverRecord(all, more);
  }
}

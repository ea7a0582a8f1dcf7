package io.muster.core.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A thousand damaged files: whatever is done to a good one ends in a fault that names the file, or in one record set aside, and in nothing else; all
 * other records are loaded then.
 */
class DamagedFilesTest {
  private static final int SEEDS = 40;

  @TempDir
  private Path temporary;

  @ParameterizedTest
  @EnumSource
  void damageIsToldAndNeverTakenForData(Mishap mishap) throws IOException {
    Damage damage = mishap.damage();
    for (int seed = 0; seed < SEEDS; seed++) {
      Layout layout = damage.layouts().get(seed % damage.layouts().size());
      Random random = new Random(seed * 100L + mishap.ordinal());
      Faults faults = layout
          .in(Files.createDirectory(temporary.resolve("seed" + seed)))
          .with(layout.file(), layout.file(damage, random));
      assertToldOnce(faults.come(), layout, layout + ", seed " + seed);
    }
  }

  private static void assertToldOnce(Object come, Layout layout, String seed) {
    if (come instanceof LoadException e) {
      assertThat(e.place().file()).as(seed).isEqualTo(layout.file());
    } else {
      LoadReport report = ((Loaded) come).report();
      assertThat(report.quarantined()).as(seed).isEqualTo(1);
      assertThat(accepted(report)).as(seed).isEqualTo(Layout.RECORDS - 1);
    }
  }

  private static long accepted(LoadReport report) {
    return report.of("observations").map(FileReport::accepted).orElse(0L);
  }

  @ParameterizedTest
  @EnumSource
  void withoutDamageEveryRecordIsLoaded(Layout layout) {
    Faults faults =
        layout.in(temporary).with(layout.file(), layout.file(new Damage() {}, new Random(7)));
    assertThat(accepted(faults.loaded().report())).isEqualTo(Layout.RECORDS);
    assertThat(faults.loaded().report().quarantined()).isZero();
  }
}

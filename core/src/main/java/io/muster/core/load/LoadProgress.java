package io.muster.core.load;

/** Told now and then how far a load has come. What it throws ends the load and is thrown on as it is. */
@FunctionalInterface
public interface LoadProgress {
  /**
   * Called every few thousand rows and at the end of each file, on the loading thread.
   *
   * @param records the rows read so far from all files
   * @param file the file being read
   */
  void read(long records, String file);

  /** Tells nobody. */
  static LoadProgress none() {
    return (records, file) -> {};
  }
}

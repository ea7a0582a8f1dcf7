package io.muster.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * What the figures were measured on.
 *
 * @param memory in bytes
 */
record Machine(int cores, long memory, String processor, String java, String system) {
  static Machine here() {
    OperatingSystemMXBean machine =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return new Machine(
        machine.getAvailableProcessors(),
        machine.getTotalMemorySize(),
        System.getProperty("os.arch"),
        System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"),
        System.getProperty("os.name") + " " + System.getProperty("os.version"));
  }

  /** The bytes of all objects that are still needed. */
  static long usedHeap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  String words() {
    return cores + (cores == 1 ? " core, " : " cores, ") + Math.round(memory / 0x1p30)
        + " GiB of memory, " + processor + ", " + system + ", " + java;
  }
}

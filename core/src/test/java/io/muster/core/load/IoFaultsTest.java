package io.muster.core.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Group N of the fault catalogue: disks that fail, each time at the next call, until none is left to fail. */
class IoFaultsTest {
  private static final int ROWS = 2_000;
  private static final String HEADER = "patient_id,theme\n";

  @TempDir
  private Path temporary;

  private Faults faults;

  @BeforeEach
  void threePeople() {
    faults = Faults.in(temporary).with("themes.csv", bytes("old"));
  }

  private static byte[] bytes(String theme) {
    return (HEADER + ("ZZPHI0001," + theme + "\n").repeat(ROWS)).getBytes(StandardCharsets.UTF_8);
  }

  private void packed() {
    faults.without("themes.csv");
    String rows = ("ZZPHI0001,old\n").repeat(ROWS);
    faults.with("themes.csv.gz", TestFolder.gzip(HEADER + rows));
  }

  private Load from(FaultyFiles.Disk disk) {
    return Load.of(CsvFolder.at(FaultyFiles.of(temporary, disk)))
        .inBlocksOf(2_000)
        .withThreads(2);
  }

  private Object come(FaultyFiles.Disk disk) {
    return Faults.come(from(disk), temporary);
  }

  private static List<String> store(Object come) {
    return StoreText.of(((Loaded) come).store());
  }

  private static void refused(Object come, String... codes) {
    assertThat(come)
        .isInstanceOfSatisfying(
            LoadException.class, e -> assertThat(e.code()).isIn((Object[]) codes));
  }

  /** A disk that does something before its n-th read. */
  private static FaultyFiles.Disk at(int n, Act act) {
    AtomicInteger reads = new AtomicInteger();
    return new FaultyFiles.Disk() {
      @Override
      public void beforeRead() throws IOException {
        if (reads.incrementAndGet() == n) {
          act.act();
        }
      }
    };
  }

  @FunctionalInterface
  private interface Act {
    void act() throws IOException;
  }

  private static void fail() throws IOException {
    throw new IOException("bad sector in the record of ZZPHI0001 Canary McCanary");
  }

  /** How often a load reads. */
  private int reads() {
    AtomicInteger reads = new AtomicInteger();
    come(new FaultyFiles.Disk() {
      @Override
      public void beforeRead() {
        reads.incrementAndGet();
      }
    });
    return reads.get();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void n01WhicheverReadFailsTheLoadIsRefusedOrNeverNeededIt(boolean packed) {
    if (packed) {
      packed();
    }
    List<String> whole = faults.store();
    int refused = 0;
    int reads = reads();
    for (int n = 1; n <= reads; n++) {
      Object come = come(at(n, IoFaultsTest::fail));
      if (come instanceof Loaded) {
        assertThat(store(come)).isEqualTo(whole);
      } else {
        refused(come, "unreadable", "dataset-json");
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(3);
    assertThat(store(come(at(reads + 1, IoFaultsTest::fail)))).isEqualTo(whole);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void n02ADiskThatGivesOneByteAtATimeGivesTheSame(boolean packed) {
    if (packed) {
      packed();
    }
    Object come = come(new FaultyFiles.Disk() {
      @Override
      public int most(int length) {
        return Math.min(1, length);
      }
    });
    assertThat(store(come)).isEqualTo(faults.store());
  }

  @Test
  void n03AReadThatBlocksPastTheTimeThereIsEndsTheLoad() {
    int reads = reads();
    for (int n = 1; n <= reads; n += reads / 5) {
      FaultyFiles.Disk slow = at(n, () -> pause(200));
      refused(Faults.come(from(slow).within(Duration.ofMillis(150)), temporary), "out-of-time");
    }
  }

  private static void pause(int milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      throw new AssertionError("nobody interrupts", e);
    }
  }

  @Test
  void n04WhereClosingFailsTooTheFirstFaultIsTheOneThatIsTold() {
    refused(come(stuckFrom(1)), "unreadable");
    faults.with("themes.csv", (HEADER + "ZZPHI0001,\"open\n").getBytes(StandardCharsets.UTF_8));
    Object come = come(stuckFrom(4));
    refused(come, "csv-quote");
    assertThat(((LoadException) come).getSuppressed())
        .singleElement()
        .isInstanceOfSatisfying(
            LoadException.class, e -> assertThat(e.code()).isEqualTo("unreadable"));
  }

  /** A disk on which the n-th close fails and all after it. */
  private static FaultyFiles.Disk stuckFrom(int n) {
    AtomicInteger closes = new AtomicInteger();
    return new FaultyFiles.Disk() {
      @Override
      public void beforeClose() throws IOException {
        if (closes.incrementAndGet() >= n) {
          fail();
        }
      }
    };
  }

  @Test
  void n05HoweverLittleMemoryThereIsTheLoadIsRefusedOrWhole() {
    List<String> whole = faults.store();
    List<Boolean> enough = new ArrayList<>();
    for (long bytes = 1; bytes < 1 << 24; bytes *= 4) {
      Object come = Faults.come(from(at(0, () -> {})).withMemory(bytes), temporary);
      enough.add(come instanceof Loaded);
      if (come instanceof Loaded) {
        assertThat(store(come)).isEqualTo(whole);
      } else {
        refused(come, "memory-limit");
      }
    }
    assertThat(enough).contains(true, false).isSorted();
  }

  @Test
  void n06AFileThatGrowsWhileItIsReadIsRefusedOrOneOfItsVersions() throws IOException {
    changing(file -> Files.write(
        file, "ZZPHI0002,new\n".getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND));
  }

  @Test
  void n06AFileThatShrinksWhileItIsReadIsRefusedOrOneOfItsVersions() throws IOException {
    changing(file -> Files.write(file, HEADER.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void n06AFileThatIsReplacedWhileItIsReadIsRefusedOrOneOfItsVersions() throws IOException {
    changing(file -> {
      Path aside = file.resolveSibling(".aside");
      Files.write(aside, bytes("new"));
      Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
    });
  }

  @FunctionalInterface
  private interface Change {
    void of(Path file) throws IOException;
  }

  /** Changes a file at each of the reads of a load. */
  private void changing(Change change) throws IOException {
    Path file = temporary.resolve("themes.csv");
    List<String> before = faults.store();
    change.of(file);
    List<String> after = Faults.in(temporary).store();
    Files.write(file, bytes("old"));
    int reads = reads();
    int refused = 0;
    for (int n = 1; n <= reads; n++) {
      Files.write(file, bytes("old"));
      Object come = come(at(n, () -> change.of(file)));
      if (come instanceof Loaded) {
        assertThat(store(come)).isIn(before, after);
      } else {
        refused(come, "changed");
        refused++;
      }
    }
    assertThat(refused).isPositive();
  }
}

package io.muster.core.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Threads, time and memory of a load, the cases of group I of the fault catalogue among them. */
class LoadTermsTest {
  private static final int RECORDS = 120_000;

  @TempDir
  private Path temporary;

  private Load folder;

  @BeforeEach
  void manyRecords() {
    TestFolder.of(temporary)
        .with("diagnoses.csv", "patient_id,date,code\n" + "A,2020-01-01,1\n".repeat(RECORDS));
    folder = Load.of(CsvFolder.at(temporary)).inBlocksOf(1 << 14);
  }

  private void refused(Load csv, String code, String message) {
    assertThat(Faults.come(csv, temporary)).isInstanceOfSatisfying(LoadException.class, e -> {
      assertThat(e.code()).isEqualTo(code);
      assertThat(e).hasMessageContaining(message);
    });
  }

  @Test
  void noThreadOutlivesTheLoad() {
    Set<Thread> others = Faults.threads();
    assertThat(folder.withThreads(4).load().report().accepted()).isEqualTo(RECORDS + 3);
    assertThat(others).containsAll(Faults.threads());
  }

  @Test
  void i04AnInterruptedLoadEndsAndItsThreadStaysInterrupted() {
    Set<Thread> others = Faults.threads();
    Load interrupted = folder.withThreads(3).withProgress((records, file) -> {
      if (records > 20_000) {
        Thread.currentThread().interrupt();
      }
    });
    refused(interrupted, "interrupted", "the load was interrupted before it was done");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(others).containsAll(Faults.threads());
  }

  @Test
  void anInterruptionIsNoticedWhileTheStoreIsPutTogether() {
    Load interrupted = folder.withProgress((records, file) -> {
      if (records == RECORDS + 3) {
        Thread.currentThread().interrupt();
      }
    });
    refused(interrupted, "interrupted", "Nothing of it is kept");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void i05ALoadHasOnlyTheTimeItIsGiven() {
    refused(
        folder.within(Duration.ofNanos(1)),
        "out-of-time",
        "the load was not done within the 0 ms it was given, and nothing of it is kept");
    assertThat(folder.within(Duration.ofHours(1)).load().report().accepted())
        .isEqualTo(RECORDS + 3);
  }

  @Test
  void i06WhereNoTimeIsLeftTheLoadEndsAtOnceAndAllTheTimeThereIsNeverEnds() {
    for (Duration none :
        List.of(Duration.ZERO, Duration.ofDays(-1), Duration.ofSeconds(Long.MIN_VALUE))) {
      refused(folder.within(none), "out-of-time", "within the 0 ms it was given");
    }
    assertThat(folder.within(Duration.ofSeconds(Long.MAX_VALUE)).load().report().accepted())
        .isEqualTo(RECORDS + 3);
  }

  @Test
  void i08ALoadAskedForByTheOnlyThreadOfItsPoolEnds() throws Exception {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    Loaded loaded = pool.submit(() -> folder.on(pool, 3).load()).get(1, TimeUnit.MINUTES);
    assertThat(loaded.report().accepted()).isEqualTo(RECORDS + 3);
    pool.shutdown();
  }

  @Test
  void i09WhatAListenerThrowsEndsTheLoadAndComesOutAsItIs() {
    IllegalStateException theirs = new IllegalStateException("the host's own");
    Load told = folder.withThreads(3).withProgress((records, file) -> {
      if (records > 20_000) {
        throw theirs;
      }
    });
    assertThatThrownBy(() -> Faults.come(told, temporary)).isSameAs(theirs);
    assertThat(Faults.come(folder, temporary)).isInstanceOf(Loaded.class);
  }

  @Test
  void theHostsPoolIsUsedAndLeftOpen() {
    AtomicInteger tasks = new AtomicInteger();
    ExecutorService pool = Executors.newFixedThreadPool(2);
    folder
        .on(
            task -> {
              tasks.incrementAndGet();
              pool.execute(task);
            },
            3)
        .load();
    assertThat(tasks).hasPositiveValue();
    assertThat(pool.isShutdown()).isFalse();
    pool.shutdown();
  }

  @Test
  void i07APoolThatRefusesLeavesTheWorkToTheCaller() {
    Load alone = folder.on(
        task -> {
          throw new RejectedExecutionException();
        },
        4);
    assertThat(alone.load().report().accepted()).isEqualTo(RECORDS + 3);
  }

  @Test
  void i10ALoadThatWouldTakeTooMuchMemoryIsRefusedBeforeItBegins() {
    AtomicInteger told = new AtomicInteger();
    refused(
        folder.withMemory(100_000).withProgress((records, file) -> told.incrementAndGet()),
        "memory-limit",
        "the load would take about 2 MB of memory and may take 1 MB. Give Java more memory with -Xmx");
    assertThat(told).hasValue(0);
    assertThat(folder.withMemory(10_000_000).load().report().accepted()).isEqualTo(RECORDS + 3);
  }

  @Test
  void aPackedFileIsEstimatedByHowItUnpacks() {
    TestFolder packed = new TestFolder(temporary).without("diagnoses.csv");
    packed.with(
        "diagnoses.csv.gz",
        TestFolder.gzip("patient_id,date,code\n" + "A,2020-01-01,1\n".repeat(RECORDS)));
    refused(folder.withMemory(100_000), "memory-limit", "the load would take about");
    assertThat(folder.withMemory(10_000_000).load().report().accepted()).isEqualTo(RECORDS + 3);
  }

  @Test
  void aFaultIsToldBeforeAnEstimate() {
    new TestFolder(temporary).with("diagnoses.csv", "date,code", "2020-01-01,1");
    refused(folder, "csv-header", "the header has no column patient_id");
  }

  @Test
  void thereIsSomeOfEverything() {
    for (Runnable asked :
        List.<Runnable>of(() -> folder.withThreads(0), () -> folder.withMemory(0))) {
      assertThatThrownBy(asked::run).isInstanceOf(IllegalArgumentException.class);
    }
  }
}

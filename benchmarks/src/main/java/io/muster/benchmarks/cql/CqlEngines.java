package io.muster.benchmarks.cql;

import io.muster.benchmarks.Peer;
import io.muster.benchmarks.Query;
import io.muster.benchmarks.workload.Workload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.cqframework.cql.cql2elm.ModelManager;
import org.cqframework.cql.cql2elm.StringLibrarySourceProvider;
import org.hl7.elm.r1.VersionedIdentifier;
import org.hl7.elm_modelinfo.r1.serializing.XmlModelInfoReaderKt;

/** One CQL engine a thread, over one compiled library. What is compiled and read once is left out of what is measured. */
public final class CqlEngines implements Peer {
  private static final VersionedIdentifier LIBRARY =
      new VersionedIdentifier().withId("Queries").withVersion("1");

  private final List<PersonByPerson> engines;
  private final ExecutorService pool;

  private CqlEngines(List<PersonByPerson> engines) {
    this.engines = engines;
    this.pool = Executors.newFixedThreadPool(engines.size(), work -> {
      Thread thread = new Thread(work, "cql");
      thread.setDaemon(true);
      return thread;
    });
  }

  /** Engines over a workload. */
  public static CqlEngines load(Workload workload, int threads) {
    PatientSink sink = new PatientSink();
    workload.pour(sink);
    List<Entry.Patient> patients = sink.patients();
    return new CqlEngines(IntStream.range(0, threads)
        .mapToObj(i -> new PersonByPerson(
            libraries(),
            LIBRARY,
            patients.subList((int) ((long) patients.size() * i / threads), (int)
                ((long) patients.size() * (i + 1) / threads))))
        .toList());
  }

  private static LibraryManager libraries() {
    ModelManager models = new ModelManager();
    models
        .getModelInfoLoader()
        .registerModelInfoProvider(model -> model.getId().equals("Records")
            ? XmlModelInfoReaderKt.parseModelInfoXml(text("records-modelinfo.xml"))
            : null);
    LibraryManager libraries = new LibraryManager(models);
    libraries
        .getLibrarySourceLoader()
        .registerProvider(new StringLibrarySourceProvider(List.of(text("queries.cql"))));
    return libraries;
  }

  private static String text(String name) {
    try (InputStream text = CqlEngines.class.getResourceAsStream(name)) {
      if (text == null) {
        throw new IllegalStateException("there is no " + name);
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public int[] answer(Query query) {
    List<Future<Map<Integer, Integer>>> running = new ArrayList<>();
    for (PersonByPerson engine : engines) {
      running.add(pool.submit(() -> engine.found(query)));
    }
    List<Map.Entry<Integer, Integer>> found = new ArrayList<>();
    running.forEach(future -> found.addAll(result(future).entrySet()));
    if (query == Query.Q4) {
      found.sort(Map.Entry.<Integer, Integer>comparingByValue()
          .reversed()
          .thenComparing(Map.Entry.comparingByKey()));
    }
    return found.stream()
        .limit(query == Query.Q4 ? 500 : Integer.MAX_VALUE)
        .mapToInt(Map.Entry::getKey)
        .toArray();
  }

  private static Map<Integer, Integer> result(Future<Map<Integer, Integer>> future) {
    try {
      return future.get();
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}

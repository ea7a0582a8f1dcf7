package io.muster.benchmarks.cql;

import io.muster.benchmarks.Query;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kotlin.Pair;
import kotlin.Unit;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.hl7.elm.r1.VersionedIdentifier;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.data.CompositeDataProvider;
import org.opencds.cqf.cql.engine.execution.CqlEngine;
import org.opencds.cqf.cql.engine.execution.Environment;
import org.opencds.cqf.cql.engine.execution.ExpressionResult;
import org.opencds.cqf.cql.engine.retrieve.RetrieveProvider;
import org.opencds.cqf.cql.engine.runtime.Code;
import org.opencds.cqf.cql.engine.runtime.Interval;

/** A CQL engine and the patients it is asked about one after another. For one thread. */
final class PersonByPerson implements RetrieveProvider {
  private static final ZonedDateTime NOW = ZonedDateTime.of(2025, 4, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  private final ValueSets valueSets = new ValueSets();
  private final VersionedIdentifier library;
  private final List<Entry.Patient> patients;
  private final int first;
  private final CqlEngine engine;

  PersonByPerson(
      LibraryManager libraries, VersionedIdentifier library, List<Entry.Patient> patients) {
    this.library = library;
    this.patients = patients;
    this.first = patients.isEmpty() ? 0 : patients.get(0).number();
    Environment environment = new Environment(
        libraries,
        Map.of(RecordsModel.URL, new CompositeDataProvider(new RecordsModel(), this)),
        valueSets);
    // Definitions that several others use are worked out once a patient.
    this.engine = new CqlEngine(environment, Set.of(CqlEngine.Options.EnableExpressionCaching));
  }

  /** Those of whom a query is true, with how often they came where they are ranked by it. */
  Map<Integer, Integer> found(Query query) {
    Map<Integer, Integer> found = new HashMap<>();
    for (Entry.Patient patient : patients) {
      if (Boolean.TRUE.equals(ask(patient, query.name()))) {
        Object visits = query == Query.Q4 ? ask(patient, "Visits") : null;
        found.put(patient.number(), visits instanceof Integer times ? times : 0);
      }
    }
    return found;
  }

  private @Nullable Object ask(Entry.Patient patient, String definition) {
    ExpressionResult result = engine
        .evaluate(params -> {
          params.setContextParameter(new Pair<>("Patient", String.valueOf(patient.number())));
          params.setEvaluationDateTime(NOW);
          params.library(library, asked -> {
            asked.expressions(definition);
            return Unit.INSTANCE;
          });
          return Unit.INSTANCE;
        })
        .getOnlyResultOrThrow()
        .get(definition);
    return result == null ? null : result.getValue();
  }

  @Override
  public Iterable<Object> retrieve(
      @Nullable String context,
      @Nullable String contextPath,
      @Nullable Object contextValue,
      String dataType,
      @Nullable String templateId,
      @Nullable String codePath,
      @Nullable Iterable<Code> codes,
      @Nullable String valueSet,
      @Nullable String datePath,
      @Nullable String dateLowPath,
      @Nullable String dateHighPath,
      @Nullable Interval dateRange) {
    if (contextValue == null) {
      throw new IllegalArgumentException("patients are asked about one by one");
    }
    Entry.Patient patient = patients.get(Integer.parseInt(contextValue.toString()) - first);
    if (dataType.equals("Patient")) {
      return List.of(patient);
    }
    List<Entry> records = patient.records(Entry.Kind.valueOf(dataType.toUpperCase(Locale.ROOT)));
    if (valueSet == null) {
      return List.copyOf(records);
    }
    Set<String> wanted = valueSets.codes(valueSet);
    return records.stream()
        .filter(entry -> {
          Code code = entry.code();
          return code != null && wanted.contains(code.getCode());
        })
        .map(Object.class::cast)
        .toList();
  }
}

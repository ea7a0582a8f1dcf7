package io.muster.benchmarks.cql;

import io.muster.benchmarks.workload.CodeLists;
import io.muster.benchmarks.workload.Vocabulary;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.opencds.cqf.cql.engine.runtime.Code;
import org.opencds.cqf.cql.engine.terminology.CodeSystemInfo;
import org.opencds.cqf.cql.engine.terminology.TerminologyProvider;
import org.opencds.cqf.cql.engine.terminology.ValueSetInfo;

/** The code lists as value sets, each a hash set of the texts of its codes. */
final class ValueSets implements TerminologyProvider {
  private final Map<String, Set<String>> sets = new HashMap<>();

  ValueSets() {
    add("anxiety", CodeLists.anxiety());
    add("anxiolytics", CodeLists.anxiolytics());
    add("bmi", List.of(CodeLists.BMI));
    add("current smoker", CodeLists.smoking(0));
    add(
        "smoking",
        IntStream.range(0, CodeLists.SMOKING_STATUSES.size())
            .boxed()
            .flatMap(status -> CodeLists.smoking(status).stream())
            .toList());
    for (int group = 0; group < CodeLists.GROUPS; group++) {
      add(CodeLists.longTermName(group), CodeLists.longTerm(group));
    }
  }

  private void add(String name, Collection<Integer> codes) {
    sets.put(
        name, codes.stream().map(code -> Vocabulary.code(code).text()).collect(Collectors.toSet()));
  }

  Set<String> codes(String valueSet) {
    return sets.getOrDefault(valueSet, Set.of());
  }

  @Override
  public boolean in(Code code, ValueSetInfo valueSet) {
    return codes(valueSet.getId()).contains(code.getCode());
  }

  @Override
  public Iterable<Code> expand(ValueSetInfo valueSet) {
    return codes(valueSet.getId()).stream()
        .map(text -> new Code().withSystem("snomed").withCode(text))
        .toList();
  }

  @Override
  public Code lookup(Code code, CodeSystemInfo codeSystem) {
    return code;
  }
}

package io.muster.benchmarks;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.muster.benchmarks.workload.Workload;
import java.util.List;
import java.util.Locale;

/** A comparison as JSON, every round of it. */
final class ComparisonJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ComparisonJson() {}

  static String of(Comparison comparison) {
    ObjectNode root = JSON.createObjectNode();
    root.put("date", comparison.date().toString());
    Machine machine = comparison.machine();
    root.putObject("machine")
        .put("cores", machine.cores())
        .put("memory_bytes", machine.memory())
        .put("processor", machine.processor())
        .put("java", machine.java())
        .put("system", machine.system());
    root.putObject("workload")
        .put("people", comparison.workload().people())
        .put("records", comparison.events())
        .put("seed", comparison.workload().seed())
        .put("index", Workload.INDEX.toString());
    root.put("threads", comparison.threads());
    root.put("rounds", comparison.rounds());
    ArrayNode contenders = root.putArray("contenders");
    comparison
        .fights()
        .forEach(fights -> contenders
            .addObject()
            .put("name", fights.other().word())
            .put("people", fights.people())
            .put("muster_bytes", fights.musterBytes())
            .put("their_bytes", fights.theirBytes()));
    ArrayNode duels = root.putArray("duels");
    comparison.fights().stream()
        .flatMap(fights -> fights.duels().stream())
        .forEach(duel -> write(duel, duels.addObject()));
    return root.toPrettyString() + "\n";
  }

  private static void write(Duel duel, ObjectNode node) {
    node.put("name", duel.other().word())
        .put("people", duel.people())
        .put("query", duel.query().name())
        .put("found", duel.answer().people())
        .put("checksum", String.format(Locale.ROOT, "%016x", duel.answer().checksum()))
        .put("muster_ms", duel.musterMedian())
        .put("their_ms", duel.theirMedian())
        .put("ratio", duel.ratio());
    write(duel.muster(), node.putArray("muster_rounds_ns"));
    write(duel.theirs(), node.putArray("their_rounds_ns"));
  }

  private static void write(List<Long> rounds, ArrayNode array) {
    rounds.forEach(array::add);
  }
}

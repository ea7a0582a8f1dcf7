package io.muster.dsl.planning;

import io.muster.core.codes.CodeList;
import io.muster.core.codes.CodeSystem;
import io.muster.core.schema.RecordKind;
import io.muster.dsl.syntax.SourceRange;
import java.util.List;
import java.util.Optional;

/** Refuses code lists where none of the codes can ever be: those of drugs for an illness. One code that can be there is enough. */
final class ForeignCodes {
  private final Scope scope;

  ForeignCodes(Scope scope) {
    this.scope = scope;
  }

  /**
   * The list again; empty where that was reported.
   *
   * @param kinds those of the records that are to carry a code of it
   */
  Optional<CodeList> unless(List<RecordKind> kinds, CodeList list, SourceRange range) {
    if (kinds.isEmpty() || kinds.stream().anyMatch(kind -> kind.mayCarry(list.codes()))) {
      return Optional.of(list);
    }
    List<String> systems = list.codes().systems().stream().map(CodeSystem::name).toList();
    List<String> others = scope.schema().kinds().stream()
        .filter(kind -> kind.codeColumn().isPresent()
            && list.codes().systems().stream().noneMatch(kind.foreignSystems()::contains))
        .map(RecordKind::name)
        .toList();
    scope
        .problems()
        .error(
            "wrong-code-system",
            range,
            "%s never has codes of %s"
                .formatted(Phrases.aOrAn(kinds.get(0).name()), Phrases.list(systems, "or")),
            Optional.of(others)
                .filter(k -> !k.isEmpty())
                .map(k -> "such codes stand in " + Phrases.list(k, "or")));
    return Optional.empty();
  }
}

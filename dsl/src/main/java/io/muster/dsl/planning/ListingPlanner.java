package io.muster.dsl.planning;

import io.muster.core.codes.Code;
import io.muster.core.codes.CodeHierarchy;
import io.muster.core.codes.CodePattern;
import io.muster.core.codes.CodeSet;
import io.muster.core.codes.CodeSystem;
import io.muster.dsl.syntax.CodeSyntax;
import io.muster.dsl.syntax.SourceRange;
import io.muster.dsl.text.Problems;
import io.muster.dsl.text.Quote;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Plans codes of one system that are listed one by one, with all that some of them stand for. For one listing, once. */
final class ListingPlanner {
  private final CodeSystem system;
  private final Function<SourceRange, Optional<CodeHierarchy>> hierarchies;
  private final Problems problems;
  private final Map<CodePattern, String> patterns = new HashMap<>();
  private final Map<Code, SourceRange> ancestors = new LinkedHashMap<>();

  /** A planner that asks for the hierarchy of the system where a code needs it; there is none where a mistake was reported. */
  ListingPlanner(
      CodeSystem system,
      Function<SourceRange, Optional<CodeHierarchy>> hierarchies,
      Problems problems) {
    this.system = system;
    this.hierarchies = hierarchies;
    this.problems = problems;
  }

  /** The codes; empty where a mistake was reported. */
  Optional<CodeSet> plan(CodeSyntax.Listing listing) {
    boolean whole = true;
    for (CodeSyntax.Item item : listing.items()) {
      whole &= add(item);
    }
    return whole && addDescendants()
        ? Optional.of(CodeSet.of(patterns, Set.of()))
        : Optional.empty();
  }

  private boolean add(CodeSyntax.Item item) {
    String text = item.code().value();
    if (text.isBlank()) {
      problems.error("blank-code", item.range(), "a code has a text");
    } else if (item.prefix() && !system.hasPrefixes()) {
      problems.error(
          "no-prefix",
          item.range(),
          "codes of `%s` that belong together do not begin alike".formatted(system),
          "write `and descendants` after the code for all that stand below it");
    } else if (item.prefix() && item.descendants()) {
      problems.error(
          "no-prefix",
          item.range(),
          "a code with `*` stands for all that begin so, and has no descendants beside them",
          "leave out `*` or `and descendants`");
    } else if (!item.prefix() && text.endsWith("*") && system.hasPrefixes()) {
      problems.error(
          "no-prefix",
          item.range(),
          "within quotes `*` is a part of the code",
          "write it behind the quotes for all codes that begin so");
    } else {
      patterns.put(new CodePattern(system, text, item.prefix()), "");
      if (item.descendants()) {
        ancestors.putIfAbsent(new Code(system, text), item.range());
      }
      return true;
    }
    return false;
  }

  private boolean addDescendants() {
    if (ancestors.isEmpty()) {
      return true;
    }
    Optional<CodeHierarchy> found =
        hierarchies.apply(ancestors.values().iterator().next());
    found.ifPresent(hierarchy -> {
      ancestors.forEach((code, range) -> warnOfUnknown(code, range, hierarchy));
      hierarchy
          .withDescendants(ancestors.keySet())
          .forEach(code -> patterns.put(CodePattern.exactly(code), ""));
    });
    return found.isPresent();
  }

  private void warnOfUnknown(Code code, SourceRange range, CodeHierarchy hierarchy) {
    if (!hierarchy.knows(code)) {
      problems.warning(
          "not-in-hierarchy",
          range,
          "%s does not have the code %s, so nothing stands below it"
              .formatted(Quote.of(hierarchy.file().name()), Quote.of(code.text())),
          Optional.of("see that the code is right, or leave out `and descendants`"));
    }
  }
}

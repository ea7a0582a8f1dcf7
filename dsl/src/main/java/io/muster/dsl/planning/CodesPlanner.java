package io.muster.dsl.planning;

import io.muster.core.codes.Code;
import io.muster.core.codes.CodeList;
import io.muster.core.codes.CodeListException;
import io.muster.core.codes.CodeListReader;
import io.muster.core.codes.CodeListSource;
import io.muster.core.codes.CodeSystem;
import io.muster.dsl.syntax.CodeSyntax;
import io.muster.dsl.syntax.CodesSource;
import io.muster.dsl.syntax.Name;
import io.muster.dsl.syntax.SourceRange;
import io.muster.dsl.syntax.Statement;
import io.muster.dsl.syntax.Text;
import io.muster.dsl.text.Problems;
import io.muster.dsl.text.Spelling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans code lists: those written in the file, and those read from others. */
final class CodesPlanner {
  private final CodeListSource source;
  private final Problems problems;

  CodesPlanner(CodeListSource source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  /** Makes the lists of a statement known. */
  void plan(Statement.Codes codes, Declarations declarations) {
    Optional<String> assumed = codes.assumedUnit().flatMap(u -> new UnitPlanner(problems).unit(u));
    if (codes.source() instanceof CodesSource.Here here) {
      codes
          .groupedBy()
          .ifPresent(heading -> problems.error(
              "wrong-type",
              heading.range(),
              "only a code list from a file has a column to group by"));
      Name name = codes.names().get(0);
      written(name.text(), here.codes(), declarations)
          .ifPresent(list -> declarations.define(name, assuming(list, assumed)));
    } else if (codes.source() instanceof CodesSource.FromFile file) {
      boolean several = codes.names().size() > 1;
      for (Name name : codes.names()) {
        String path = several
            ? file.path().value() + "/" + name.text() + ".csv"
            : file.path().value();
        read(name, path, file, codes.groupedBy())
            .ifPresent(list -> declarations.define(name, assuming(list, assumed)));
      }
    }
  }

  private static CodeList assuming(CodeList list, Optional<String> unit) {
    return unit.map(list::assuming).orElse(list);
  }

  private Optional<CodeList> read(
      Name name, String path, CodesSource.FromFile file, Optional<Text> groupedBy) {
    Optional<CodeSystem> system = file.system().flatMap(this::system);
    if (file.system().isPresent() && system.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(CodeListReader.read(
              name.text(),
              path,
              source,
              system,
              file.column().map(Text::value),
              groupedBy.map(Text::value))
          .codes());
    } catch (CodeListException e) {
      problems.error(e.code(), file.path().range(), Phrases.withinSentence(e.getMessage()));
      return Optional.empty();
    }
  }

  /** Codes as they were written down. */
  Optional<CodeList> written(String name, CodeSyntax syntax, Declarations declarations) {
    return syntax.accept(new CodeSyntax.Visitor<Optional<CodeList>>() {
      @Override
      public Optional<CodeList> visitListing(CodeSyntax.Listing listing) {
        return system(listing.system()).flatMap(system -> listed(name, system, listing.items()));
      }

      @Override
      public Optional<CodeList> visitNamed(CodeSyntax.Named named) {
        return declarations.codeList(named.name()).map(list -> list.named(name));
      }

      @Override
      public Optional<CodeList> visitBracketed(CodeSyntax.Bracketed bracketed) {
        return bracketed.codes().accept(this);
      }

      @Override
      public Optional<CodeList> visitCombination(CodeSyntax.Combination combination) {
        Optional<CodeList> list = combination.first().accept(this);
        for (CodeSyntax.Change change : combination.changes()) {
          Optional<CodeList> other = change.codes().accept(this);
          list = list.flatMap(l -> other.map(o -> change.taken() ? l.except(o) : l.or(o)));
        }
        return list.flatMap(l -> nonEmpty(l.named(name), combination.range()));
      }
    });
  }

  private Optional<CodeList> nonEmpty(CodeList list, SourceRange range) {
    if (list.isEmpty()) {
      problems.error("empty-codes", range, "no code is left in this list");
      return Optional.empty();
    }
    return Optional.of(list);
  }

  private Optional<CodeList> listed(String name, CodeSystem system, List<CodeSyntax.Item> items) {
    Map<Code, String> groups = new LinkedHashMap<>();
    for (CodeSyntax.Item item : items) {
      if (item.prefix() || item.descendants()) {
        return notYet(item.range(), "codes that stand for others too");
      }
      if (item.code().value().isBlank()) {
        problems.error("blank-code", item.range(), "a code has a text");
        return Optional.empty();
      }
      groups.put(new Code(system, item.code().value()), "");
    }
    return Optional.of(new CodeList(name, groups));
  }

  private Optional<CodeSystem> system(Name name) {
    List<String> known = CodeSystem.known().stream().map(CodeSystem::name).toList();
    if (!known.contains(name.text())) {
      problems.error(
          "unknown-code-system",
          name.range(),
          "there is no code system called `%s`".formatted(name.text()),
          Spelling.advice(name.text(), known)
              .or(() -> Optional.of("it is one of " + Phrases.list(known, "or"))));
      return Optional.empty();
    }
    return Optional.of(new CodeSystem(name.text()));
  }

  private Optional<CodeList> notYet(SourceRange range, String what) {
    problems.notYet(range, what);
    return Optional.empty();
  }
}

package io.muster.dsl.planning;

import io.muster.core.codes.CodeAlgebra;
import io.muster.core.codes.CodeHierarchy;
import io.muster.core.codes.CodeList;
import io.muster.core.codes.CodeListFile;
import io.muster.core.codes.CodeListReader;
import io.muster.core.codes.CodeSet;
import io.muster.core.codes.CodeSystem;
import io.muster.core.files.FileSource;
import io.muster.core.files.SourceFile;
import io.muster.core.files.SourceFileException;
import io.muster.dsl.syntax.CodeSyntax;
import io.muster.dsl.syntax.CodesSource;
import io.muster.dsl.syntax.Name;
import io.muster.dsl.syntax.SourceRange;
import io.muster.dsl.syntax.Statement;
import io.muster.dsl.syntax.Text;
import io.muster.dsl.text.Problems;
import io.muster.dsl.text.SourceTexts;
import io.muster.dsl.text.Spelling;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plans code lists: those written in the file, and those read from others. */
final class CodesPlanner {
  /** The most codes that lists may have together; each has at most as many as its reader allows. */
  private static final int MOST_CODES = 3_000_000;

  private static final CodeSet NO_CODES = CodeSet.of(List.of());

  private final FileSource source;
  private final SourceTexts texts;
  private final Problems problems;
  private final Map<String, Optional<CodeHierarchy>> hierarchies = new HashMap<>();
  private final Set<SourceFile> files = new LinkedHashSet<>();
  private long codes;

  CodesPlanner(FileSource source, SourceTexts texts, Problems problems) {
    this.source = source;
    this.texts = texts;
    this.problems = problems;
  }

  /** The files that were read, in the order they were first needed. */
  List<SourceFile> files() {
    return List.copyOf(files);
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
    SourceRange place = file.path().range();
    if ((file.system().isPresent() && system.isEmpty()) || isTooMuch(place)) {
      return Optional.empty();
    }
    try {
      CodeListFile read = CodeListReader.read(
          name.text(),
          texts.fileName(path, place),
          source,
          system,
          file.column().map(Text::value),
          groupedBy.map(Text::value));
      files.add(read.file());
      return Optional.of(counted(read.codes()));
    } catch (SourceFileException e) {
      problems.error(e, place, Optional.empty());
      return Optional.empty();
    }
  }

  /** Whether there are so many codes already that no more are taken in. */
  private boolean isTooMuch(SourceRange place) {
    if (codes > MOST_CODES) {
      problems.error(
          "too-many-codes",
          place,
          String.format(Locale.ROOT, "code lists hold at most %,d codes together", MOST_CODES));
    }
    return codes > MOST_CODES;
  }

  private CodeList counted(CodeList list) {
    codes += list.codes().size();
    return list;
  }

  /** Codes as they were written down. */
  Optional<CodeList> written(String name, CodeSyntax syntax, Declarations declarations) {
    return syntax.accept(new CodeSyntax.Visitor<Optional<CodeList>>() {
      @Override
      public Optional<CodeList> visitListing(CodeSyntax.Listing listing) {
        return system(listing.system()).flatMap(system -> listed(name, system, listing));
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
        Optional<CodeList> first = combination.first().accept(this);
        CodeAlgebra algebra = new CodeAlgebra(first.map(CodeList::codes).orElse(NO_CODES));
        boolean whole = first.isPresent();
        Optional<String> unit = first.flatMap(CodeList::assumedUnit);
        for (CodeSyntax.Change change : combination.changes()) {
          Optional<CodeList> other = change.codes().accept(this);
          whole &= other.isPresent() && !isTooMuch(combination.range());
          if (!whole) {
            continue;
          }
          CodeList list = counted(other.orElseThrow());
          if (change.taken()) {
            algebra.except(list.codes());
          } else {
            algebra.or(list.codes());
            unit = unit.filter(u -> list.assumedUnit().filter(u::equals).isPresent());
          }
        }
        return whole
            ? nonEmpty(new CodeList(name, algebra.result(), unit), combination.range())
            : Optional.empty();
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

  private Optional<CodeList> listed(String name, CodeSystem system, CodeSyntax.Listing listing) {
    return isTooMuch(listing.range())
        ? Optional.empty()
        : new ListingPlanner(system, place -> hierarchy(system, place), problems)
            .plan(listing)
            .map(set -> counted(new CodeList(name, set)));
  }

  /** The hierarchy of a system that lies beside the file of a place; its faults are told where it is first needed. */
  private Optional<CodeHierarchy> hierarchy(CodeSystem system, SourceRange place) {
    String fileName = texts.fileName(CodeHierarchy.fileName(system), place);
    return hierarchies.computeIfAbsent(fileName, name -> {
      try {
        CodeHierarchy hierarchy = CodeHierarchy.read(system, name, source);
        files.add(hierarchy.file());
        return Optional.of(hierarchy);
      } catch (SourceFileException e) {
        problems.error(
            e,
            place,
            Optional.of("it lies beside the cohort file, with the columns `parent` and `child`"));
        return Optional.empty();
      }
    });
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
}

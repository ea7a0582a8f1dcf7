package io.muster.dsl.reading;

import io.muster.core.files.FileKind;
import io.muster.core.files.FileSource;
import io.muster.core.files.SourceFile;
import io.muster.core.files.SourceFileException;
import io.muster.dsl.problem.Limit;
import io.muster.dsl.problem.Limits;
import io.muster.dsl.syntax.SourceRange;
import io.muster.dsl.syntax.Statement;
import io.muster.dsl.syntax.SyntaxFile;
import io.muster.dsl.syntax.UsedFiles;
import io.muster.dsl.text.Problems;
import io.muster.dsl.text.Quote;
import io.muster.dsl.text.SourceText;
import io.muster.dsl.text.SourceTexts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads a file and the files it uses, each once. Limits are those of all of them together. For one file, once. */
public final class UseReader {
  private final FileSource source;
  private final Limits limits;
  private final SourceTexts texts;
  private final Problems problems;
  private final Map<String, SourceText> known = new HashMap<>();
  /** The files from the first to the one whose uses are being followed. */
  private final List<String> way = new ArrayList<>();

  private final List<SyntaxFile> files = new ArrayList<>();
  private final List<SourceFile> sources = new ArrayList<>();
  private boolean whole = true;
  private int words;
  private int literals;

  /** A reader of the first of the texts, which adds those it uses to them. */
  public UseReader(FileSource source, Limits limits, SourceTexts texts, Problems problems) {
    this.source = source;
    this.limits = limits;
    this.texts = texts;
    this.problems = problems;
  }

  /** The tree of the first text; empty where it is over a limit or says nothing. */
  public Optional<SyntaxFile> read() {
    return read(texts.first());
  }

  /** What the first text uses, once it has been read. */
  public UsedFiles used() {
    return new UsedFiles(files, sources, whole);
  }

  private Optional<SyntaxFile> read(SourceText text) {
    Optional<TextReader.ParsedText> parsed = TextReader.read(text, limits, problems);
    words += parsed.map(TextReader.ParsedText::length).orElse(0);
    literals += parsed.map(TextReader.ParsedText::literals).orElse(0);
    Optional<SyntaxFile> file = parsed.map(p -> TreeBuilder.build(p, problems));
    way.add(text.name());
    for (Statement statement : file.map(SyntaxFile::statements).orElse(List.of())) {
      if (statement instanceof Statement.Use use && !problems.full()) {
        Optional<SourceText> used = use(use);
        used.ifPresent(u -> texts.see(text, u));
        whole &= used.isPresent();
      }
    }
    way.remove(way.size() - 1);
    return file;
  }

  /** The text that is used; empty where a mistake was reported. */
  private Optional<SourceText> use(Statement.Use use) {
    SourceRange place = use.path().range();
    String name = texts.fileName(use.path().value(), place);
    if (way.subList(1, way.size()).contains(name)) {
      return circle(name, place);
    }
    if (known.containsKey(name)) {
      return Optional.ofNullable(known.get(name));
    }
    if (isOver(
        Limit.FILES,
        texts.count(),
        "too-many-files",
        place,
        "of other files at most %,d are used, those among them that others use")) {
      return Optional.empty();
    }
    try {
      String content = source.text(FileKind.COHORT, name);
      return name.equals(texts.first().name()) && texts.first().says(content)
          ? circle(name, place)
          : read(name, content, place);
    } catch (SourceFileException e) {
      problems.error(e, place, Optional.empty());
      return Optional.empty();
    }
  }

  private Optional<SourceText> read(String name, String content, SourceRange place) {
    if (isOver(
        Limit.CHARACTERS,
        texts.length() + content.codePointCount(0, content.length()),
        "too-many-characters",
        place,
        "a file and all that it uses have at most %,d characters")) {
      return Optional.empty();
    }
    SourceText text = texts.add(name, content);
    known.put(name, text);
    Optional<SyntaxFile> file = read(text);
    if (isOver(
            Limit.WORDS,
            words,
            "too-many-words",
            place,
            "a file and all that it uses have at most %,d words and signs")
        || isOver(
            Limit.LITERALS,
            literals,
            "too-many-literals",
            place,
            "a file and all that it uses have at most %,d codes, numbers, dates and texts")) {
      return Optional.empty();
    }
    file.ifPresent(f -> {
      files.add(f);
      sources.add(SourceFile.of(FileKind.COHORT, name, content, f.statements().size()));
    });
    return file.map(f -> text);
  }

  private Optional<SourceText> circle(String name, SourceRange place) {
    int first = way.lastIndexOf(name);
    String between = way.subList(first + 1, way.size()).stream()
        .map(Quote::of)
        .collect(Collectors.joining(", "));
    problems.error(
        "cycle",
        place,
        "%s uses itself%s"
            .formatted(Quote.of(name), between.isEmpty() ? "" : " by way of " + between));
    return Optional.empty();
  }

  /** Whether there is more than the limit allows, which is then reported. */
  private boolean isOver(Limit limit, int count, String code, SourceRange place, String message) {
    int most = limits.most(limit);
    if (count > most) {
      problems.error(code, place, String.format(Locale.ROOT, message, most));
    }
    return count > most;
  }
}

package io.muster.dsl.text;

import io.muster.dsl.syntax.SourceRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The text of a file and those of the files it uses, in a row: every offset and every range lies in one of them. For one thread,
 * while they are read and planned.
 */
public final class SourceTexts {
  private final List<SourceText> texts = new ArrayList<>();
  /** The texts that each sees the declarations of; all of them have been read when they are noted. */
  private final Map<SourceText, Set<SourceText>> seen = new HashMap<>();

  private SourceTexts(SourceText first) {
    texts.add(first);
  }

  /** A row of one text so far. */
  public static SourceTexts of(String name, String text) {
    return new SourceTexts(SourceText.of(name, text));
  }

  /** The text that uses the others. */
  public SourceText first() {
    return texts.get(0);
  }

  /** Another text behind those there are. The end of one is not the start of the next. */
  public SourceText add(String name, String text) {
    SourceText added = SourceText.startingAt(texts.get(texts.size() - 1).end() + 1, name, text);
    texts.add(added);
    return added;
  }

  /** How many texts there are. */
  public int count() {
    return texts.size();
  }

  /** How many characters they have together. */
  public int length() {
    return texts.stream().mapToInt(SourceText::length).sum();
  }

  /** The text a range lies in. */
  public SourceText at(SourceRange range) {
    return texts.stream()
        .filter(text -> range.start() <= text.end())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no text has " + range));
  }

  /** Whether a range lies in the text that uses the others. */
  public boolean inFirst(SourceRange range) {
    return range.start() <= first().end();
  }

  /** The characters of a range as they were written. */
  public String text(SourceRange range) {
    return at(range).text(range);
  }

  /** What the source of files calls one that is named at a place: names are relative to the folder of the file they stand in. */
  public String fileName(String name, SourceRange place) {
    String user = at(place).name();
    return inFirst(place) ? name : user.substring(0, user.lastIndexOf('/') + 1) + name;
  }

  /** Where a range begins, as a sentence in the text of another range names it. */
  public String place(SourceRange range, SourceRange from) {
    SourceText text = at(range);
    String line = "line " + text.line(range.start());
    return text == at(from) ? line : line + " of " + Quote.of(text.name());
  }

  /** Notes that one text sees what another declares, and what that one sees. */
  public void see(SourceText user, SourceText used) {
    Set<SourceText> all = seen.computeIfAbsent(user, u -> new LinkedHashSet<>());
    all.add(used);
    all.addAll(seen.getOrDefault(used, Set.of()));
  }

  /** Whether what is declared in one range can be named in another. */
  public boolean sees(SourceRange named, SourceRange declared) {
    return sees(at(named), at(declared));
  }

  /** Whether what one text declares can be named in another. */
  public boolean sees(SourceText user, SourceText used) {
    return user == used || seen.getOrDefault(user, Set.of()).contains(used);
  }

  /** The text that is used by a name at a place; empty where it was not read. */
  public Optional<SourceText> used(String name, SourceRange place) {
    String fileName = fileName(name, place);
    return texts.stream().skip(1).filter(text -> text.name().equals(fileName)).findFirst();
  }
}

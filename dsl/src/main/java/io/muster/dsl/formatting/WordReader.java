package io.muster.dsl.formatting;

import io.muster.dsl.grammar.CohortLexer;
import io.muster.dsl.grammar.CohortParser.ExampleStatementContext;
import io.muster.dsl.grammar.CohortParser.StatementContext;
import io.muster.dsl.reading.TextReader.ParsedText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/**
 * The words of a text as they will be written, by their place in it. Commas between facts are left out: whether there is one
 * follows from the facts. Walks the tree without recursion, since a long chain of conditions makes a deep tree.
 */
final class WordReader {
  private final NavigableMap<Integer, Word> words = new TreeMap<>();
  private final Map<Integer, Break> breaks = new HashMap<>();
  private final Set<Integer> statementStarts = new HashSet<>();
  private final Deque<Part> waiting = new ArrayDeque<>();
  private boolean bound = true;

  private WordReader() {}

  /** A part of the tree still to be read, and how deep in its statement it is. */
  private record Part(ParseTree tree, int depth) {}

  static NavigableMap<Integer, Word> read(ParsedText text) {
    WordReader reader = new WordReader();
    reader.walk(text.file());
    Map<Integer, Remarks> remarks =
        RemarkReader.read(text.words(), reader.words.keySet(), reader.statementStarts);
    reader.words.replaceAll((at, word) -> new Word(
        word.text(), word.tight(), word.lineEnd(), remarks.getOrDefault(at, Remarks.NONE)));
    Token end = text.words().get(text.words().size() - 1);
    reader.words.put(
        end.getTokenIndex(),
        new Word("", true, Break.NONE, remarks.getOrDefault(end.getTokenIndex(), Remarks.NONE)));
    return reader.words;
  }

  private void walk(ParserRuleContext file) {
    waiting.push(new Part(file, 0));
    while (!waiting.isEmpty()) {
      Part part = waiting.pop();
      if (part.tree instanceof TerminalNode word) {
        add(word);
      } else if (part.tree instanceof ParserRuleContext sentence) {
        enter(sentence, part.depth);
      }
    }
  }

  private void enter(ParserRuleContext sentence, int depth) {
    if (sentence instanceof StatementContext) {
      statementStarts.add(sentence.getStart().getTokenIndex());
    }
    int within = BreakRule.goesOnWithChain(sentence) ? depth - 1 : depth;
    for (int part = sentence.getChildCount() - 1; part >= 0; part--) {
      ParseTree child = sentence.getChild(part);
      if (part > 0) {
        Break lineEnd = BreakRule.before(sentence, part, within);
        if (lineEnd.isPossible()) {
          breaks.putIfAbsent(child.getSourceInterval().a, lineEnd);
        }
      }
      waiting.push(new Part(child, within + 1));
    }
  }

  private void add(TerminalNode word) {
    if (word.getSymbol().getType() == Token.EOF || isBetweenFacts(word)) {
      return;
    }
    int at = word.getSymbol().getTokenIndex();
    words.put(
        at,
        new Word(
            WordSpelling.of(word),
            bound || WordSpelling.isTight(word),
            breaks.getOrDefault(at, Break.NONE),
            Remarks.NONE));
    bound = WordSpelling.bindsNext(word);
  }

  private static boolean isBetweenFacts(TerminalNode word) {
    return word.getSymbol().getType() == CohortLexer.COMMA
        && word.getParent() instanceof ExampleStatementContext;
  }
}

package io.muster.dsl.formatting;

import io.muster.dsl.grammar.CohortLexer;
import io.muster.dsl.grammar.CohortParser.ClauseStatementContext;
import io.muster.dsl.grammar.CohortParser.CodesStatementContext;
import io.muster.dsl.grammar.CohortParser.DefineStatementContext;
import io.muster.dsl.grammar.CohortParser.ExampleStatementContext;
import io.muster.dsl.grammar.CohortParser.FactContext;
import io.muster.dsl.grammar.CohortParser.ItemStatementContext;
import io.muster.dsl.grammar.CohortParser.NoteStatementContext;
import io.muster.dsl.grammar.CohortParser.ParameterStatementContext;
import io.muster.dsl.grammar.CohortParser.RecordFactContext;
import io.muster.dsl.grammar.CohortParser.RuleClauseContext;
import io.muster.dsl.grammar.CohortParser.StatementContext;
import io.muster.dsl.grammar.CohortParser.StepItemContext;
import io.muster.dsl.grammar.CohortParser.TargetItemContext;
import io.muster.dsl.text.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Cuts statements into rows, and rows into what is aligned and what is not. */
final class RowReader {
  private static final int UNDER_ITS_HEAD = 2;
  private static final int GOING_ON = 4;

  private final NavigableMap<Integer, Word> words;
  private final List<Row> rows = new ArrayList<>();

  private RowReader(NavigableMap<Integer, Word> words) {
    this.words = words;
  }

  static List<Row> read(List<StatementContext> statements, NavigableMap<Integer, Word> words) {
    RowReader reader = new RowReader(words);
    statements.forEach(reader::add);
    return reader.rows;
  }

  private void add(StatementContext statement) {
    if (statement instanceof ClauseStatementContext clause) {
      addUnderItsHead(clause.clause());
    } else if (statement instanceof ItemStatementContext item) {
      addUnderItsHead(item.item());
    } else if (statement instanceof NoteStatementContext note) {
      addUnderItsHead(note);
    } else if (statement instanceof ExampleStatementContext example) {
      addExample(example);
    } else if (statement instanceof CodesStatementContext codes) {
      addDeclaration(codes, start(codes.codesSource()));
    } else if (statement instanceof DefineStatementContext define) {
      addDeclaration(define, at(define.EQUAL()));
    } else if (statement instanceof ParameterStatementContext parameter) {
      addDeclaration(parameter, at(parameter.EQUAL()));
    } else {
      add(0, keyword(statement), cut(statement, start(statement) + 1), 0);
    }
  }

  /** A declaration whose body begins with a word like {@code =}; its next lines begin after that word. */
  private void addDeclaration(StatementContext statement, int body) {
    Cut cut = cut(statement, body);
    add(0, keyword(statement), cut, Word.width(cut.body.subList(0, 1)) + 1);
  }

  private void addUnderItsHead(ParserRuleContext clause) {
    if (clause instanceof TargetItemContext target) {
      add(UNDER_ITS_HEAD, "target", cut(clause, start(target.targetBound())), 0);
      return;
    }
    int colon = placeOf(CohortLexer.COLON, clause);
    int title = placeOf(CohortLexer.STRING, clause);
    if (colon < 0) {
      add(UNDER_ITS_HEAD, "", cut(clause, start(clause) + 1), 0);
    } else if (clause instanceof RuleClauseContext) {
      add(UNDER_ITS_HEAD, "rule", cut(clause, colon + 1), 0);
    } else {
      boolean isStep = clause instanceof StepItemContext;
      add(
          UNDER_ITS_HEAD,
          isStep ? "step" : keyword(clause),
          cut(clause, title < 0 ? colon + 1 : title, colon + 1),
          0);
    }
  }

  /** Where in the text the first word of a kind stands that belongs to the clause itself, or -1. */
  private static int placeOf(int kind, ParserRuleContext clause) {
    for (ParseTree part : clause.children) {
      if (part instanceof TerminalNode word && word.getSymbol().getType() == kind) {
        return at(word);
      }
    }
    return -1;
  }

  /** The facts about a person side by side, every other fact on a line of its own. */
  private void addExample(ExampleStatementContext example) {
    int end = at(example.name().getStop());
    Cut head = new Cut(
        between(start(example), start(example)), List.of(), between(start(example) + 1, end));
    add(0, "example", head, 0);
    List<Word> aboutPerson = new ArrayList<>();
    for (FactContext fact : example.fact()) {
      List<Word> said = between(start(fact), at(fact.getStop()));
      boolean isRecord = fact instanceof RecordFactContext;
      if (isRecord || !said.get(0).remarks().above().isEmpty()) {
        flush(aboutPerson);
      }
      if (!isRecord) {
        goOn(aboutPerson, said);
      } else {
        rows.add(facts(said));
      }
    }
    flush(aboutPerson);
    int expect = at(example.EXPECT());
    int stop = at(example.getStop());
    Cut expected = new Cut(between(expect, expect), List.of(), between(expect + 1, stop));
    add(UNDER_ITS_HEAD, "", expected, 0);
  }

  private static void goOn(List<Word> facts, List<Word> fact) {
    if (facts.isEmpty()) {
      facts.addAll(fact);
      return;
    }
    Word last = facts.remove(facts.size() - 1);
    facts.add(last.withText(last.text() + ","));
    facts.add(fact.get(0).withLineEnd(new Break(1, Break.Kind.ITEM)));
    facts.addAll(fact.subList(1, fact.size()));
  }

  private void flush(List<Word> facts) {
    if (!facts.isEmpty()) {
      rows.add(facts(facts));
      facts.clear();
    }
  }

  private static Row facts(List<Word> said) {
    return new Row(UNDER_ITS_HEAD, "", List.of(), List.of(), said, GOING_ON);
  }

  private void add(int indentation, String kind, Cut cut, int hang) {
    rows.add(new Row(indentation, kind, cut.head, cut.title, cut.body, hang));
  }

  private record Cut(List<Word> head, List<Word> title, List<Word> body) {}

  /** A sentence cut in two. */
  private Cut cut(ParserRuleContext sentence, int body) {
    return cut(sentence, body, body);
  }

  private Cut cut(ParserRuleContext sentence, int title, int body) {
    return new Cut(
        between(start(sentence), title - 1),
        between(title, body - 1),
        between(body, at(sentence.getStop())));
  }

  private List<Word> between(int first, int last) {
    return last < first
        ? List.of()
        : List.copyOf(words.subMap(first, true, last, true).values());
  }

  private static String keyword(ParserRuleContext part) {
    return Spelling.folded(part.getStart().getText());
  }

  private static int start(ParserRuleContext part) {
    return at(part.getStart());
  }

  private static int at(TerminalNode word) {
    return at(word.getSymbol());
  }

  private static int at(Token word) {
    return word.getTokenIndex();
  }
}

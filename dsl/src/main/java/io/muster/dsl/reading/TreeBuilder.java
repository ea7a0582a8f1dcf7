package io.muster.dsl.reading;

import io.muster.dsl.grammar.CohortLexer;
import io.muster.dsl.grammar.CohortParser.ClauseStatementContext;
import io.muster.dsl.grammar.CohortParser.ItemStatementContext;
import io.muster.dsl.grammar.CohortParser.NoteStatementContext;
import io.muster.dsl.grammar.CohortParser.StatementContext;
import io.muster.dsl.reading.TextReader.ParsedText;
import io.muster.dsl.syntax.ClauseSyntax;
import io.muster.dsl.syntax.ItemSyntax;
import io.muster.dsl.syntax.SourceRange;
import io.muster.dsl.syntax.SyntaxFile;
import io.muster.dsl.syntax.Text;
import io.muster.dsl.text.Problems;
import io.muster.dsl.text.Quote;
import io.muster.dsl.text.Spelling;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.antlr.v4.runtime.Token;

/**
 * Parse tree to syntax tree. Gives each clause to the head before it, and leaves a mark where a statement was broken, so that
 * nothing it might have said looks forgotten.
 */
public final class TreeBuilder {
  private static final Set<String> HEADS = Set.of("cohort", "outreach", "example");

  private final ParsedText text;
  private final Problems problems;
  private final LiteralBuilder literals;
  private final ExpressionBuilder expressions;
  private final StatementBuilder statements;
  private final ClauseBuilder clauses;
  private final ItemBuilder items;
  private final Documentation documentation;
  private final FileShape file = new FileShape();
  /** Where the last declaration begins: a mistake after it may be why a clause looks misplaced. */
  private int headStart;

  private TreeBuilder(ParsedText text, Problems problems, Ranges ranges) {
    this.text = text;
    this.problems = problems;
    this.literals = new LiteralBuilder(ranges, problems);
    this.expressions = new ExpressionBuilder(literals);
    this.documentation = new Documentation(text.source(), text.words(), ranges);
    this.statements = new StatementBuilder(literals, expressions, documentation);
    this.clauses = new ClauseBuilder(literals, expressions);
    this.items = new ItemBuilder(literals, expressions);
  }

  /** The tree with every part's place in the text. */
  public static SyntaxFile build(ParsedText text, Problems problems) {
    return new TreeBuilder(text, problems, Ranges.KEPT).build();
  }

  /** The tree without places: equal for two texts that say the same with other blanks, line breaks and letter case. */
  static SyntaxFile shape(ParsedText text, Problems problems) {
    return new TreeBuilder(text, problems, Ranges.DROPPED).build();
  }

  private SyntaxFile build() {
    List<StatementContext> all = text.file().statement();
    for (int i = 0; i < all.size(); i++) {
      int next = i + 1 < all.size()
          ? all.get(i + 1).getStart().getTokenIndex()
          : text.words().size() - 1;
      add(all.get(i), text.words().subList(all.get(i).getStart().getTokenIndex(), next));
    }
    return new SyntaxFile(file.statements(), documentation.comments(), literals.range(text.file()));
  }

  /** Adds a statement; its words reach up to the next one, those that could not be read included. */
  private void add(StatementContext statement, List<Token> words) {
    if (statement instanceof ClauseStatementContext clause) {
      ClauseSyntax built =
          whole(statement, words, () -> clauses.visit(clause.clause()), BrokenStatements::clause);
      if (belongs(FileShape.Head.COHORT, words)) {
        file.add(built);
      }
    } else if (statement instanceof ItemStatementContext item) {
      ItemSyntax built =
          whole(statement, words, () -> items.visit(item.item()), BrokenStatements::item);
      if (belongs(FileShape.Head.OUTREACH, words)) {
        file.add(built);
      }
    } else if (statement instanceof NoteStatementContext note) {
      addNote(note, words);
    } else {
      file.add(
          whole(statement, words, () -> statements.visit(statement), BrokenStatements::statement));
    }
    if (isBroken(statement, words) && hidesHead(words)) {
      file.loseHead();
    }
  }

  private void addNote(NoteStatementContext note, List<Token> words) {
    if (file.head() == FileShape.Head.OUTREACH) {
      file.add(whole(
          note,
          words,
          () -> new ItemSyntax.Note(noteText(note), literals.range(note)),
          BrokenStatements::item));
    } else if (belongs(FileShape.Head.COHORT, words)) {
      file.add(whole(
          note,
          words,
          () -> new ClauseSyntax.Note(noteText(note), literals.range(note)),
          BrokenStatements::clause));
    }
  }

  private Text noteText(NoteStatementContext note) {
    return literals.text(note.STRING().getSymbol());
  }

  /** The statement, or what stands for it where it is broken, or turns out to be as it is built. */
  private <T> T whole(
      StatementContext statement,
      List<Token> words,
      Supplier<T> build,
      Function<List<Token>, T> broken) {
    if (isBroken(statement, words)) {
      return broken.apply(words);
    }
    expressions.prepare(statement);
    T built = build.get();
    return isBroken(statement, words) ? broken.apply(words) : built;
  }

  private boolean isBroken(StatementContext statement, List<Token> words) {
    return statement.exception != null
        || problems.hasErrorIn(
            Words.range(words.get(0)).to(Words.range(words.get(words.size() - 1))));
  }

  /** Whether a clause stands under a head of its kind. If not, that is told, unless an earlier mistake may be why. */
  private boolean belongs(FileShape.Head wanted, List<Token> words) {
    if (file.head() == wanted) {
      return true;
    }
    Token first = words.get(0);
    SourceRange before = new SourceRange(headStart, first.getStartIndex());
    if (file.head() != FileShape.Head.UNREADABLE && !problems.hasErrorIn(before)) {
      String where = file.head() == FileShape.Head.NONE
          ? "nothing it could belong to stands before it"
          : "what stands before it is " + file.head().noun();
      problems.error(
          "misplaced-clause",
          Words.range(first),
          Quote.of(Spelling.folded(first.getText())) + " belongs to " + wanted.noun() + ", and "
              + where,
          "put it under its " + wanted.keyword());
    }
    return false;
  }

  /** Whether there is a misspelt head among words that could not be read: what follows would then not be for the head before. */
  private static boolean hidesHead(List<Token> words) {
    return words.stream()
        .skip(1)
        .anyMatch(word -> word.getType() == CohortLexer.NAME
            && Spelling.nearest(Spelling.folded(word.getText()), HEADS).isPresent());
  }
}

package io.muster.dsl.reading;

import io.muster.dsl.syntax.ClauseSyntax;
import io.muster.dsl.syntax.ItemSyntax;
import io.muster.dsl.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The statements of a file as they come, with what belongs under each head. */
final class FileShape {
  private final List<Statement> statements = new ArrayList<>();
  private final List<ClauseSyntax> clauses = new ArrayList<>();
  private final List<ItemSyntax> items = new ArrayList<>();
  private Head head = Head.NONE;
  private int headPlace = -1;

  /** What the clauses that come now belong to. */
  enum Head {
    NONE("nothing", ""),
    COHORT("a cohort", "cohort"),
    OUTREACH("an outreach", "outreach"),
    EXAMPLE("an example", "example"),
    /** A head that could not be read: what follows belongs to it, and is left out with it. */
    UNREADABLE("something unreadable", "");

    private final String noun;
    private final String keyword;

    Head(String noun, String keyword) {
      this.noun = noun;
      this.keyword = keyword;
    }

    String noun() {
      return noun;
    }

    String keyword() {
      return keyword;
    }
  }

  Head head() {
    return head;
  }

  void add(Statement statement) {
    headOf(statement).ifPresent(this::begin);
    statements.add(statement);
  }

  void add(ClauseSyntax clause) {
    clauses.add(clause);
  }

  void add(ItemSyntax item) {
    items.add(item);
  }

  /** What follows belongs to a head that could not be read. */
  void loseHead() {
    begin(Head.UNREADABLE);
  }

  List<Statement> statements() {
    begin(Head.NONE);
    return statements;
  }

  private void begin(Head next) {
    if (head == Head.COHORT && statements.get(headPlace) instanceof Statement.Cohort cohort) {
      statements.set(headPlace, cohort.withClauses(clauses));
    } else if (head == Head.OUTREACH
        && statements.get(headPlace) instanceof Statement.Outreach outreach) {
      statements.set(headPlace, outreach.withItems(items));
    }
    clauses.clear();
    items.clear();
    head = next;
    headPlace = statements.size();
  }

  private static Optional<Head> headOf(Statement statement) {
    return statement.accept(new Statement.Visitor<>() {
      @Override
      public Optional<Head> visitUse(Statement.Use use) {
        return Optional.empty();
      }

      @Override
      public Optional<Head> visitCodes(Statement.Codes codes) {
        return Optional.empty();
      }

      @Override
      public Optional<Head> visitParameter(Statement.Parameter parameter) {
        return Optional.empty();
      }

      @Override
      public Optional<Head> visitDefine(Statement.Define define) {
        return Optional.empty();
      }

      @Override
      public Optional<Head> visitCohort(Statement.Cohort cohort) {
        return Optional.of(Head.COHORT);
      }

      @Override
      public Optional<Head> visitOutreach(Statement.Outreach outreach) {
        return Optional.of(Head.OUTREACH);
      }

      @Override
      public Optional<Head> visitExample(Statement.Example example) {
        return Optional.of(Head.EXAMPLE);
      }

      @Override
      public Optional<Head> visitBroken(Statement.Broken broken) {
        return broken.isHead() ? Optional.of(Head.UNREADABLE) : Optional.empty();
      }
    });
  }
}

package io.muster.dsl.syntax;

import java.util.List;
import java.util.Optional;

/** One of the things a file declares. The comment directly above a declaration is its documentation. */
public sealed interface Statement extends Syntax {
  <R> R accept(Visitor<R> visitor);

  /** Another file's declarations are known here too. */
  record Use(Text path, SourceRange range) implements Statement {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitUse(this);
    }
  }

  /**
   * Code lists: one, or several that are files of one folder.
   *
   * @param groupedBy the heading of the column that says which group a code is in
   * @param assumedUnit the unit of values recorded without one
   */
  record Codes(
      Optional<Text> documentation,
      List<Name> names,
      CodesSource source,
      Optional<Text> groupedBy,
      Optional<Text> assumedUnit,
      SourceRange range)
      implements Statement {
    public Codes {
      names = List.copyOf(names);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitCodes(this);
    }
  }

  /** A value the host may replace. */
  record Parameter(
      Optional<Text> documentation, Name name, ExpressionSyntax value, SourceRange range)
      implements Statement {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitParameter(this);
    }
  }

  /** A name for an expression. */
  record Define(Optional<Text> documentation, Name name, ExpressionSyntax value, SourceRange range)
      implements Statement {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitDefine(this);
    }
  }

  /**
   * A cohort with all its clauses, wherever in the file they stand.
   *
   * @param algebra how it is made of other cohorts
   * @param range that of the head alone
   */
  record Cohort(
      Optional<Text> documentation,
      Name name,
      Optional<Text> title,
      Optional<ExpressionSyntax> algebra,
      List<ClauseSyntax> clauses,
      SourceRange range)
      implements Statement {
    public Cohort {
      clauses = List.copyOf(clauses);
    }

    /** The same head with other clauses. */
    public Cohort withClauses(List<ClauseSyntax> others) {
      return new Cohort(documentation, name, title, algebra, others, range);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitCohort(this);
    }
  }

  /**
   * An outreach to a cohort, with all its items.
   *
   * @param members the cohort reached out to
   * @param range that of the head alone
   */
  record Outreach(
      Optional<Text> documentation,
      Name name,
      Optional<Text> title,
      Name members,
      List<ItemSyntax> items,
      SourceRange range)
      implements Statement {
    public Outreach {
      items = List.copyOf(items);
    }

    /** The same head with other items. */
    public Outreach withItems(List<ItemSyntax> others) {
      return new Outreach(documentation, name, title, members, others, range);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitOutreach(this);
    }
  }

  /** An invented person and what the cohort or outreach is expected to make of them. */
  record Example(
      Optional<Text> documentation,
      Text title,
      Name subject,
      List<FactSyntax> facts,
      List<ExpectationSyntax> expectations,
      SourceRange range)
      implements Statement {
    public Example {
      facts = List.copyOf(facts);
      expectations = List.copyOf(expectations);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitExample(this);
    }
  }

  /**
   * A declaration with a mistake in it, already reported. What it declares counts as declared, so that the mistake makes no
   * later name look unknown.
   *
   * @param keyword the word it begins with
   * @param declared the names it would have declared, as far as they could be read
   */
  record Broken(String keyword, List<Name> declared, SourceRange range) implements Statement {
    public Broken {
      declared = List.copyOf(declared);
    }

    /** Whether clauses would have belonged to it. */
    public boolean isHead() {
      return keyword.equals("cohort") || keyword.equals("outreach") || keyword.equals("example");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitBroken(this);
    }
  }

  /** An answer for each kind of statement. */
  interface Visitor<R> {
    R visitUse(Use use);

    R visitCodes(Codes codes);

    R visitParameter(Parameter parameter);

    R visitDefine(Define define);

    R visitCohort(Cohort cohort);

    R visitOutreach(Outreach outreach);

    R visitExample(Example example);

    R visitBroken(Broken broken);
  }
}

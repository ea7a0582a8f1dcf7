package io.muster.dsl.syntax;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Something that is so of the person of an example. */
public sealed interface FactSyntax extends Syntax {
  <R> R accept(Visitor<R> visitor);

  /** When they were born. */
  record Born(LocalDate date, SourceRange range) implements FactSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitBorn(this);
    }
  }

  /** What an attribute of theirs is. */
  record Attribute(Name attribute, LiteralSyntax value, SourceRange range) implements FactSyntax {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitAttribute(this);
    }
  }

  /**
   * A record of theirs.
   *
   * @param codes the list whose first code it carries
   * @param group the group of that list the code is from
   * @param from its day; empty where it is undated
   * @param to the day it ends
   */
  record Event(
      Name kind,
      Optional<Name> codes,
      Optional<Text> group,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      List<Column> columns,
      SourceRange range)
      implements FactSyntax {
    public Event {
      columns = List.copyOf(columns);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitEvent(this);
    }
  }

  /** What a column of the record holds. */
  record Column(Name column, LiteralSyntax value, SourceRange range) implements Syntax {}

  /** An answer for each kind of fact. */
  interface Visitor<R> {
    R visitBorn(Born born);

    R visitAttribute(Attribute attribute);

    R visitEvent(Event event);
  }
}

package io.muster.dsl.syntax;

/** A whole number of days, weeks, months or years. */
public record DurationSyntax(int amount, CalendarUnit unit, SourceRange range) implements Syntax {}

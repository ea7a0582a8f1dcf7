package io.muster.dsl.syntax;

import io.muster.core.plan.CalendarUnit;

/** A whole number of days, weeks, months or years. */
public record DurationSyntax(int amount, CalendarUnit unit, SourceRange range) implements Syntax {}

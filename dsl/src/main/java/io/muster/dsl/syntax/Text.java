package io.muster.dsl.syntax;

/**
 * Characters that mean just themselves: a label, a path, a code, a unit, a heading. Quotes and escapes are gone, case is kept.
 *
 * @param value the characters meant
 */
public record Text(String value, SourceRange range) implements Syntax {}

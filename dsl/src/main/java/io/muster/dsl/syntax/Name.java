package io.muster.dsl.syntax;

/**
 * A name as it is known: lower case, without back-quotes. Names that differ only in case are the same name.
 *
 * @param text the name in lower case
 */
public record Name(String text, SourceRange range) implements Syntax {}

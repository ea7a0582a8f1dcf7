/**
 * The syntax tree of a cohort file: what was written and where, with no name resolved.
 *
 * <p>Start at {@link io.muster.dsl.syntax.SyntaxFile}. A file holds {@link io.muster.dsl.syntax.Statement}s; a cohort holds
 * {@link io.muster.dsl.syntax.ClauseSyntax}, an outreach {@link io.muster.dsl.syntax.ItemSyntax}; both speak in
 * {@link io.muster.dsl.syntax.ExpressionSyntax}, which is conditions and {@link io.muster.dsl.syntax.ValueSyntax}, about
 * {@link io.muster.dsl.syntax.RecordsSyntax}. Every part knows the {@link io.muster.dsl.syntax.SourceRange} it was written
 * in. Each sealed family has one visitor with no default.
 */
@NullMarked
package io.muster.dsl.syntax;

import org.jspecify.annotations.NullMarked;

/**
 * The language in Java: whatever a cohort file can say, with the same plan as result.
 *
 * <p>Start at {@link io.muster.core.builder.Cohorts}, whose static methods are the words of the language. They make handles that know
 * what is asked: {@link io.muster.core.builder.SomeRecords}, a {@link io.muster.core.builder.PickedRecord} of them, a
 * {@link io.muster.core.builder.NumberQuestion} about it, a {@link io.muster.core.builder.Condition}. What makes no sense does not
 * compile, or is an {@link IllegalArgumentException} that says why in one sentence. Handles never change; a parameter is a variable,
 * and so is a definition.
 */
@NullMarked
package io.muster.core.builder;

import org.jspecify.annotations.NullMarked;

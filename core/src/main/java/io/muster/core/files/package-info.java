/**
 * The files that a cohort file names: code lists, hierarchies of codes, other cohort files.
 *
 * <p>A {@link io.muster.core.files.FileSource} gives their texts and decides which of them a cohort file may see; a
 * {@link io.muster.core.files.SourceFile} says what was read.
 */
@NullMarked
package io.muster.core.files;

import org.jspecify.annotations.NullMarked;

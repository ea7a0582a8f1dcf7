/**
 * People and their records, as columns.
 *
 * <p>Start at {@link io.muster.core.store.PatientStore}. Arrays never leave this package.
 */
@NullMarked
package io.muster.core.store;

import org.jspecify.annotations.NullMarked;

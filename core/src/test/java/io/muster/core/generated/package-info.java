/**
 * Plans and stores made up at random for laws to hold on: every construct of a plan, about codes, days and values drawn from so few that
 * questions often meet records.
 *
 * <p>Each is decided by a row of {@link io.muster.core.generated.Choices}, so a counterexample shrinks to the plainest plan and the
 * smallest store that still break the law.
 */
package io.muster.core.generated;

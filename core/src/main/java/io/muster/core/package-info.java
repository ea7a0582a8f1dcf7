/** What every part of Muster shares: the one kind of exception that leaves it. */
@NullMarked
package io.muster.core;

import org.jspecify.annotations.NullMarked;

package io.muster.core.engine.columnar;

import java.util.BitSet;
import java.util.List;

/**
 * Who stays through every rule, and what it took to find them.
 *
 * @param asked how many were asked at all: those whom the index from code to people could not leave out
 * @param work what each rule had to do, in the order they were asked
 */
public record Members(BitSet people, int asked, List<RuleWork> work) {}

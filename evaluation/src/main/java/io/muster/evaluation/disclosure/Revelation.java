package io.muster.evaluation.disclosure;

/**
 * Something that two releases tell together and neither alone.
 *
 * @param cell the name of the count
 * @param words what is revealed of it, a sentence
 */
public record Revelation(String cell, String words) {}

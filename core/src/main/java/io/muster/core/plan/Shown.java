package io.muster.core.plan;

/** A column to show beside each member. */
public record Shown(String name, Expression expression) {}

package dev.rapt.processor.graph;

/**
 * A step from a record to what a component of it holds.
 *
 * @param component the name
 * @param first whether the first element of a list is meant
 */
public record Access(String component, boolean first) {}

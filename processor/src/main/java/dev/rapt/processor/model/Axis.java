package dev.rapt.processor.model;

import dev.rapt.processor.dims.Dim;

/**
 * One axis of a value.
 *
 * @param kind what it runs over
 * @param size how far
 * @param label how the size was declared, for people
 */
public record Axis(AxisKind kind, Dim size, String label) {}

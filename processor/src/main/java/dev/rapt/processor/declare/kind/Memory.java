package dev.rapt.processor.declare.kind;

import dev.rapt.processor.dims.Expression;
import dev.rapt.processor.report.Location;

/**
 * The memory that key and value of an attention layer read.
 *
 * @param width its number of features
 * @param location where that is
 */
public record Memory(Expression width, Location location) {}

package dev.rapt.processor.model;

import dev.rapt.processor.declare.Component;

/**
 * A tensor of a layer.
 *
 * @param component its declaration
 * @param value it, with its axes in this use
 */
public record ParameterValue(Component.Parameter component, Value value) {}

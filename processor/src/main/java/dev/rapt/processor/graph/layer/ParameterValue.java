package dev.rapt.processor.graph.layer;

import dev.rapt.processor.declare.Component;
import dev.rapt.processor.graph.value.Value;

/**
 * A tensor of a layer.
 *
 * @param component its declaration
 * @param value it, with its axes in this use
 */
public record ParameterValue(Component.Parameter component, Value value) {}

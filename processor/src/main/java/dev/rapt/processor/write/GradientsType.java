package dev.rapt.processor.write;

import dev.rapt.processor.graph.layer.LayerGraph;
import dev.rapt.processor.source.Code;
import dev.rapt.processor.source.TypeName;

/**
 * The type of a layer's gradients: a record of its own where more than parameters and input have
 * one, and for the root; else the runtime's, since a class for each layer costs a reader, javac and
 * the jar.
 */
record GradientsType(LayerClass layer) {
  /** Whether it is the runtime's pair. */
  boolean isPair() {
    LayerGraph graph = layer.graph();
    return !layer.isRoot()
        && !graph.input().type().tokens()
        && graph.sides().stream().noneMatch(it -> it.type().differentiable())
        && graph.tied().isEmpty();
  }

  TypeName name() {
    return isPair()
        ? new TypeName.Parameterized(
            RuntimeTypes.LAYER_GRADIENTS, layer.record(), Types.of(layer.graph().input()))
        : layer.nested("Gradients");
  }

  /** What its arguments follow. */
  Code creation() {
    return isPair() ? Code.of("new $T<>", RuntimeTypes.LAYER_GRADIENTS) : Code.of("new $T", name());
  }
}

package dev.rapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.rapt.processor.model.Layer;

/**
 * The type of a layer's gradients: a record of its own where more than parameters and input have
 * one, and for the root; else the runtime's, since a class for each layer costs a reader, javac and
 * the jar.
 */
record GradientsType(LayerClass layer) {
  /** Whether it is the runtime's pair. */
  boolean isPair() {
    Layer graph = layer.graph();
    return !layer.isRoot()
        && !graph.input().type().tokens()
        && graph.sides().stream().noneMatch(it -> it.type().differentiable())
        && (graph.tied().isEmpty() || !graph.wanted().tied());
  }

  TypeName name() {
    return isPair()
        ? ParameterizedTypeName.get(
            RuntimeTypes.LAYER_GRADIENTS, layer.record(), Types.of(layer.graph().input()))
        : layer.nested("Gradients");
  }

  /** What its arguments follow. */
  CodeBlock creation() {
    return isPair()
        ? CodeBlock.of("new $T<>", RuntimeTypes.LAYER_GRADIENTS)
        : CodeBlock.of("new $T", name());
  }
}

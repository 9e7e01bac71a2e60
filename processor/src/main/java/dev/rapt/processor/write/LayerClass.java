package dev.rapt.processor.write;

import com.palantir.javapoet.ClassName;
import dev.rapt.processor.model.Layer;
import dev.rapt.processor.model.Model;
import dev.rapt.processor.pass.Continuation;
import java.util.Map;

/**
 * A class to be generated: a record with one binding of its dims.
 *
 * @param name the class
 * @param graph the layer
 * @param fused the same in fewer steps, for the fast path
 * @param sizes its dims as Java
 * @param children the classes of the layers that it calls
 * @param enclosing what it shares with the other classes of its root
 */
record LayerClass(
    ClassName name,
    Layer graph,
    Layer fused,
    Sizes sizes,
    Map<Layer, LayerClass> children,
    Enclosing enclosing) {
  /** The root that it belongs to. */
  Model root() {
    return enclosing.model();
  }

  /** The class of a layer that it calls. */
  LayerClass below(Layer called) {
    return children.get(called);
  }

  /** The user's record. */
  ClassName record() {
    return Types.of(graph.declaration().name());
  }

  boolean isRoot() {
    return graph == root().layer();
  }

  /** Whether it has {@code decode}; a layer that works position by position needs none. */
  boolean decodes() {
    return enclosing.continuation().possible() && Continuation.readsPast(graph);
  }

  /** Whether it has {@code backward}; what is frozen, with nothing trained before it, has none. */
  boolean hasBackward() {
    return !graph.wanted().none();
  }

  /** Whether it has {@code tape}: for its backward pass, or to drop in training. */
  boolean hasTape() {
    return hasBackward() || graph.seed().isPresent();
  }

  /** Whether its methods need the dims that are read at run time. */
  boolean hasDims() {
    return !root().freeDims().isEmpty();
  }

  ClassName nested(String simpleName) {
    return name.nestedClass(simpleName);
  }

  /** The record of the dims that are read at run time. */
  ClassName dimsType() {
    return enclosing.name().nestedClass("Dims");
  }
}

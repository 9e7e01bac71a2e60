package dev.rapt.processor.model;

import dev.rapt.processor.declare.Component;
import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.model.op.Op;
import java.util.Optional;

/** A step of a layer: what it computes from what came before. */
public sealed interface Step {
  /** What the step gives. */
  Value result();

  /** One operation. */
  record Operation(Value result, Op op) implements Step {}

  /**
   * A layer below, or a list of them.
   *
   * @param component which
   * @param layer its graph; that of every element, for a list
   * @param input what it reads
   * @param count the length of the list, if it is one
   * @param tiedTo the sibling whose table it uses, if it does
   */
  record SubLayer(
      Value result,
      Component.Child component,
      Layer layer,
      Value input,
      Optional<Dim> count,
      Optional<Component.Child> tiedTo)
      implements Step {
    /** By the result alone: the layer is the whole tree below. */
    @Override
    public int hashCode() {
      return result.hashCode();
    }

    /** The same call that reads another input. */
    public SubLayer reading(Value other) {
      return new SubLayer(result, component, layer, other, count, tiedTo);
    }

    /** The same call of a layer computed otherwise. */
    public SubLayer of(Layer other) {
      return new SubLayer(result, component, other, input, count, tiedTo);
    }

    /** Whether it is a list of layers. */
    public boolean repeated() {
      return count.isPresent();
    }
  }
}

package dev.rapt.inspect;

import java.util.List;

/**
 * A model as data: a graph in which every edge can be followed.
 *
 * <p>The root has nodes, operations and layers, in the order in which they are computed; a layer
 * has nodes itself, and so on. What a node reads is a {@link Reference}.
 *
 * @param name the name of the root record
 * @param freeDims the dims that inputs and parameters determine at run time, for example {@code B,
 *     T}
 * @param root the root's layer
 */
public record Specification(String name, List<String> freeDims, LayerSpecification root) {
  /** Copies the dims. */
  public Specification {
    freeDims = List.copyOf(freeDims);
  }

  /** How many numbers the parameters hold, all layers and repetitions together. */
  public Formula parameters() {
    return root.parameterCount();
  }

  /** What a forward pass costs, all layers and repetitions together. */
  public Cost cost() {
    return root.cost();
  }

  /** Floating-point operations of a forward pass, all layers and repetitions together. */
  public Formula flops() {
    return cost().flops();
  }

  /** Bytes read and written in a forward pass, all layers and repetitions together. */
  public Formula bytes() {
    return cost().bytes();
  }
}

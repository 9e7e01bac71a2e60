package dev.rapt.inspect;

import java.util.List;

/**
 * A model as data.
 *
 * @param name the name of the root record
 * @param freeDims the dims that inputs and parameters tell at run time, for example {@code B, T}
 * @param root the root's layer
 */
public record Specification(String name, List<String> freeDims, LayerSpecification root) {
  /** Copies the dims. */
  public Specification {
    freeDims = List.copyOf(freeDims);
  }

  /** How many numbers the parameters are, all layers and repetitions together. */
  public Formula parameters() {
    return root.totalParameters();
  }

  /** Floating-point operations of a forward pass, all layers and repetitions together. */
  public Formula flops() {
    return root.totalFlops();
  }

  /** Bytes read and written in a forward pass, all layers and repetitions together. */
  public Formula bytes() {
    return root.totalBytes();
  }
}

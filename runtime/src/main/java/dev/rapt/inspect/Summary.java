package dev.rapt.inspect;

import java.util.Map;

/** Models as tables for people. */
public final class Summary {
  private Summary() {}

  /**
   * A table of the layers: where each stands, its kind, the shape of its output, its parameters and
   * its floating-point operations. The numbers of a layer include the layers inside it; those of a
   * repeated one, {@code blocks x6}, include all repetitions, while the lines below it are for one
   * of them.
   *
   * @param dims values for free dims; what they leave open is shown as a formula
   * @throws dev.rapt.tensor.ShapeException if a dim is given that the model does not have
   */
  public static String table(Specification specification, Map<String, Long> dims) {
    throw new UnsupportedOperationException(specification.name());
  }
}

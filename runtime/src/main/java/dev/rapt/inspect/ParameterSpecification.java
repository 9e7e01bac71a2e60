package dev.rapt.inspect;

import java.util.List;

/**
 * A tensor of a layer.
 *
 * @param name the component of the record
 * @param shape its shape
 */
public record ParameterSpecification(String name, List<Formula> shape) {
  /** Copies the shape. */
  public ParameterSpecification {
    shape = List.copyOf(shape);
  }

  /** How many numbers it holds. */
  public Formula count() {
    return shape.stream().reduce(Formula.ONE, Formula::times);
  }
}

package dev.rapt.inspect;

import java.util.List;

/**
 * What a layer is given from outside.
 *
 * @param name the name that the layer has for it
 * @param kind what it is
 * @param shape its shape
 */
public record InputSpecification(String name, Kind kind, List<Formula> shape) {
  /** What a layer is given. */
  public enum Kind {
    /** What it transforms: the result of the layer before. */
    MAIN,
    /** A side input of the whole model: token types, a memory, a keep mask, a score bias. */
    SIDE,
    /** The table of another layer, which it is tied to. */
    TIED
  }

  /** Copies the shape. */
  public InputSpecification {
    shape = List.copyOf(shape);
  }
}

package dev.rapt.inspect;

import java.util.List;

/**
 * One operation of a layer.
 *
 * @param name the name of its result in the layer, as in the layer's trace
 * @param operation what it does, for example {@code linear}
 * @param reads what it reads, in order
 * @param shape the shape of its result
 * @param cost what it costs
 */
public record OperationSpecification(
    String name, String operation, List<Reference> reads, List<Formula> shape, Cost cost)
    implements NodeSpecification {
  /** Copies the lists. */
  public OperationSpecification {
    reads = List.copyOf(reads);
    shape = List.copyOf(shape);
  }

  /** For example {@code scores [B, 4, T, T] = scaled scores(query, key)}. */
  @Override
  public String toString() {
    return name + " " + shape + " = " + operation + Texts.list(reads);
  }
}

package dev.rapt.inspect;

import java.util.List;

/**
 * One operation of a layer.
 *
 * @param name the name of its result in the layer
 * @param operation what it does, for example {@code linear}
 * @param inputs the names of what it reads
 * @param shape the shape of its result, for example {@code [B, T, 384]}
 * @param flops floating-point operations; a multiplication with an addition counts two
 * @param bytes bytes read and written
 */
public record OperationSpecification(
    String name,
    String operation,
    List<String> inputs,
    String shape,
    Formula flops,
    Formula bytes) {
  /** Copies the inputs. */
  public OperationSpecification {
    inputs = List.copyOf(inputs);
  }
}

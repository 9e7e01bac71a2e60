package dev.rapt.processor.model;

import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.dims.Expression;

/**
 * What a dim is in one use of a record.
 *
 * @param name the dim
 * @param size its size, as far as the root's declaration determines it
 * @param origin where the name gets its size
 * @param cause why it has its size, for people; empty where there is no particular cause
 */
public record LayerDim(String name, Dim size, Origin origin, String cause) {
  /** Whether another dim has the same name and the same size. */
  public boolean sameSize(LayerDim other) {
    return name.equals(other.name) && size.equals(other.size);
  }

  /** Where a name gets its size. */
  public sealed interface Origin {}

  /**
   * The record sets it, or the component that uses the record.
   *
   * @param value what it is set to
   * @param place where, for people: {@code @Dims of MiniLm}
   */
  public record Declared(Expression value, String place) implements Origin {}

  /**
   * It is that of a record around this one.
   *
   * @param path the use of that record, for people
   */
  public record Inherited(String path) implements Origin {}

  /** It is inferred from shapes. */
  public record FromShapes() implements Origin {}
}

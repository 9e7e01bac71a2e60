package dev.rapt.parameter;

import dev.rapt.Frozen;
import dev.rapt.Layout;
import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.ShapeException;
import java.util.List;

/**
 * The declaration of one tensor of a model.
 *
 * @param path its path through the records, for example {@code blocks.0.attention.query}
 * @param storedName its name in a checkpoint, for example {@code encoder.layer.0.q.weight}
 * @param kind what it is for
 * @param layout how a checkpoint stores it; {@link Layout#IN_OUT} if it is not a projection
 * @param shape its declared sizes; {@link #OPEN} where the size is read from the tensor
 * @param frozen whether it, or a layer that it is in, is declared {@link Frozen}
 */
public record Parameter(
    String path, String storedName, Kind kind, Layout layout, List<Integer> shape, boolean frozen) {
  /** Stands for the size of an axis that is read from the tensor. */
  public static final int OPEN = -1;

  /** What a parameter is for. */
  public enum Kind {
    /** A matrix {@code [in, out]} that multiplies rows of features. */
    PROJECTION,
    /** Added to the features. */
    BIAS,
    /** Multiplied with normalised features. */
    GAIN,
    /** One row for each token, type or position. */
    TABLE
  }

  /**
   * Copies the shape.
   *
   * @throws ShapeException if a projection is not a matrix
   */
  public Parameter {
    shape = List.copyOf(shape);
    if (kind == Kind.PROJECTION && shape.size() != 2) {
      throw new ShapeException(
          Explanation.of("wrong-rank", path + " is a projection, but not declared as a matrix")
              .with("needs", "[in, out]")
              .with("got", shape.toString()));
    }
  }

  /**
   * One that is trained.
   *
   * @throws ShapeException if a projection is not a matrix
   */
  public Parameter(String path, String storedName, Kind kind, Layout layout, List<Integer> shape) {
    this(path, storedName, kind, layout, shape, false);
  }

  /** Whether a checkpoint stores this matrix transposed, {@code [out, in]}. */
  public boolean transposed() {
    return kind == Kind.PROJECTION && layout == Layout.OUT_IN;
  }

  /** The sizes in a checkpoint: the declared ones, exchanged if {@link #transposed()}. */
  public List<Integer> storedShape() {
    return transposed() ? List.of(shape.get(1), shape.get(0)) : shape;
  }
}

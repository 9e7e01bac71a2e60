package dev.rapt.parameter;

import dev.rapt.Layout;
import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.ShapeException;
import java.util.List;

/**
 * One tensor of a model, as it is declared.
 *
 * @param path where it stands in the records, for example {@code blocks.0.attention.query}
 * @param storedName its name in a checkpoint, for example {@code encoder.layer.0.q.weight}
 * @param kind what it is for
 * @param layout how a checkpoint holds it; {@link Layout#IN_OUT} where it is not a projection
 * @param shape its declared sizes; {@link #OPEN} where the tensor itself tells the size
 */
public record Parameter(
    String path, String storedName, Kind kind, Layout layout, List<Integer> shape) {
  /** The size of an axis that the tensor itself tells. */
  public static final int OPEN = -1;

  /** What a parameter is for. */
  public enum Kind {
    /** A matrix {@code [in, out]} that rows of features are multiplied with. */
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

  /** Whether a checkpoint holds this matrix turned, {@code [out, in]}. */
  public boolean turned() {
    return kind == Kind.PROJECTION && layout == Layout.OUT_IN;
  }

  /** The sizes that a checkpoint holds: the declared ones, turned where {@link #turned()}. */
  public List<Integer> storedShape() {
    return turned() ? List.of(shape.get(1), shape.get(0)) : shape;
  }
}

package dev.rapt.tensor;

import java.util.Arrays;

/**
 * An array of single-precision numbers with any number of axes. Immutable by convention, and then
 * safe for use by several threads: Rapt changes no tensor that it is given, except in a trainer
 * that documents its update in place.
 */
public final class Tensor implements Rows<Tensor> {
  private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;
  private static final long TOO_MANY = 1L << 31;

  private final int[] shape;
  private final Storage storage;

  private Tensor(int[] shape, Storage storage) {
    this.shape = shape;
    this.storage = storage;
  }

  /**
   * A tensor of the given numbers, which are not copied.
   *
   * @param values in row-major order, as many as the product of the sizes
   * @param shape the size of each axis; none for a single number
   * @throws ShapeException if a size is negative, or the number of values is not the product of the
   *     sizes
   */
  public static Tensor of(float[] values, int... shape) {
    int count = count(shape);
    if (count != values.length) {
      throw new ShapeException(
          Explanation.of("element-count", "the number of values does not fit the shape")
              .with("shape", describe(shape) + " has " + count + " elements")
              .with("values", Integer.toString(values.length))
              .with("fix", "give as many values as the product of the sizes"));
    }
    return new Tensor(shape.clone(), new DenseStorage(values));
  }

  /**
   * A matrix of the given rows, which are copied.
   *
   * @param rows {@code [rows][columns]}
   * @throws ShapeException if the rows differ in length, or there are none
   */
  public static Tensor of(float[][] rows) {
    if (rows.length == 0) {
      throw new ShapeException(
          Explanation.of("element-count", "the width of a matrix without rows is unknown")
              .with("fix", "use Tensor.zeros(0, width) for an empty matrix"));
    }
    int columns = rows[0].length;
    float[] values = new float[Math.multiplyExact(rows.length, columns)];
    for (int row = 0; row < rows.length; row++) {
      if (rows[row].length != columns) {
        throw new ShapeException(
            Explanation.of("ragged-matrix", "the rows of a matrix differ in length")
                .with("row 0", columns + " values")
                .with("row " + row, rows[row].length + " values")
                .with("fix", "give every row the same length"));
      }
      System.arraycopy(rows[row], 0, values, row * columns, columns);
    }
    return new Tensor(new int[] {rows.length, columns}, new DenseStorage(values));
  }

  /**
   * A tensor of zeros.
   *
   * @throws ShapeException if a size is negative, or there are more elements than an array can hold
   */
  public static Tensor zeros(int... shape) {
    return new Tensor(shape.clone(), new DenseStorage(new float[count(shape)]));
  }

  /** The number of axes. */
  public int rank() {
    return shape.length;
  }

  /** The size of one axis, counted from 0. */
  public int size(int axis) {
    return shape[axis];
  }

  /** The sizes of all axes, a copy. */
  public int[] shape() {
    return shape.clone();
  }

  /** Whether the axes have these sizes. */
  public boolean hasShape(int... sizes) {
    return Arrays.equals(shape, sizes);
  }

  /** The number of elements. */
  public int elementCount() {
    return count(shape);
  }

  /** How the numbers are stored in memory. */
  public Storage storage() {
    return storage;
  }

  /**
   * One element.
   *
   * @throws IndexOutOfBoundsException if the number of indices is not that of the axes, or an index
   *     is out of range
   */
  public float get(int... indices) {
    if (indices.length != shape.length) {
      throw new IndexOutOfBoundsException(
          indices.length + " indices for the " + shape.length + " axes of " + this);
    }
    int position = 0;
    for (int axis = 0; axis < shape.length; axis++) {
      int index = indices[axis];
      if (index < 0 || index >= shape[axis]) {
        throw new IndexOutOfBoundsException(
            "index " + index + " is outside axis " + axis + " of " + this);
      }
      position = position * shape[axis] + index;
    }
    if (storage instanceof PackedStorage packed) {
      return packed.panels()[packedPosition(packed, position)];
    }
    return ((DenseStorage) storage).values()[position];
  }

  /** The numbers in row-major order, a copy. */
  public float[] toArray() {
    if (storage instanceof PackedStorage packed) {
      float[] values = new float[elementCount()];
      for (int position = 0; position < values.length; position++) {
        values[position] = packed.panels()[packedPosition(packed, position)];
      }
      return values;
    }
    return ((DenseStorage) storage).values().clone();
  }

  /**
   * The numbers in row-major order, read only: the storage itself if it is dense, otherwise a copy.
   */
  public float[] values() {
    return storage instanceof DenseStorage dense ? dense.values() : toArray();
  }

  /**
   * The same numbers with other axes; dense numbers are not copied.
   *
   * @throws ShapeException if the product of the sizes differs
   */
  public Tensor reshape(int... newShape) {
    return of(values(), newShape);
  }

  /**
   * The same matrix rearranged for matrix products, as {@link PackedStorage}. This pays for a
   * weight that is used many times.
   *
   * @throws ShapeException if this is not a matrix
   */
  public Tensor pack() {
    if (storage instanceof PackedStorage) {
      return this;
    }
    if (rank() != 2) {
      throw new ShapeException(
          Explanation.of("wrong-rank", "only a matrix can be packed")
              .with("needs", "2 axes")
              .with("got", describe(shape)));
    }
    int rows = shape[0];
    int columns = shape[1];
    int panelCount = (columns + PackedStorage.WIDTH - 1) / PackedStorage.WIDTH;
    float[] panels = new float[Math.toIntExact((long) panelCount * rows * PackedStorage.WIDTH)];
    float[] values = values();
    for (int row = 0; row < rows; row++) {
      for (int from = 0; from < columns; from += PackedStorage.WIDTH) {
        int length = Math.min(PackedStorage.WIDTH, columns - from);
        System.arraycopy(
            values, row * columns + from, panels, from * rows + row * PackedStorage.WIDTH, length);
      }
    }
    return new Tensor(shape.clone(), new PackedStorage(panels, rows, columns));
  }

  @Override
  public Tensor matrix() {
    if (rank() != 2) {
      throw new ShapeException(
          Explanation.of("wrong-rank", "a batch of vectors is a matrix")
              .with("needs", "[B, D]")
              .with("got", describe(shape))
              .with("fix", "reshape it to two axes, or wrap sequences with Sequences.of"));
    }
    return this;
  }

  @Override
  public Tensor withMatrix(Tensor matrix) {
    if (matrix.rank() != 2 || matrix.size(0) != size(0)) {
      throw new ShapeException(
          Explanation.of("row-count", "the number of rows differs")
              .with("needs", size(0) + " rows")
              .with("got", describe(matrix.shape)));
    }
    return matrix;
  }

  /** Whether the shape and every number are the same; {@code NaN} equals itself. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Tensor that
        && Arrays.equals(shape, that.shape)
        && Arrays.equals(values(), that.values());
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(shape) + Arrays.hashCode(values());
  }

  /** The shape, for example {@code [2, 3]}. */
  @Override
  public String toString() {
    return describe(shape);
  }

  private int packedPosition(PackedStorage packed, int position) {
    int row = position / packed.columns();
    int column = position % packed.columns();
    int panel = column / PackedStorage.WIDTH;
    return (panel * packed.rows() + row) * PackedStorage.WIDTH + column % PackedStorage.WIDTH;
  }

  private static int count(int[] shape) {
    long count = 1;
    for (int size : shape) {
      if (size < 0) {
        throw new ShapeException(
            Explanation.of("negative-size", "an axis has a negative size")
                .with("shape", describe(shape)));
      }
      // No product of two overflows, and an axis of size 0 still makes it 0.
      count = Math.min(count * size, TOO_MANY);
    }
    if (count > LARGEST_ARRAY) {
      throw new ShapeException(
          Explanation.of("tensor-size", "a tensor has more elements than an array can hold")
              .with("needs", "at most " + LARGEST_ARRAY + " numbers")
              .with("shape", describe(shape)));
    }
    return (int) count;
  }

  private static String describe(int[] shape) {
    return Arrays.toString(shape);
  }
}

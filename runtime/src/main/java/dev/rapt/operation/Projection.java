package dev.rapt.operation;

import dev.rapt.Activation;
import dev.rapt.execution.Execution;
import dev.rapt.kernel.Matrix;
import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.Rows;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * Linear maps of rows, {@code [.., I] -> [.., O]}, and their gradients. Gradients come from {@code
 * dOutput}, that of the map's result.
 */
public final class Projection {
  private Projection() {}

  /**
   * {@code x W}.
   *
   * @param x {@code [.., I]}
   * @param weight {@code [I, O]}, dense or packed
   * @throws ShapeException if the shapes do not fit
   */
  public static <R extends Rows<R>> R linear(Execution execution, R x, Tensor weight) {
    return linear(execution, x, weight, new Epilogue(bias(weight, null), null));
  }

  /**
   * {@code activation(x W)}, bit-identical to one after the other.
   *
   * @param x {@code [.., I]}
   * @param weight {@code [I, O]}, dense or packed
   * @throws ShapeException if the shapes do not fit
   */
  public static <R extends Rows<R>> R linear(
      Execution execution, R x, Tensor weight, Activation activation) {
    return linear(execution, x, weight, new Epilogue(bias(weight, null), activation));
  }

  /**
   * {@code x W + b}.
   *
   * @param x {@code [.., I]}
   * @param weight {@code [I, O]}, dense or packed
   * @param bias {@code [O]}
   * @throws ShapeException if the shapes do not fit
   */
  public static <R extends Rows<R>> R linear(Execution execution, R x, Tensor weight, Tensor bias) {
    return linear(execution, x, weight, new Epilogue(bias(weight, bias), null));
  }

  /**
   * {@code activation(x W + b)}, bit-identical to one after the other.
   *
   * @param x {@code [.., I]}
   * @param weight {@code [I, O]}, dense or packed
   * @param bias {@code [O]}
   * @throws ShapeException if the shapes do not fit
   */
  public static <R extends Rows<R>> R linear(
      Execution execution, R x, Tensor weight, Tensor bias, Activation activation) {
    return linear(execution, x, weight, new Epilogue(bias(weight, bias), activation));
  }

  private static <R extends Rows<R>> R linear(
      Execution execution, R x, Tensor weight, Epilogue epilogue) {
    Shapes.width(
        "input of the projection", x, weight.size(0), "the weight " + weight + " has rows");
    return x.withMatrix(
        MatrixProduct.of(execution, MatrixProduct.matrix(x.matrix()), weight, epilogue));
  }

  private static float @Nullable [] bias(Tensor weight, @Nullable Tensor bias) {
    Shapes.matrix("weight", weight, "[I, O]");
    return bias == null ? null : Shapes.vector("bias", bias, weight.size(1));
  }

  /**
   * {@code dOutput W^T}, {@code [.., I]}.
   *
   * @param weight {@code [I, O]}
   * @param dOutput {@code [.., O]}
   * @throws ShapeException if the shapes do not fit
   */
  public static <R extends Rows<R>> R linearInputGradient(
      Execution execution, Tensor weight, R dOutput) {
    Shapes.matrix("weight", weight, "[I, O]");
    Shapes.width("gradient", dOutput, weight.size(1), "the weight " + weight + " has columns");
    Matrix turned = MatrixProduct.matrix(weight).transposed();
    return dOutput.withMatrix(product(execution, dOutput, turned));
  }

  /**
   * {@code x^T dOutput}, {@code [I, O]}: the gradient of the weight.
   *
   * @param x {@code [.., I]}
   * @param dOutput {@code [.., O]}
   * @throws ShapeException if the numbers of rows differ
   */
  public static <R extends Rows<R>> Tensor linearWeightGradient(
      Execution execution, R x, R dOutput) {
    Shapes.sameRows("input", x, "gradient", dOutput);
    return MatrixProduct.of(
        execution,
        MatrixProduct.matrix(x.matrix()).transposed(),
        MatrixProduct.matrix(dOutput.matrix()),
        Epilogue.NONE);
  }

  /** The sums of the columns, {@code [O]}: the gradient of a bias. */
  public static <R extends Rows<R>> Tensor linearBiasGradient(Execution execution, R dOutput) {
    return Columns.sum(execution, dOutput.matrix());
  }

  /**
   * {@code x table^T}, {@code [.., V]}: scores for each row of an embedding table.
   *
   * @param x {@code [.., D]}
   * @param table {@code [V, D]}
   * @throws ShapeException if the shapes do not fit
   */
  public static <R extends Rows<R>> R unembed(Execution execution, R x, Tensor table) {
    Shapes.matrix("table", table, "[V, D]");
    Shapes.width(
        "input of the unembedding", x, table.size(1), "the table " + table + " has columns");
    Matrix turned = MatrixProduct.matrix(table).transposed();
    return x.withMatrix(product(execution, x, turned));
  }

  /**
   * {@code dOutput table}, {@code [.., D]}.
   *
   * @param table {@code [V, D]}
   * @param dOutput {@code [.., V]}
   * @throws ShapeException if the shapes do not fit
   */
  public static <R extends Rows<R>> R unembedInputGradient(
      Execution execution, Tensor table, R dOutput) {
    Shapes.matrix("table", table, "[V, D]");
    Shapes.width("gradient", dOutput, table.size(0), "the table " + table + " has rows");
    return dOutput.withMatrix(product(execution, dOutput, MatrixProduct.matrix(table)));
  }

  /**
   * {@code dOutput^T x}, {@code [V, D]}: the gradient of the table.
   *
   * @param x {@code [.., D]}
   * @param dOutput {@code [.., V]}
   * @throws ShapeException if the numbers of rows differ
   */
  public static <R extends Rows<R>> Tensor unembedTableGradient(
      Execution execution, R x, R dOutput) {
    return linearWeightGradient(execution, dOutput, x);
  }

  /**
   * Some of the columns, as of a projection to queries, keys and values at once.
   *
   * @param x {@code [.., W]}
   * @param from the first column
   * @param to the first column left out
   * @throws ShapeException if the columns are not there
   */
  public static <R extends Rows<R>> R columns(Execution execution, R x, int from, int to) {
    if (from < 0 || to < from || to > x.width()) {
      throw new ShapeException(
          Explanation.of("column-range", "the columns are not all there")
              .with("needs", from + " up to " + to)
              .with("got", x.width() + " columns, in " + x));
    }
    return x.withMatrix(Columns.copy(execution, x.matrix(), from, to));
  }

  /**
   * The gradient of {@link #columns}: that of its result in its place, zeros elsewhere.
   *
   * @param x the input, for its width
   * @param dOutput {@code [.., to - from]}
   * @param from the first column
   * @throws ShapeException if the shapes do not fit
   */
  public static <R extends Rows<R>> R columnsGradient(
      Execution execution, R x, R dOutput, int from) {
    Shapes.sameRows("input", x, "gradient", dOutput);
    if (from < 0 || from + dOutput.width() > x.width()) {
      throw new ShapeException(
          Explanation.of("column-range", "the gradient reaches over the columns of the input")
              .with("needs", from + " up to " + (from + dOutput.width()))
              .with("got", x.width() + " columns, in " + x));
    }
    return x.withMatrix(Columns.place(execution, dOutput.matrix(), x.width(), from));
  }

  /**
   * {@code [first | second | ..]}, columns side by side: the gradient of what {@link #columns} cuts
   * into slices without a rest, given those of the slices.
   *
   * @throws ShapeException if the numbers of rows differ
   */
  @SafeVarargs
  public static <R extends Rows<R>> R concatenate(Execution execution, R first, R... more) {
    Tensor[] parts = new Tensor[more.length + 1];
    parts[0] = first.matrix();
    for (int index = 0; index < more.length; index++) {
      Shapes.sameRows("first part", first, "part " + (index + 2), more[index]);
      parts[index + 1] = more[index].matrix();
    }
    return first.withMatrix(Columns.concatenate(execution, parts));
  }

  private static Tensor product(Execution execution, Rows<?> x, Matrix right) {
    return MatrixProduct.of(execution, MatrixProduct.matrix(x.matrix()), right, Epilogue.NONE);
  }
}

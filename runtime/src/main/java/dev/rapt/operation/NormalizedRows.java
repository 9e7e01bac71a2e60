package dev.rapt.operation;

import dev.rapt.execution.Execution;
import dev.rapt.kernel.Kernels;
import dev.rapt.kernel.Matrix;
import dev.rapt.kernel.Scratch;
import dev.rapt.kernel.Span;
import dev.rapt.tensor.Rows;
import dev.rapt.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/** What the normalisations have in common. */
final class NormalizedRows {
  private static final int COST = 4;

  private NormalizedRows() {}

  static <R extends Rows<R>> R forward(
      Execution execution,
      R x,
      @Nullable Tensor gain,
      @Nullable Tensor bias,
      double epsilon,
      Moments.Measure measure) {
    int width = x.width();
    Span gains = gain == null ? null : Span.of(Shapes.vector("gain", gain, width));
    Span biases = bias == null ? null : Span.of(Shapes.vector("bias", bias, width));
    Kernels kernels = execution.kernels();
    return eachRow(
        execution,
        x,
        (row, input, target, scratch) -> {
          Moments moments = measure.of(kernels, input, epsilon);
          kernels.normalize(input, moments.mean(), moments.factor(), gains, biases, target);
        });
  }

  static <R extends Rows<R>> R inputGradient(
      Execution execution,
      R x,
      Tensor gain,
      R dOutput,
      double epsilon,
      Moments.Measure measure,
      boolean centred) {
    Shapes.same("input", x, "gradient", dOutput);
    int width = x.width();
    Span gains = Span.of(Shapes.vector("gain", gain, width));
    Matrix gradients = MatrixProduct.matrix(dOutput.matrix());
    Kernels kernels = execution.kernels();
    return eachRow(
        execution,
        x,
        (row, input, target, scratch) -> {
          Span normalized = new Span(scratch.take(Scratch.Use.ROW, width), 0, width);
          Span weighted = new Span(scratch.take(Scratch.Use.SECOND_ROW, width), 0, width);
          Moments moments = measure.of(kernels, input, epsilon);
          kernels.normalize(input, moments.mean(), moments.factor(), null, null, normalized);
          kernels.multiply(gradients.row(row), gains, weighted);
          float mean = centred ? kernels.sum(weighted) / width : 0f;
          float projection = kernels.dot(weighted, normalized) / width;
          kernels.normalizeGradient(
              weighted, mean, normalized, projection, moments.factor(), target);
        });
  }

  static <R extends Rows<R>> R unitGradient(Execution execution, R x, R dOutput, double epsilon) {
    Shapes.same("input", x, "gradient", dOutput);
    int width = x.width();
    Matrix gradients = MatrixProduct.matrix(dOutput.matrix());
    Kernels kernels = execution.kernels();
    return eachRow(
        execution,
        x,
        (row, input, target, scratch) -> {
          Span unit = new Span(scratch.take(Scratch.Use.ROW, width), 0, width);
          Moments moments = Moments.length(kernels, input, epsilon);
          kernels.normalize(input, 0f, moments.factor(), null, null, unit);
          boolean clamped = Math.sqrt(kernels.dot(input, input)) <= epsilon;
          float projection = clamped ? 0f : kernels.dot(gradients.row(row), unit);
          kernels.normalizeGradient(
              gradients.row(row), 0f, unit, projection, moments.factor(), target);
        });
  }

  /** Rows are measured first; the columns are then summed. */
  static Tensor gainGradient(
      Execution execution, Rows<?> x, Rows<?> dOutput, double epsilon, Moments.Measure measure) {
    Shapes.same("input", x, "gradient", dOutput);
    int width = x.width();
    Matrix inputs = MatrixProduct.matrix(x.matrix());
    Matrix gradients = MatrixProduct.matrix(dOutput.matrix());
    Kernels kernels = execution.kernels();
    Moments[] moments = new Moments[inputs.rows()];
    Ranges.forEach(
        execution,
        inputs.rows(),
        (long) COST * width,
        (from, to, scratch) -> {
          for (int row = from; row < to; row++) {
            moments[row] = measure.of(kernels, inputs.row(row), epsilon);
          }
        });
    float[] sums = new float[width];
    Ranges.forEach(
        execution,
        width,
        (long) COST * inputs.rows(),
        (from, to, scratch) -> {
          Matrix part = inputs.columns(from, to);
          Matrix incoming = gradients.columns(from, to);
          RowSums total = new RowSums(kernels, to - from);
          Span normalized = new Span(scratch.take(Scratch.Use.ROW, to - from), 0, to - from);
          for (int row = 0; row < moments.length; row++) {
            Moments known = moments[row];
            kernels.normalize(part.row(row), known.mean(), known.factor(), null, null, normalized);
            total.addProduct(incoming.row(row), normalized);
          }
          total.take(1, new Span(sums, from, to - from));
        });
    return Tensor.of(sums, width);
  }

  /** Work on one row. */
  @FunctionalInterface
  private interface RowBody {
    void run(int row, Span input, Span target, Scratch scratch);
  }

  private static <R extends Rows<R>> R eachRow(Execution execution, R x, RowBody body) {
    Matrix inputs = MatrixProduct.matrix(x.matrix());
    Matrix results = Matrix.of(new float[inputs.values().length], inputs.rows(), inputs.columns());
    Ranges.forEach(
        execution,
        inputs.rows(),
        (long) COST * inputs.columns(),
        (from, to, scratch) -> {
          for (int row = from; row < to; row++) {
            body.run(row, inputs.row(row), results.row(row), scratch);
          }
        });
    return x.withMatrix(Tensor.of(results.values(), inputs.rows(), inputs.columns()));
  }
}

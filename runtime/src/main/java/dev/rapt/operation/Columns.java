package dev.rapt.operation;

import dev.rapt.execution.Execution;
import dev.rapt.kernel.Matrix;
import dev.rapt.kernel.Span;
import dev.rapt.tensor.Tensor;
import java.util.Arrays;

/** Work on the columns of a matrix. */
final class Columns {
  private Columns() {}

  /** The sum of each column, {@code [O]}. */
  static Tensor sum(Execution execution, Tensor matrix) {
    int width = matrix.size(1);
    float[] sums = new float[width];
    Ranges.forEach(
        execution,
        width,
        matrix.size(0),
        (from, to, scratch) -> {
          Matrix part = MatrixProduct.matrix(matrix).columns(from, to);
          RowSums total = new RowSums(execution.kernels(), to - from);
          for (int row = 0; row < part.rows(); row++) {
            total.add(part.row(row));
          }
          total.take(1, new Span(sums, from, to - from));
        });
    return Tensor.of(sums, width);
  }

  static Tensor copy(Execution execution, Tensor matrix, int from, int to) {
    int width = to - from;
    float[] source = matrix.values();
    float[] target = new float[Math.multiplyExact(matrix.size(0), width)];
    Ranges.forEach(
        execution,
        matrix.size(0),
        width,
        (first, end, scratch) -> {
          for (int row = first; row < end; row++) {
            System.arraycopy(source, row * matrix.size(1) + from, target, row * width, width);
          }
        });
    return Tensor.of(target, matrix.size(0), width);
  }

  /** Matrices of as many rows side by side. */
  static Tensor concatenate(Execution execution, Tensor... parts) {
    int rows = parts[0].size(0);
    int width = Arrays.stream(parts).mapToInt(it -> it.size(1)).reduce(0, Math::addExact);
    float[] target = new float[Math.multiplyExact(rows, width)];
    Ranges.forEach(
        execution,
        rows,
        width,
        (first, end, scratch) -> {
          for (int row = first; row < end; row++) {
            int at = row * width;
            for (Tensor part : parts) {
              int copied = part.size(1);
              System.arraycopy(part.values(), row * copied, target, at, copied);
              at += copied;
            }
          }
        });
    return Tensor.of(target, rows, width);
  }

  static Tensor place(Execution execution, Tensor matrix, int width, int from) {
    float[] source = matrix.values();
    int copied = matrix.size(1);
    float[] target = new float[Math.multiplyExact(matrix.size(0), width)];
    Ranges.forEach(
        execution,
        matrix.size(0),
        copied,
        (first, end, scratch) -> {
          for (int row = first; row < end; row++) {
            System.arraycopy(source, row * copied, target, row * width + from, copied);
          }
        });
    return Tensor.of(target, matrix.size(0), width);
  }
}

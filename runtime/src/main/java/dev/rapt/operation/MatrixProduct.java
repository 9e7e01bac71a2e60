package dev.rapt.operation;

import dev.rapt.execution.Execution;
import dev.rapt.kernel.Matrix;
import dev.rapt.kernel.Packing;
import dev.rapt.kernel.Panels;
import dev.rapt.kernel.Scratch;
import dev.rapt.tensor.PackedStorage;
import dev.rapt.tensor.Tensor;

/** Whole matrix products, cut into tiles of the result. */
final class MatrixProduct {
  private MatrixProduct() {}

  /** The product of a matrix and a weight, which is packed first unless it is already. */
  static Tensor of(Execution execution, Matrix left, Tensor right, Epilogue epilogue) {
    if (right.storage() instanceof PackedStorage packed) {
      return tiles(execution, left, Panels.of(packed), epilogue);
    }
    return of(execution, left, matrix(right), epilogue);
  }

  /** The product of two matrices. */
  static Tensor of(Execution execution, Matrix left, Matrix right, Epilogue epilogue) {
    if (DirectProduct.suits(left, right)) {
      Matrix result = zeros(left.rows(), right.columns());
      DirectProduct.run(execution, left, right, result, epilogue);
      return tensor(result);
    }
    return execution.withScratch(
        scratch -> {
          int size = Panels.size(right.rows(), right.columns());
          Panels panels =
              Panels.dense(scratch.take(Scratch.Use.RIGHT, size), right.rows(), right.columns());
          Ranges.forEach(
              execution,
              panels.count(),
              (long) right.rows() * PackedStorage.WIDTH,
              (from, to, unused) -> Packing.pack(right, panels, from, to));
          return tiles(execution, left, panels, epilogue);
        });
  }

  /** A tensor of two axes as the kernels see it. */
  static Matrix matrix(Tensor tensor) {
    return Matrix.of(tensor.values(), tensor.size(0), tensor.size(1));
  }

  private static Tensor tiles(Execution execution, Matrix left, Panels right, Epilogue epilogue) {
    Matrix result = zeros(left.rows(), right.columns());
    Tiling tiling = Tiling.of(execution, left.rows(), left.columns(), right.count());
    execution.parallel(
        tiling.tiles(),
        (tile, scratch) -> {
          int top = tiling.firstRow(tile);
          int bottom = tiling.endRow(tile);
          Panels part = right.panels(tiling.firstPanel(tile), tiling.endPanel(tile));
          int column = tiling.firstPanel(tile) * PackedStorage.WIDTH;
          Matrix target = result.rows(top, bottom).columns(column, column + part.columns());
          execution.kernels().multiplyAdd(left.rows(top, bottom), part, target, scratch);
          epilogue.finish(execution.kernels(), target, column, scratch);
        });
    return tensor(result);
  }

  private static Matrix zeros(int rows, int columns) {
    return Matrix.of(new float[Math.multiplyExact(rows, columns)], rows, columns);
  }

  private static Tensor tensor(Matrix result) {
    return Tensor.of(result.values(), result.rows(), result.columns());
  }
}

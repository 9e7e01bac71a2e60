package dev.rapt.train;

import dev.rapt.execution.Execution;
import dev.rapt.parameter.ParameterTree;
import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The gradients of the trained parameters, in pieces of a fixed length. */
final class Gradients {
  /** The same for any number of threads, so that sums over pieces are too. */
  private static final int PIECE = 1 << 14;

  private final List<Piece> pieces = new ArrayList<>();
  private final List<Tensor> tensors = new ArrayList<>();
  private final Execution execution;

  /** An operation on a piece. */
  interface Body {
    void run(TrainedParameter parameter, float[] gradients, int from, int to);
  }

  /** A range of the elements of one parameter. */
  private record Piece(TrainedParameter parameter, float[] gradients, int from, int to) {}

  <X> Gradients(
      ParameterTree<X> tree, List<TrainedParameter> trained, X gradients, Execution execution) {
    this.execution = execution;
    tree.forEach(gradients, (parameter, tensor) -> tensors.add(tensor));
    for (TrainedParameter parameter : trained) {
      Tensor gradient = tensors.get(parameter.index());
      requireShape(parameter, gradient);
      float[] values = gradient.values();
      for (int from = 0; from < values.length; from += PIECE) {
        pieces.add(new Piece(parameter, values, from, Math.min(values.length, from + PIECE)));
      }
    }
  }

  /** The gradients of all parameters, frozen ones included, in the order of declaration. */
  List<Tensor> tensors() {
    return tensors;
  }

  /** The square root of the sum of all squares, in double precision. */
  double norm() {
    double[] sums = new double[pieces.size()];
    execution.parallel(sums.length, (piece, scratch) -> sums[piece] = squares(pieces.get(piece)));
    return Math.sqrt(Arrays.stream(sums).reduce(0, Double::sum));
  }

  /** Applies an operation to all pieces, in any order and concurrently. */
  void forEachPiece(Body body) {
    execution.parallel(
        pieces.size(),
        (index, scratch) -> {
          Piece piece = pieces.get(index);
          body.run(piece.parameter(), piece.gradients(), piece.from(), piece.to());
        });
  }

  private static double squares(Piece piece) {
    double sum = 0;
    for (int i = piece.from(); i < piece.to(); i++) {
      double gradient = piece.gradients()[i];
      sum += gradient * gradient;
    }
    return sum;
  }

  private static void requireShape(TrainedParameter parameter, Tensor gradient) {
    if (!gradient.hasShape(parameter.weight().shape())) {
      throw new ShapeException(
          Explanation.of(
                  "gradient-shape",
                  "the gradient of " + parameter.parameter().path() + " has another shape")
              .with("weight", parameter.weight().toString())
              .with("gradient", gradient.toString())
              .with("fix", "give the gradients that backward made of these weights"));
    }
  }
}

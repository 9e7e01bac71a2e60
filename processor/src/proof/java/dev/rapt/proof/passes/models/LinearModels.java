package dev.rapt.proof.passes.models;

import dev.rapt.proof.layers.Linears;
import dev.rapt.proof.layers.Linears_AffineGraph;
import dev.rapt.proof.layers.Linears_OfVectorsGraph;
import dev.rapt.proof.layers.Linears_RepeatsGraph;
import dev.rapt.proof.layers.Linears_ResidualNamesakeGraph;
import dev.rapt.proof.layers.Linears_ResidualsGraph;
import dev.rapt.proof.passes.Inputs;
import dev.rapt.proof.passes.Model;
import dev.rapt.proof.passes.Model.Gradients;
import dev.rapt.proof.passes.Model.Taped;
import dev.rapt.proof.reference.Formulas;
import dev.rapt.proof.reference.Matrix;
import dev.rapt.proof.reference.Weights;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.Tensor;
import java.util.List;
import java.util.Optional;

/** Linear maps beside the formula. */
final class LinearModels {
  private LinearModels() {}

  static final Model<Linears.Affine> AFFINE =
      new Model<>(
          "linear",
          Inputs.sequences(5, 3, 1, 5),
          Linears_AffineGraph.PARAMETERS,
          Linears_AffineGraph::initialize,
          Linears_AffineGraph::pack,
          (weights, in, execution) -> Linears_AffineGraph.forward(weights, in.x(), execution),
          (weights, in, execution) ->
              Linears_AffineGraph.trace(weights, in.x(), execution).output(),
          (weights, in, execution) -> {
            Linears_AffineGraph.Tape tape = Linears_AffineGraph.tape(weights, in.x(), execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  Linears_AffineGraph.Gradients gradients =
                      Linears_AffineGraph.backward(weights, tape, (Sequences) dOutput, execution);
                  return new Gradients<>(gradients.parameters(), Optional.of(gradients.input()));
                });
          },
          (weights, it) -> affine(weights, it.x()));

  static final Model<Linears.OfVectors> OF_VECTORS =
      new Model<>(
          "linear of vectors",
          Inputs.vectors(5, 4),
          Linears_OfVectorsGraph.PARAMETERS,
          Linears_OfVectorsGraph::initialize,
          Linears_OfVectorsGraph::pack,
          (weights, in, execution) ->
              Linears_OfVectorsGraph.forward(weights, in.vectors(), execution),
          (weights, in, execution) ->
              Linears_OfVectorsGraph.trace(weights, in.vectors(), execution).output(),
          (weights, in, execution) -> {
            Linears_OfVectorsGraph.Tape tape =
                Linears_OfVectorsGraph.tape(weights, in.vectors(), execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  Linears_OfVectorsGraph.Gradients gradients =
                      Linears_OfVectorsGraph.backward(weights, tape, (Tensor) dOutput, execution);
                  return new Gradients<>(gradients.parameters(), Optional.of(gradients.input()));
                });
          },
          (weights, it) -> affine(weights, it.x()));

  static final Model<Linears.Residuals> RESIDUALS =
      new Model<>(
          "residuals",
          Inputs.sequences(4, 3, 1, 5),
          Linears_ResidualsGraph.PARAMETERS,
          Linears_ResidualsGraph::initialize,
          Linears_ResidualsGraph::pack,
          (weights, in, execution) -> Linears_ResidualsGraph.forward(weights, in.x(), execution),
          (weights, in, execution) ->
              Linears_ResidualsGraph.trace(weights, in.x(), execution).output(),
          (weights, in, execution) -> {
            Linears_ResidualsGraph.Tape tape =
                Linears_ResidualsGraph.tape(weights, in.x(), execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  Linears_ResidualsGraph.Gradients gradients =
                      Linears_ResidualsGraph.backward(
                          weights, tape, (Sequences) dOutput, execution);
                  return new Gradients<>(gradients.parameters(), Optional.of(gradients.input()));
                });
          },
          (weights, it) -> {
            Matrix alone = it.x().plus(affine(weights.in("alone"), it.x()));
            return alone.plus(pair(weights.in("pair"), alone));
          });

  static final Model<Linears.ResidualNamesake> RESIDUAL_NAMESAKE =
      new Model<>(
          "a layer named like the sum before it",
          Inputs.sequences(4, 3, 1, 5),
          Linears_ResidualNamesakeGraph.PARAMETERS,
          Linears_ResidualNamesakeGraph::initialize,
          Linears_ResidualNamesakeGraph::pack,
          (weights, in, execution) ->
              Linears_ResidualNamesakeGraph.forward(weights, in.x(), execution),
          (weights, in, execution) ->
              Linears_ResidualNamesakeGraph.trace(weights, in.x(), execution).output(),
          (weights, in, execution) -> {
            Linears_ResidualNamesakeGraph.Tape tape =
                Linears_ResidualNamesakeGraph.tape(weights, in.x(), execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  Linears_ResidualNamesakeGraph.Gradients gradients =
                      Linears_ResidualNamesakeGraph.backward(
                          weights, tape, (Sequences) dOutput, execution);
                  return new Gradients<>(gradients.parameters(), Optional.of(gradients.input()));
                });
          },
          (weights, it) -> {
            Matrix sum = it.x().plus(affine(weights.in("lin"), it.x()));
            return affine(weights.in("linResidual"), sum);
          });

  static final Model<Linears.Repeats> REPEATS =
      new Model<>(
          "repeats",
          Inputs.vectors(3, 4),
          Linears_RepeatsGraph.PARAMETERS,
          Linears_RepeatsGraph::initialize,
          Linears_RepeatsGraph::pack,
          (weights, in, execution) ->
              Linears_RepeatsGraph.forward(weights, in.vectors(), execution),
          (weights, in, execution) ->
              Linears_RepeatsGraph.trace(weights, in.vectors(), execution).output(),
          (weights, in, execution) -> {
            Linears_RepeatsGraph.Tape tape =
                Linears_RepeatsGraph.tape(weights, in.vectors(), execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  Linears_RepeatsGraph.Gradients gradients =
                      Linears_RepeatsGraph.backward(weights, tape, (Tensor) dOutput, execution);
                  return new Gradients<>(gradients.parameters(), Optional.of(gradients.input()));
                });
          },
          (weights, it) -> {
            Matrix x = it.x();
            for (int index = 0; index < 3; index++) {
              x = affine(weights.in("layers", index), x);
            }
            for (int index = 0; index < 2; index++) {
              x = pair(weights.in("pairs", index), x);
            }
            return x;
          });

  static final List<Model<?>> ALL =
      List.of(AFFINE, OF_VECTORS, RESIDUALS, RESIDUAL_NAMESAKE, REPEATS);

  private static Matrix affine(Weights weights, Matrix x) {
    return Formulas.linear(x, weights.get("weight"), weights.find("bias"));
  }

  private static Matrix pair(Weights weights, Matrix x) {
    Matrix first = affine(weights.in("first"), x);
    return first.plus(affine(weights.in("second"), first));
  }
}

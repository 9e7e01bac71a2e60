package dev.rapt.proof.passes.models;

import dev.rapt.proof.layers.Norms;
import dev.rapt.proof.layers.Norms_BiasedGraph;
import dev.rapt.proof.layers.Norms_OfVectorsGraph;
import dev.rapt.proof.layers.Norms_RmsGraph;
import dev.rapt.proof.layers.Norms_UnitGraph;
import dev.rapt.proof.passes.Inputs;
import dev.rapt.proof.passes.Model;
import dev.rapt.proof.passes.Model.Gradients;
import dev.rapt.proof.passes.Model.Taped;
import dev.rapt.proof.reference.Formulas;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.Tensor;
import java.util.List;
import java.util.Optional;

/** Normalisations beside the formula. */
final class NormModels {
  private NormModels() {}

  static final Model<Norms.Biased> BIASED =
      new Model<>(
          "layer norm",
          Inputs.sequences(6, 3, 1, 5),
          Norms_BiasedGraph.PARAMETERS,
          Norms_BiasedGraph::initialize,
          Norms_BiasedGraph::pack,
          (weights, in, execution) -> Norms_BiasedGraph.forward(weights, in.x(), execution),
          (weights, in, execution) -> Norms_BiasedGraph.trace(weights, in.x(), execution).output(),
          (weights, in, execution) -> {
            Norms_BiasedGraph.Tape tape = Norms_BiasedGraph.tape(weights, in.x(), execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  Norms_BiasedGraph.Gradients gradients =
                      Norms_BiasedGraph.backward(weights, tape, (Sequences) dOutput, execution);
                  return new Gradients<>(gradients.parameters(), Optional.of(gradients.input()));
                });
          },
          (weights, it) -> Formulas.layerNorm(weights, it.x(), 1e-5));

  static final Model<Norms.OfVectors> OF_VECTORS =
      new Model<>(
          "layer norm of vectors, no bias",
          Inputs.vectors(6, 4),
          Norms_OfVectorsGraph.PARAMETERS,
          Norms_OfVectorsGraph::initialize,
          Norms_OfVectorsGraph::pack,
          (weights, in, execution) ->
              Norms_OfVectorsGraph.forward(weights, in.vectors(), execution),
          (weights, in, execution) ->
              Norms_OfVectorsGraph.trace(weights, in.vectors(), execution).output(),
          (weights, in, execution) -> {
            Norms_OfVectorsGraph.Tape tape =
                Norms_OfVectorsGraph.tape(weights, in.vectors(), execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  Norms_OfVectorsGraph.Gradients gradients =
                      Norms_OfVectorsGraph.backward(weights, tape, (Tensor) dOutput, execution);
                  return new Gradients<>(gradients.parameters(), Optional.of(gradients.input()));
                });
          },
          (weights, it) -> Formulas.layerNorm(weights, it.x(), 0.1));

  static final Model<Norms.Rms> RMS =
      new Model<>(
          "RMS norm",
          Inputs.sequences(6, 3, 1, 5),
          Norms_RmsGraph.PARAMETERS,
          Norms_RmsGraph::initialize,
          Norms_RmsGraph::pack,
          (weights, in, execution) -> Norms_RmsGraph.forward(weights, in.x(), execution),
          (weights, in, execution) -> Norms_RmsGraph.trace(weights, in.x(), execution).output(),
          (weights, in, execution) -> {
            Norms_RmsGraph.Tape tape = Norms_RmsGraph.tape(weights, in.x(), execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  Norms_RmsGraph.Gradients gradients =
                      Norms_RmsGraph.backward(weights, tape, (Sequences) dOutput, execution);
                  return new Gradients<>(gradients.parameters(), Optional.of(gradients.input()));
                });
          },
          (weights, it) -> Formulas.rmsNorm(weights, it.x(), 1e-6));

  static final Model<Norms.Unit> UNIT =
      new Model<>(
          "unit norm",
          Inputs.sequences(6, 3, 1, 5),
          Norms_UnitGraph.PARAMETERS,
          Norms_UnitGraph::initialize,
          Norms_UnitGraph::pack,
          (weights, in, execution) -> Norms_UnitGraph.forward(weights, in.x(), execution),
          (weights, in, execution) -> Norms_UnitGraph.trace(weights, in.x(), execution).output(),
          (weights, in, execution) -> {
            Norms_UnitGraph.Tape tape = Norms_UnitGraph.tape(weights, in.x(), execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  Norms_UnitGraph.Gradients gradients =
                      Norms_UnitGraph.backward(weights, tape, (Sequences) dOutput, execution);
                  return new Gradients<>(gradients.parameters(), Optional.of(gradients.input()));
                });
          },
          (weights, it) -> Formulas.unitNorm(it.x(), 1e-12));

  static final List<Model<?>> ALL = List.of(BIASED, OF_VECTORS, RMS, UNIT);
}

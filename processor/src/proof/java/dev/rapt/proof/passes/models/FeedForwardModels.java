package dev.rapt.proof.passes.models;

import dev.rapt.proof.layers.FeedForwards;
import dev.rapt.proof.layers.FeedForwards_GatedGeluGraph;
import dev.rapt.proof.layers.FeedForwards_GatedReluGraph;
import dev.rapt.proof.layers.FeedForwards_GatedSiluGraph;
import dev.rapt.proof.layers.FeedForwards_GeluGraph;
import dev.rapt.proof.layers.FeedForwards_GeluTanhGraph;
import dev.rapt.proof.layers.FeedForwards_ReluGraph;
import dev.rapt.proof.layers.FeedForwards_SiluGraph;
import dev.rapt.proof.passes.Inputs;
import dev.rapt.proof.passes.Model;
import dev.rapt.proof.passes.Model.Gradients;
import dev.rapt.proof.passes.Model.Taped;
import dev.rapt.proof.reference.Formulas;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.Tensor;
import java.util.List;
import java.util.Optional;

/** Feed-forward layers beside the formula. */
final class FeedForwardModels {
  private FeedForwardModels() {}

  static final Model<FeedForwards.Relu> RELU =
      new Model<>(
          "feed-forward, relu",
          Inputs.sequences(4, 3, 1, 5),
          FeedForwards_ReluGraph.PARAMETERS,
          FeedForwards_ReluGraph::initialize,
          FeedForwards_ReluGraph::pack,
          (weights, in, execution) -> FeedForwards_ReluGraph.forward(weights, in.x(), execution),
          (weights, in, execution) ->
              FeedForwards_ReluGraph.trace(weights, in.x(), execution).output(),
          (weights, in, execution) -> {
            FeedForwards_ReluGraph.Tape tape =
                FeedForwards_ReluGraph.tape(weights, in.x(), execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  FeedForwards_ReluGraph.Gradients gradients =
                      FeedForwards_ReluGraph.backward(
                          weights, tape, (Sequences) dOutput, execution);
                  return new Gradients<>(gradients.parameters(), Optional.of(gradients.input()));
                });
          },
          (weights, it) -> Formulas.feedForward(weights, it.x(), Formulas::relu, false));

  static final Model<FeedForwards.Gelu> GELU =
      new Model<>(
          "feed-forward, gelu",
          Inputs.sequences(4, 3, 1, 5),
          FeedForwards_GeluGraph.PARAMETERS,
          FeedForwards_GeluGraph::initialize,
          FeedForwards_GeluGraph::pack,
          (weights, in, execution) -> FeedForwards_GeluGraph.forward(weights, in.x(), execution),
          (weights, in, execution) ->
              FeedForwards_GeluGraph.trace(weights, in.x(), execution).output(),
          (weights, in, execution) -> {
            FeedForwards_GeluGraph.Tape tape =
                FeedForwards_GeluGraph.tape(weights, in.x(), execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  FeedForwards_GeluGraph.Gradients gradients =
                      FeedForwards_GeluGraph.backward(
                          weights, tape, (Sequences) dOutput, execution);
                  return new Gradients<>(gradients.parameters(), Optional.of(gradients.input()));
                });
          },
          (weights, it) -> Formulas.feedForward(weights, it.x(), Formulas::gelu, false));

  static final Model<FeedForwards.GeluTanh> GELU_TANH =
      new Model<>(
          "feed-forward, gelu tanh",
          Inputs.sequences(4, 3, 1, 5),
          FeedForwards_GeluTanhGraph.PARAMETERS,
          FeedForwards_GeluTanhGraph::initialize,
          FeedForwards_GeluTanhGraph::pack,
          (weights, in, execution) ->
              FeedForwards_GeluTanhGraph.forward(weights, in.x(), execution),
          (weights, in, execution) ->
              FeedForwards_GeluTanhGraph.trace(weights, in.x(), execution).output(),
          (weights, in, execution) -> {
            FeedForwards_GeluTanhGraph.Tape tape =
                FeedForwards_GeluTanhGraph.tape(weights, in.x(), execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  FeedForwards_GeluTanhGraph.Gradients gradients =
                      FeedForwards_GeluTanhGraph.backward(
                          weights, tape, (Sequences) dOutput, execution);
                  return new Gradients<>(gradients.parameters(), Optional.of(gradients.input()));
                });
          },
          (weights, it) -> Formulas.feedForward(weights, it.x(), Formulas::geluTanh, false));

  static final Model<FeedForwards.Silu> SILU =
      new Model<>(
          "feed-forward, silu",
          Inputs.vectors(4, 5),
          FeedForwards_SiluGraph.PARAMETERS,
          FeedForwards_SiluGraph::initialize,
          FeedForwards_SiluGraph::pack,
          (weights, in, execution) ->
              FeedForwards_SiluGraph.forward(weights, in.vectors(), execution),
          (weights, in, execution) ->
              FeedForwards_SiluGraph.trace(weights, in.vectors(), execution).output(),
          (weights, in, execution) -> {
            FeedForwards_SiluGraph.Tape tape =
                FeedForwards_SiluGraph.tape(weights, in.vectors(), execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  FeedForwards_SiluGraph.Gradients gradients =
                      FeedForwards_SiluGraph.backward(weights, tape, (Tensor) dOutput, execution);
                  return new Gradients<>(gradients.parameters(), Optional.of(gradients.input()));
                });
          },
          (weights, it) -> Formulas.feedForward(weights, it.x(), Formulas::silu, false));

  static final Model<FeedForwards.GatedSilu> GATED_SILU =
      new Model<>(
          "feed-forward, gated silu",
          Inputs.sequences(4, 3, 1, 5),
          FeedForwards_GatedSiluGraph.PARAMETERS,
          FeedForwards_GatedSiluGraph::initialize,
          FeedForwards_GatedSiluGraph::pack,
          (weights, in, execution) ->
              FeedForwards_GatedSiluGraph.forward(weights, in.x(), execution),
          (weights, in, execution) ->
              FeedForwards_GatedSiluGraph.trace(weights, in.x(), execution).output(),
          (weights, in, execution) -> {
            FeedForwards_GatedSiluGraph.Tape tape =
                FeedForwards_GatedSiluGraph.tape(weights, in.x(), execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  FeedForwards_GatedSiluGraph.Gradients gradients =
                      FeedForwards_GatedSiluGraph.backward(
                          weights, tape, (Sequences) dOutput, execution);
                  return new Gradients<>(gradients.parameters(), Optional.of(gradients.input()));
                });
          },
          (weights, it) -> Formulas.feedForward(weights, it.x(), Formulas::silu, true));

  static final Model<FeedForwards.GatedGelu> GATED_GELU =
      new Model<>(
          "feed-forward, gated gelu",
          Inputs.sequences(4, 3, 1, 5),
          FeedForwards_GatedGeluGraph.PARAMETERS,
          FeedForwards_GatedGeluGraph::initialize,
          FeedForwards_GatedGeluGraph::pack,
          (weights, in, execution) ->
              FeedForwards_GatedGeluGraph.forward(weights, in.x(), execution),
          (weights, in, execution) ->
              FeedForwards_GatedGeluGraph.trace(weights, in.x(), execution).output(),
          (weights, in, execution) -> {
            FeedForwards_GatedGeluGraph.Tape tape =
                FeedForwards_GatedGeluGraph.tape(weights, in.x(), execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  FeedForwards_GatedGeluGraph.Gradients gradients =
                      FeedForwards_GatedGeluGraph.backward(
                          weights, tape, (Sequences) dOutput, execution);
                  return new Gradients<>(gradients.parameters(), Optional.of(gradients.input()));
                });
          },
          (weights, it) -> Formulas.feedForward(weights, it.x(), Formulas::gelu, true));

  static final Model<FeedForwards.GatedRelu> GATED_RELU =
      new Model<>(
          "feed-forward, gated relu",
          Inputs.sequences(4, 3, 1, 5),
          FeedForwards_GatedReluGraph.PARAMETERS,
          FeedForwards_GatedReluGraph::initialize,
          FeedForwards_GatedReluGraph::pack,
          (weights, in, execution) ->
              FeedForwards_GatedReluGraph.forward(weights, in.x(), execution),
          (weights, in, execution) ->
              FeedForwards_GatedReluGraph.trace(weights, in.x(), execution).output(),
          (weights, in, execution) -> {
            FeedForwards_GatedReluGraph.Tape tape =
                FeedForwards_GatedReluGraph.tape(weights, in.x(), execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  FeedForwards_GatedReluGraph.Gradients gradients =
                      FeedForwards_GatedReluGraph.backward(
                          weights, tape, (Sequences) dOutput, execution);
                  return new Gradients<>(gradients.parameters(), Optional.of(gradients.input()));
                });
          },
          (weights, it) -> Formulas.feedForward(weights, it.x(), Formulas::relu, true));

  static final List<Model<?>> ALL =
      List.of(RELU, GELU, GELU_TANH, SILU, GATED_SILU, GATED_GELU, GATED_RELU);
}

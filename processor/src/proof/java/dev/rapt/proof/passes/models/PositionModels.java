package dev.rapt.proof.passes.models;

import dev.rapt.proof.layers.Positioned;
import dev.rapt.proof.layers.Positioned_AlibiGraph;
import dev.rapt.proof.layers.Positioned_HalvesGraph;
import dev.rapt.proof.layers.Positioned_NeighboursGraph;
import dev.rapt.proof.layers.Positioned_NormedGraph;
import dev.rapt.proof.layers.Positioned_QueryNormedGraph;
import dev.rapt.proof.passes.Inputs;
import dev.rapt.proof.passes.Model;
import dev.rapt.proof.passes.Model.Gradients;
import dev.rapt.proof.passes.Model.Taped;
import dev.rapt.proof.reference.Attending;
import dev.rapt.proof.reference.Rotary;
import dev.rapt.tensor.Sequences;
import java.util.List;
import java.util.Optional;

/** Attention that knows positions, beside the formulas. */
final class PositionModels {
  /** Of two heads, and the first of four. */
  private static final double[] SLOPES = {1 / 16.0, 1 / 256.0, 1 / 4.0};

  private PositionModels() {}

  static final Model<Positioned.Halves> HALVES =
      new Model<>(
          "rotary halves, causal",
          Inputs.sequences(5, 3, 1, 5),
          Positioned_HalvesGraph.PARAMETERS,
          Positioned_HalvesGraph::initialize,
          Positioned_HalvesGraph::pack,
          (weights, in, execution) -> Positioned_HalvesGraph.forward(weights, in.x(), execution),
          (weights, in, execution) ->
              Positioned_HalvesGraph.trace(weights, in.x(), execution).output(),
          (weights, in, execution) -> {
            Positioned_HalvesGraph.Tape tape =
                Positioned_HalvesGraph.tape(weights, in.x(), execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  Positioned_HalvesGraph.Gradients gradients =
                      Positioned_HalvesGraph.backward(
                          weights, tape, (Sequences) dOutput, execution);
                  return new Gradients<>(gradients.parameters(), Optional.of(gradients.input()));
                });
          },
          (weights, it) ->
              Attending.plain(2, 2, 0.5)
                  .seeing((head, query, key) -> key <= query)
                  .turned(new Rotary(4, 10000, false))
                  .apply(weights, it.x(), it.x()));

  static final Model<Positioned.Neighbours> NEIGHBOURS =
      new Model<>(
          "rotary neighbours, part of each head",
          Inputs.sequences(4, 3, 1, 5),
          Positioned_NeighboursGraph.PARAMETERS,
          Positioned_NeighboursGraph::initialize,
          Positioned_NeighboursGraph::pack,
          (weights, in, execution) ->
              Positioned_NeighboursGraph.forward(weights, in.x(), execution),
          (weights, in, execution) ->
              Positioned_NeighboursGraph.trace(weights, in.x(), execution).output(),
          (weights, in, execution) -> {
            Positioned_NeighboursGraph.Tape tape =
                Positioned_NeighboursGraph.tape(weights, in.x(), execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  Positioned_NeighboursGraph.Gradients gradients =
                      Positioned_NeighboursGraph.backward(
                          weights, tape, (Sequences) dOutput, execution);
                  return new Gradients<>(gradients.parameters(), Optional.of(gradients.input()));
                });
          },
          (weights, it) ->
              Attending.plain(4, 2, 1 / Math.sqrt(5))
                  .turned(new Rotary(4, 100, true))
                  .apply(weights, it.x(), it.x()));

  static final Model<Positioned.Alibi> ALIBI =
      new Model<>(
          "linear biases of three heads",
          Inputs.sequences(6, 3, 1, 5),
          Positioned_AlibiGraph.PARAMETERS,
          Positioned_AlibiGraph::initialize,
          Positioned_AlibiGraph::pack,
          (weights, in, execution) -> Positioned_AlibiGraph.forward(weights, in.x(), execution),
          (weights, in, execution) ->
              Positioned_AlibiGraph.trace(weights, in.x(), execution).output(),
          (weights, in, execution) -> {
            Positioned_AlibiGraph.Tape tape =
                Positioned_AlibiGraph.tape(weights, in.x(), execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  Positioned_AlibiGraph.Gradients gradients =
                      Positioned_AlibiGraph.backward(weights, tape, (Sequences) dOutput, execution);
                  return new Gradients<>(gradients.parameters(), Optional.of(gradients.input()));
                });
          },
          (weights, it) ->
              Attending.plain(3, 3, 1 / Math.sqrt(2))
                  .then((head, query, key, score) -> score - SLOPES[head] * Math.abs(query - key))
                  .seeing((head, query, key) -> key <= query)
                  .apply(weights, it.x(), it.x()));

  static final Model<Positioned.Normed> NORMED =
      new Model<>(
          "norms of query and key, then rotary positions",
          Inputs.sequences(5, 3, 1, 5),
          Positioned_NormedGraph.PARAMETERS,
          Positioned_NormedGraph::initialize,
          Positioned_NormedGraph::pack,
          (weights, in, execution) -> Positioned_NormedGraph.forward(weights, in.x(), execution),
          (weights, in, execution) ->
              Positioned_NormedGraph.trace(weights, in.x(), execution).output(),
          (weights, in, execution) -> {
            Positioned_NormedGraph.Tape tape =
                Positioned_NormedGraph.tape(weights, in.x(), execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  Positioned_NormedGraph.Gradients gradients =
                      Positioned_NormedGraph.backward(
                          weights, tape, (Sequences) dOutput, execution);
                  return new Gradients<>(gradients.parameters(), Optional.of(gradients.input()));
                });
          },
          (weights, it) ->
              Attending.plain(4, 2, 0.5)
                  .normed(1e-3)
                  .turned(new Rotary(4, 1e6, false))
                  .seeing((head, query, key) -> key <= query)
                  .apply(weights, it.x(), it.x()));

  static final Model<Positioned.QueryNormed> QUERY_NORMED =
      new Model<>(
          "a norm of the query alone",
          Inputs.sequences(6, 3, 1, 5),
          Positioned_QueryNormedGraph.PARAMETERS,
          Positioned_QueryNormedGraph::initialize,
          Positioned_QueryNormedGraph::pack,
          (weights, in, execution) ->
              Positioned_QueryNormedGraph.forward(weights, in.x(), execution),
          (weights, in, execution) ->
              Positioned_QueryNormedGraph.trace(weights, in.x(), execution).output(),
          (weights, in, execution) -> {
            Positioned_QueryNormedGraph.Tape tape =
                Positioned_QueryNormedGraph.tape(weights, in.x(), execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  Positioned_QueryNormedGraph.Gradients gradients =
                      Positioned_QueryNormedGraph.backward(
                          weights, tape, (Sequences) dOutput, execution);
                  return new Gradients<>(gradients.parameters(), Optional.of(gradients.input()));
                });
          },
          (weights, it) -> Attending.plain(2, 2, 1 / Math.sqrt(3)).apply(weights, it.x(), it.x()));

  static final List<Model<?>> ALL = List.of(HALVES, NEIGHBOURS, ALIBI, NORMED, QUERY_NORMED);
}

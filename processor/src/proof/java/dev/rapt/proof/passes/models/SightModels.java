package dev.rapt.proof.passes.models;

import dev.rapt.proof.layers.Sighted;
import dev.rapt.proof.layers.Sighted_BiasedGraph;
import dev.rapt.proof.layers.Sighted_CappedGraph;
import dev.rapt.proof.layers.Sighted_EverythingGraph;
import dev.rapt.proof.layers.Sighted_KeptGraph;
import dev.rapt.proof.layers.Sighted_RelativeGraph;
import dev.rapt.proof.layers.Sighted_SlidingGraph;
import dev.rapt.proof.layers.Sighted_WindowedGraph;
import dev.rapt.proof.passes.Inputs;
import dev.rapt.proof.passes.Model;
import dev.rapt.proof.passes.Model.Gradients;
import dev.rapt.proof.passes.Model.Taped;
import dev.rapt.proof.reference.Attending;
import dev.rapt.proof.reference.Matrix;
import dev.rapt.proof.reference.Weights;
import dev.rapt.tensor.Sequences;
import java.util.List;
import java.util.Optional;

/** Attention that sees some pairs, beside the formulas. */
final class SightModels {
  /** Of four heads. */
  private static final double[] SLOPES = {1 / 4.0, 1 / 16.0, 1 / 64.0, 1 / 256.0};

  private SightModels() {}

  static final Model<Sighted.Windowed> WINDOWED =
      new Model<>(
          "a window to both sides",
          Inputs.sequences(6, 3, 1, 5),
          Sighted_WindowedGraph.PARAMETERS,
          Sighted_WindowedGraph::initialize,
          Sighted_WindowedGraph::pack,
          (weights, in, execution) -> Sighted_WindowedGraph.forward(weights, in.x(), execution),
          (weights, in, execution) ->
              Sighted_WindowedGraph.trace(weights, in.x(), execution).output(),
          (weights, in, execution) -> {
            Sighted_WindowedGraph.Tape tape =
                Sighted_WindowedGraph.tape(weights, in.x(), execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  Sighted_WindowedGraph.Gradients gradients =
                      Sighted_WindowedGraph.backward(weights, tape, (Sequences) dOutput, execution);
                  return new Gradients<>(gradients.parameters(), Optional.of(gradients.input()));
                });
          },
          (weights, it) ->
              Attending.plain(2, 2, 1 / Math.sqrt(3))
                  .seeing((head, query, key) -> query - 2 <= key && key <= query + 1)
                  .apply(weights, it.x(), it.x()));

  static final Model<Sighted.Sliding> SLIDING =
      new Model<>(
          "a causal window",
          Inputs.sequences(6, 3, 1, 5),
          Sighted_SlidingGraph.PARAMETERS,
          Sighted_SlidingGraph::initialize,
          Sighted_SlidingGraph::pack,
          (weights, in, execution) -> Sighted_SlidingGraph.forward(weights, in.x(), execution),
          (weights, in, execution) ->
              Sighted_SlidingGraph.trace(weights, in.x(), execution).output(),
          (weights, in, execution) -> {
            Sighted_SlidingGraph.Tape tape = Sighted_SlidingGraph.tape(weights, in.x(), execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  Sighted_SlidingGraph.Gradients gradients =
                      Sighted_SlidingGraph.backward(weights, tape, (Sequences) dOutput, execution);
                  return new Gradients<>(gradients.parameters(), Optional.of(gradients.input()));
                });
          },
          (weights, it) ->
              Attending.plain(2, 2, 1 / Math.sqrt(3))
                  .seeing((head, query, key) -> query - 1 <= key && key <= query)
                  .apply(weights, it.x(), it.x()));

  static final Model<Sighted.Capped> CAPPED =
      new Model<>(
          "capped scores, explicit scale",
          Inputs.sequences(6, 3, 1, 5),
          Sighted_CappedGraph.PARAMETERS,
          Sighted_CappedGraph::initialize,
          Sighted_CappedGraph::pack,
          (weights, in, execution) -> Sighted_CappedGraph.forward(weights, in.x(), execution),
          (weights, in, execution) ->
              Sighted_CappedGraph.trace(weights, in.x(), execution).output(),
          (weights, in, execution) -> {
            Sighted_CappedGraph.Tape tape = Sighted_CappedGraph.tape(weights, in.x(), execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  Sighted_CappedGraph.Gradients gradients =
                      Sighted_CappedGraph.backward(weights, tape, (Sequences) dOutput, execution);
                  return new Gradients<>(gradients.parameters(), Optional.of(gradients.input()));
                });
          },
          (weights, it) ->
              Attending.plain(2, 2, 0.5)
                  .then((head, query, key, score) -> 0.75 * Math.tanh(score / 0.75))
                  .apply(weights, it.x(), it.x()));

  static final Model<Sighted.Kept> KEPT =
      new Model<>(
          "masks of pairs",
          Inputs.sequences(6, 3, 1, 5).beside(2, 2, new int[] {3, 1, 5}, 3, 1, 5),
          Sighted_KeptGraph.PARAMETERS,
          Sighted_KeptGraph::initialize,
          Sighted_KeptGraph::pack,
          (weights, in, execution) ->
              Sighted_KeptGraph.forward(weights, in.x(), in.beside().keep(), execution),
          (weights, in, execution) ->
              Sighted_KeptGraph.trace(weights, in.x(), in.beside().keep(), execution).output(),
          (weights, in, execution) -> {
            Sighted_KeptGraph.Tape tape =
                Sighted_KeptGraph.tape(weights, in.x(), in.beside().keep(), execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  Sighted_KeptGraph.Gradients gradients =
                      Sighted_KeptGraph.backward(weights, tape, (Sequences) dOutput, execution);
                  return new Gradients<>(gradients.parameters(), Optional.of(gradients.input()));
                });
          },
          (weights, it) ->
              Attending.plain(2, 2, 1 / Math.sqrt(3))
                  .seeing(it::keeps)
                  .apply(weights, it.x(), it.x()));

  static final Model<Sighted.Biased> BIASED =
      new Model<>(
          "biases of pairs",
          Inputs.sequences(6, 3, 1, 5).beside(2, 2, new int[] {3, 1, 5}, 3, 1, 5),
          Sighted_BiasedGraph.PARAMETERS,
          Sighted_BiasedGraph::initialize,
          Sighted_BiasedGraph::pack,
          (weights, in, execution) ->
              Sighted_BiasedGraph.forward(weights, in.x(), in.beside().bias(), execution),
          (weights, in, execution) ->
              Sighted_BiasedGraph.trace(weights, in.x(), in.beside().bias(), execution).output(),
          (weights, in, execution) -> {
            Sighted_BiasedGraph.Tape tape =
                Sighted_BiasedGraph.tape(weights, in.x(), in.beside().bias(), execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  Sighted_BiasedGraph.Gradients gradients =
                      Sighted_BiasedGraph.backward(weights, tape, (Sequences) dOutput, execution);
                  return new Gradients<>(gradients.parameters(), Optional.of(gradients.input()))
                      .with(gradients.bias());
                });
          },
          (weights, it) ->
              Attending.plain(2, 2, 1 / Math.sqrt(3))
                  .then((head, query, key, score) -> score + it.bias(head, query, key))
                  .apply(weights, it.x(), it.x()));

  static final Model<Sighted.Relative> RELATIVE =
      new Model<>(
          "biases that several layers add",
          Inputs.sequences(6, 3, 1, 5).beside(2, 2, new int[] {3, 1, 5}, 3, 1, 5),
          Sighted_RelativeGraph.PARAMETERS,
          Sighted_RelativeGraph::initialize,
          Sighted_RelativeGraph::pack,
          (weights, in, execution) ->
              Sighted_RelativeGraph.forward(weights, in.x(), in.beside().bias(), execution),
          (weights, in, execution) ->
              Sighted_RelativeGraph.trace(weights, in.x(), in.beside().bias(), execution).output(),
          (weights, in, execution) -> {
            Sighted_RelativeGraph.Tape tape =
                Sighted_RelativeGraph.tape(weights, in.x(), in.beside().bias(), execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  Sighted_RelativeGraph.Gradients gradients =
                      Sighted_RelativeGraph.backward(weights, tape, (Sequences) dOutput, execution);
                  return new Gradients<>(gradients.parameters(), Optional.of(gradients.input()))
                      .with(gradients.bias());
                });
          },
          SightModels::relative);

  private static Matrix relative(Weights weights, Inputs.Item item) {
    Matrix x = biased(weights.in("first"), item.x(), item);
    for (int index = 0; index < 2; index++) {
      x = biased(weights.in("blocks", index).in("attention"), x, item);
    }
    return x;
  }

  private static Matrix biased(Weights weights, Matrix x, Inputs.Item item) {
    return x.plus(
        Attending.plain(2, 2, 1 / Math.sqrt(3))
            .then((head, query, key, score) -> score + item.bias(head, query, key))
            .apply(weights, x, x));
  }

  static final Model<Sighted.Everything> EVERYTHING =
      new Model<>(
          "every option but rotation",
          Inputs.sequences(5, 3, 1, 5).beside(4, 2, new int[] {3, 1, 5}, 3, 1, 5),
          Sighted_EverythingGraph.PARAMETERS,
          Sighted_EverythingGraph::initialize,
          Sighted_EverythingGraph::pack,
          (weights, in, execution) ->
              Sighted_EverythingGraph.forward(
                  weights, in.x(), in.beside().keep(), in.beside().bias(), execution),
          (weights, in, execution) ->
              Sighted_EverythingGraph.trace(
                      weights, in.x(), in.beside().keep(), in.beside().bias(), execution)
                  .output(),
          (weights, in, execution) -> {
            Sighted_EverythingGraph.Tape tape =
                Sighted_EverythingGraph.tape(
                    weights, in.x(), in.beside().keep(), in.beside().bias(), execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  Sighted_EverythingGraph.Gradients gradients =
                      Sighted_EverythingGraph.backward(
                          weights, tape, (Sequences) dOutput, execution);
                  return new Gradients<>(gradients.parameters(), Optional.of(gradients.input()))
                      .with(gradients.bias());
                });
          },
          (weights, it) ->
              Attending.plain(4, 2, 0.4)
                  .then((head, query, key, score) -> 1.5 * Math.tanh(score / 1.5))
                  .then((head, query, key, score) -> score - SLOPES[head] * Math.abs(query - key))
                  .then((head, query, key, score) -> score + it.bias(head, query, key))
                  .seeing((head, query, key) -> query - 3 <= key && key <= query)
                  .seeing(it::keeps)
                  .apply(weights, it.x(), it.x()));

  static final List<Model<?>> ALL =
      List.of(WINDOWED, SLIDING, CAPPED, KEPT, BIASED, RELATIVE, EVERYTHING);
}

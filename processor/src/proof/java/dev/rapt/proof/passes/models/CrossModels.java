package dev.rapt.proof.passes.models;

import dev.rapt.proof.layers.Crossed;
import dev.rapt.proof.layers.Crossed_CrossGraph;
import dev.rapt.proof.layers.Crossed_LateGraph;
import dev.rapt.proof.layers.Crossed_ReadersGraph;
import dev.rapt.proof.layers.Crossed_ShiftedGraph;
import dev.rapt.proof.layers.Crossed_TurnedGraph;
import dev.rapt.proof.passes.Inputs;
import dev.rapt.proof.passes.Model;
import dev.rapt.proof.passes.Model.Gradients;
import dev.rapt.proof.passes.Model.Taped;
import dev.rapt.proof.reference.Attending;
import dev.rapt.proof.reference.Formulas;
import dev.rapt.proof.reference.Matrix;
import dev.rapt.proof.reference.Rotary;
import dev.rapt.proof.reference.Weights;
import dev.rapt.tensor.Sequences;
import java.util.List;
import java.util.Optional;

/** Attention to a memory, beside the formulas. */
final class CrossModels {
  /** Of two heads. */
  private static final double[] SLOPES = {1 / 16.0, 1 / 256.0};

  private CrossModels() {}

  static final Model<Crossed.Cross> CROSS =
      new Model<>(
          "a memory, grouped heads, narrow values",
          Inputs.sequences(5, 3, 1, 5).beside(4, 3, new int[] {3, 1, 5}, 4, 2, 1),
          Crossed_CrossGraph.PARAMETERS,
          Crossed_CrossGraph::initialize,
          Crossed_CrossGraph::pack,
          (weights, in, execution) ->
              Crossed_CrossGraph.forward(weights, in.x(), in.beside().memory(), execution),
          (weights, in, execution) ->
              Crossed_CrossGraph.trace(weights, in.x(), in.beside().memory(), execution).output(),
          (weights, in, execution) -> {
            Crossed_CrossGraph.Tape tape =
                Crossed_CrossGraph.tape(weights, in.x(), in.beside().memory(), execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  Crossed_CrossGraph.Gradients gradients =
                      Crossed_CrossGraph.backward(weights, tape, (Sequences) dOutput, execution);
                  return new Gradients<>(
                      gradients.parameters(),
                      Optional.of(gradients.input()),
                      Optional.of(gradients.memory()));
                });
          },
          (weights, it) ->
              Attending.plain(4, 2, 1 / Math.sqrt(3)).apply(weights, it.x(), it.memory()));

  static final Model<Crossed.Late> LATE =
      new Model<>(
          "a causal memory that begins late",
          Inputs.sequences(5, 3, 1, 5).beside(2, 3, new int[] {3, 1, 5}, 4, 2, 1),
          Crossed_LateGraph.PARAMETERS,
          Crossed_LateGraph::initialize,
          Crossed_LateGraph::pack,
          (weights, in, execution) ->
              Crossed_LateGraph.forward(weights, in.x(), in.beside().memory(), execution),
          (weights, in, execution) ->
              Crossed_LateGraph.trace(weights, in.x(), in.beside().memory(), execution).output(),
          (weights, in, execution) -> {
            Crossed_LateGraph.Tape tape =
                Crossed_LateGraph.tape(weights, in.x(), in.beside().memory(), execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  Crossed_LateGraph.Gradients gradients =
                      Crossed_LateGraph.backward(weights, tape, (Sequences) dOutput, execution);
                  return new Gradients<>(
                      gradients.parameters(),
                      Optional.of(gradients.input()),
                      Optional.of(gradients.memory()));
                });
          },
          (weights, it) ->
              Attending.plain(2, 2, 1 / Math.sqrt(2))
                  .seeing((head, query, key) -> key <= query - 2)
                  .apply(weights, it.x(), it.memory()));

  static final Model<Crossed.Turned> TURNED =
      new Model<>(
          "rotary positions over a causal memory that begins late",
          Inputs.sequences(5, 3, 1, 5).beside(2, 3, new int[] {3, 1, 5}, 4, 2, 1),
          Crossed_TurnedGraph.PARAMETERS,
          Crossed_TurnedGraph::initialize,
          Crossed_TurnedGraph::pack,
          (weights, in, execution) ->
              Crossed_TurnedGraph.forward(weights, in.x(), in.beside().memory(), execution),
          (weights, in, execution) ->
              Crossed_TurnedGraph.trace(weights, in.x(), in.beside().memory(), execution).output(),
          (weights, in, execution) -> {
            Crossed_TurnedGraph.Tape tape =
                Crossed_TurnedGraph.tape(weights, in.x(), in.beside().memory(), execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  Crossed_TurnedGraph.Gradients gradients =
                      Crossed_TurnedGraph.backward(weights, tape, (Sequences) dOutput, execution);
                  return new Gradients<>(
                      gradients.parameters(),
                      Optional.of(gradients.input()),
                      Optional.of(gradients.memory()));
                });
          },
          (weights, it) ->
              Attending.plain(2, 2, 0.5)
                  .turned(new Rotary(4, 10, true, -1))
                  .seeing((head, query, key) -> key <= query - 1)
                  .apply(weights, it.x(), it.memory()));

  static final Model<Crossed.Shifted> SHIFTED =
      new Model<>(
          "a memory with every option of pairs",
          Inputs.sequences(5, 3, 1, 5).beside(2, 3, new int[] {3, 1, 5}, 4, 6, 7),
          Crossed_ShiftedGraph.PARAMETERS,
          Crossed_ShiftedGraph::initialize,
          Crossed_ShiftedGraph::pack,
          (weights, in, execution) ->
              Crossed_ShiftedGraph.forward(
                  weights,
                  in.x(),
                  in.beside().memory(),
                  in.beside().keep(),
                  in.beside().bias(),
                  execution),
          (weights, in, execution) ->
              Crossed_ShiftedGraph.trace(
                      weights,
                      in.x(),
                      in.beside().memory(),
                      in.beside().keep(),
                      in.beside().bias(),
                      execution)
                  .output(),
          (weights, in, execution) -> {
            Crossed_ShiftedGraph.Tape tape =
                Crossed_ShiftedGraph.tape(
                    weights,
                    in.x(),
                    in.beside().memory(),
                    in.beside().keep(),
                    in.beside().bias(),
                    execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  Crossed_ShiftedGraph.Gradients gradients =
                      Crossed_ShiftedGraph.backward(weights, tape, (Sequences) dOutput, execution);
                  return new Gradients<>(
                          gradients.parameters(),
                          Optional.of(gradients.input()),
                          Optional.of(gradients.memory()))
                      .with(gradients.bias());
                });
          },
          (weights, it) ->
              Attending.plain(2, 2, 1 / Math.sqrt(2))
                  .then(
                      (head, query, key, score) -> score - SLOPES[head] * Math.abs(query + 2 - key))
                  .then((head, query, key, score) -> score + it.bias(head, query, key))
                  .seeing((head, query, key) -> query - 1 <= key && key <= query + 2)
                  .seeing(it::keeps)
                  .apply(weights, it.x(), it.memory()));

  static final Model<Crossed.Readers> READERS =
      new Model<>(
          "several readers of one memory",
          Inputs.sequences(4, 3, 1, 5).beside(2, 3, new int[] {3, 1, 5}, 4, 2, 1),
          Crossed_ReadersGraph.PARAMETERS,
          Crossed_ReadersGraph::initialize,
          Crossed_ReadersGraph::pack,
          (weights, in, execution) ->
              Crossed_ReadersGraph.forward(weights, in.x(), in.beside().memory(), execution),
          (weights, in, execution) ->
              Crossed_ReadersGraph.trace(weights, in.x(), in.beside().memory(), execution).output(),
          (weights, in, execution) -> {
            Crossed_ReadersGraph.Tape tape =
                Crossed_ReadersGraph.tape(weights, in.x(), in.beside().memory(), execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  Crossed_ReadersGraph.Gradients gradients =
                      Crossed_ReadersGraph.backward(weights, tape, (Sequences) dOutput, execution);
                  return new Gradients<>(
                      gradients.parameters(),
                      Optional.of(gradients.input()),
                      Optional.of(gradients.memory()));
                });
          },
          CrossModels::readers);

  static final List<Model<?>> ALL = List.of(CROSS, LATE, TURNED, SHIFTED, READERS);

  private static Matrix readers(Weights weights, Inputs.Item item) {
    Attending reader = Attending.plain(2, 2, 1 / Math.sqrt(2));
    Matrix x = item.x().plus(reader.apply(weights.in("first"), item.x(), item.memory()));
    x = Formulas.rmsNorm(weights.in("scaled"), x, 1e-6);
    for (int index = 0; index < 3; index++) {
      Weights branch = weights.in("branches", index);
      x = x.plus(reader.apply(branch.in("reader"), x, item.memory()));
      x = x.plus(reader.apply(branch.in("again"), x, item.memory()));
    }
    return x;
  }
}

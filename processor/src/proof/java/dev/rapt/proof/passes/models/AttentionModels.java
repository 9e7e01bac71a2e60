package dev.rapt.proof.passes.models;

import dev.rapt.proof.layers.Attentions;
import dev.rapt.proof.layers.Attentions_CausalGraph;
import dev.rapt.proof.layers.Attentions_ConcatenatedOnlyGraph;
import dev.rapt.proof.layers.Attentions_FusedGraph;
import dev.rapt.proof.layers.Attentions_FusedGroupedGraph;
import dev.rapt.proof.layers.Attentions_GroupedGraph;
import dev.rapt.proof.layers.Attentions_PlainGraph;
import dev.rapt.proof.layers.Attentions_ScaledGraph;
import dev.rapt.proof.passes.Inputs;
import dev.rapt.proof.passes.Model;
import dev.rapt.proof.passes.Model.Gradients;
import dev.rapt.proof.passes.Model.Taped;
import dev.rapt.proof.reference.SelfAttention;
import dev.rapt.tensor.Sequences;
import java.util.List;
import java.util.Optional;

/** Attention beside the formula. */
final class AttentionModels {
  private AttentionModels() {}

  static final Model<Attentions.Plain> PLAIN =
      new Model<>(
          "attention",
          Inputs.sequences(6, 3, 1, 5),
          Attentions_PlainGraph.PARAMETERS,
          Attentions_PlainGraph::initialize,
          Attentions_PlainGraph::pack,
          (weights, in, execution) -> Attentions_PlainGraph.forward(weights, in.x(), execution),
          (weights, in, execution) ->
              Attentions_PlainGraph.trace(weights, in.x(), execution).output(),
          (weights, in, execution) -> {
            Attentions_PlainGraph.Tape tape =
                Attentions_PlainGraph.tape(weights, in.x(), execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  Attentions_PlainGraph.Gradients gradients =
                      Attentions_PlainGraph.backward(weights, tape, (Sequences) dOutput, execution);
                  return new Gradients<>(gradients.parameters(), Optional.of(gradients.input()));
                });
          },
          (weights, it) -> SelfAttention.of(2, false).apply(weights, it.x()));

  static final Model<Attentions.Causal> CAUSAL =
      new Model<>(
          "causal attention with biases",
          Inputs.sequences(6, 3, 1, 5),
          Attentions_CausalGraph.PARAMETERS,
          Attentions_CausalGraph::initialize,
          Attentions_CausalGraph::pack,
          (weights, in, execution) -> Attentions_CausalGraph.forward(weights, in.x(), execution),
          (weights, in, execution) ->
              Attentions_CausalGraph.trace(weights, in.x(), execution).output(),
          (weights, in, execution) -> {
            Attentions_CausalGraph.Tape tape =
                Attentions_CausalGraph.tape(weights, in.x(), execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  Attentions_CausalGraph.Gradients gradients =
                      Attentions_CausalGraph.backward(
                          weights, tape, (Sequences) dOutput, execution);
                  return new Gradients<>(gradients.parameters(), Optional.of(gradients.input()));
                });
          },
          (weights, it) -> SelfAttention.of(2, true).apply(weights, it.x()));

  static final Model<Attentions.Grouped> GROUPED =
      new Model<>(
          "grouped heads",
          Inputs.sequences(5, 3, 1, 5),
          Attentions_GroupedGraph.PARAMETERS,
          Attentions_GroupedGraph::initialize,
          Attentions_GroupedGraph::pack,
          (weights, in, execution) -> Attentions_GroupedGraph.forward(weights, in.x(), execution),
          (weights, in, execution) ->
              Attentions_GroupedGraph.trace(weights, in.x(), execution).output(),
          (weights, in, execution) -> {
            Attentions_GroupedGraph.Tape tape =
                Attentions_GroupedGraph.tape(weights, in.x(), execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  Attentions_GroupedGraph.Gradients gradients =
                      Attentions_GroupedGraph.backward(
                          weights, tape, (Sequences) dOutput, execution);
                  return new Gradients<>(gradients.parameters(), Optional.of(gradients.input()));
                });
          },
          (weights, it) -> new SelfAttention(6, 2, false, 0).apply(weights, it.x()));

  static final Model<Attentions.Fused> FUSED =
      new Model<>(
          "fused qkv, causal",
          Inputs.sequences(6, 3, 1, 5),
          Attentions_FusedGraph.PARAMETERS,
          Attentions_FusedGraph::initialize,
          Attentions_FusedGraph::pack,
          (weights, in, execution) -> Attentions_FusedGraph.forward(weights, in.x(), execution),
          (weights, in, execution) ->
              Attentions_FusedGraph.trace(weights, in.x(), execution).output(),
          (weights, in, execution) -> {
            Attentions_FusedGraph.Tape tape =
                Attentions_FusedGraph.tape(weights, in.x(), execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  Attentions_FusedGraph.Gradients gradients =
                      Attentions_FusedGraph.backward(weights, tape, (Sequences) dOutput, execution);
                  return new Gradients<>(gradients.parameters(), Optional.of(gradients.input()));
                });
          },
          (weights, it) -> SelfAttention.of(3, true).apply(weights, it.x()));

  static final Model<Attentions.FusedGrouped> FUSED_GROUPED =
      new Model<>(
          "fused qkv of grouped heads",
          Inputs.sequences(5, 3, 1, 5),
          Attentions_FusedGroupedGraph.PARAMETERS,
          Attentions_FusedGroupedGraph::initialize,
          Attentions_FusedGroupedGraph::pack,
          (weights, in, execution) ->
              Attentions_FusedGroupedGraph.forward(weights, in.x(), execution),
          (weights, in, execution) ->
              Attentions_FusedGroupedGraph.trace(weights, in.x(), execution).output(),
          (weights, in, execution) -> {
            Attentions_FusedGroupedGraph.Tape tape =
                Attentions_FusedGroupedGraph.tape(weights, in.x(), execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  Attentions_FusedGroupedGraph.Gradients gradients =
                      Attentions_FusedGroupedGraph.backward(
                          weights, tape, (Sequences) dOutput, execution);
                  return new Gradients<>(gradients.parameters(), Optional.of(gradients.input()));
                });
          },
          (weights, it) -> new SelfAttention(4, 2, false, 0).apply(weights, it.x()));

  static final Model<Attentions.ConcatenatedOnly> CONCATENATED_ONLY =
      new Model<>(
          "one key head, wide values, no output",
          Inputs.sequences(4, 3, 1, 5),
          Attentions_ConcatenatedOnlyGraph.PARAMETERS,
          Attentions_ConcatenatedOnlyGraph::initialize,
          Attentions_ConcatenatedOnlyGraph::pack,
          (weights, in, execution) ->
              Attentions_ConcatenatedOnlyGraph.forward(weights, in.x(), execution),
          (weights, in, execution) ->
              Attentions_ConcatenatedOnlyGraph.trace(weights, in.x(), execution).output(),
          (weights, in, execution) -> {
            Attentions_ConcatenatedOnlyGraph.Tape tape =
                Attentions_ConcatenatedOnlyGraph.tape(weights, in.x(), execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  Attentions_ConcatenatedOnlyGraph.Gradients gradients =
                      Attentions_ConcatenatedOnlyGraph.backward(
                          weights, tape, (Sequences) dOutput, execution);
                  return new Gradients<>(gradients.parameters(), Optional.of(gradients.input()));
                });
          },
          (weights, it) -> new SelfAttention(3, 1, true, 0).apply(weights, it.x()));

  static final Model<Attentions.Scaled> SCALED =
      new Model<>(
          "explicit scale, narrow values",
          Inputs.sequences(6, 3, 1, 5),
          Attentions_ScaledGraph.PARAMETERS,
          Attentions_ScaledGraph::initialize,
          Attentions_ScaledGraph::pack,
          (weights, in, execution) -> Attentions_ScaledGraph.forward(weights, in.x(), execution),
          (weights, in, execution) ->
              Attentions_ScaledGraph.trace(weights, in.x(), execution).output(),
          (weights, in, execution) -> {
            Attentions_ScaledGraph.Tape tape =
                Attentions_ScaledGraph.tape(weights, in.x(), execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  Attentions_ScaledGraph.Gradients gradients =
                      Attentions_ScaledGraph.backward(
                          weights, tape, (Sequences) dOutput, execution);
                  return new Gradients<>(gradients.parameters(), Optional.of(gradients.input()));
                });
          },
          (weights, it) -> new SelfAttention(2, 2, false, 0.25).apply(weights, it.x()));

  static final List<Model<?>> ALL =
      List.of(PLAIN, CAUSAL, GROUPED, FUSED, FUSED_GROUPED, CONCATENATED_ONLY, SCALED);
}

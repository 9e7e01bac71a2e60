package dev.rapt.proof.passes.models;

import dev.rapt.proof.models.bert.TinyBert;
import dev.rapt.proof.models.bert.TinyBertGraph;
import dev.rapt.proof.models.gpt.TinyGpt2;
import dev.rapt.proof.models.gpt.TinyGpt2Graph;
import dev.rapt.proof.models.gpt.TinyMiniGpt;
import dev.rapt.proof.models.gpt.TinyMiniGptGraph;
import dev.rapt.proof.models.llama.TinyLlama;
import dev.rapt.proof.models.llama.TinyLlamaGraph;
import dev.rapt.proof.passes.Inputs;
import dev.rapt.proof.passes.Model;
import dev.rapt.proof.passes.Model.Gradients;
import dev.rapt.proof.passes.Model.Taped;
import dev.rapt.proof.reference.Attending;
import dev.rapt.proof.reference.Formulas;
import dev.rapt.proof.reference.Formulas.Scalar;
import dev.rapt.proof.reference.Matrix;
import dev.rapt.proof.reference.Places;
import dev.rapt.proof.reference.Rotary;
import dev.rapt.proof.reference.SelfAttention;
import dev.rapt.proof.reference.Weights;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.Tensor;
import java.util.List;
import java.util.Optional;

/** Whole models beside the same by hand. */
final class WholeModels {
  private WholeModels() {}

  static final Model<TinyBert> BERT =
      new Model<>(
          "BERT encoder",
          Inputs.tokens(7, 4, 1, 6),
          TinyBertGraph.PARAMETERS,
          TinyBertGraph::initialize,
          TinyBertGraph::pack,
          (weights, in, execution) ->
              TinyBertGraph.forward(weights, in.tokens(), in.types(), execution),
          (weights, in, execution) ->
              TinyBertGraph.trace(weights, in.tokens(), in.types(), execution).output(),
          (weights, in, execution) -> {
            TinyBertGraph.Tape tape =
                TinyBertGraph.tape(weights, in.tokens(), in.types(), execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  TinyBertGraph.Gradients gradients =
                      TinyBertGraph.backward(weights, tape, (Tensor) dOutput, execution);
                  return new Gradients<>(gradients.parameters(), Optional.empty());
                });
          },
          WholeModels::bert);

  static final Model<TinyGpt2> GPT2 =
      new Model<>(
          "GPT-2",
          Inputs.tokens(9, 4, 1, 6),
          TinyGpt2Graph.PARAMETERS,
          TinyGpt2Graph::initialize,
          TinyGpt2Graph::pack,
          (weights, in, execution) -> TinyGpt2Graph.forward(weights, in.tokens(), execution),
          (weights, in, execution) -> TinyGpt2Graph.trace(weights, in.tokens(), execution).output(),
          (weights, in, execution) -> {
            TinyGpt2Graph.Tape tape = TinyGpt2Graph.tape(weights, in.tokens(), execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  TinyGpt2Graph.Gradients gradients =
                      TinyGpt2Graph.backward(weights, tape, (Sequences) dOutput, execution);
                  return new Gradients<>(gradients.parameters(), Optional.empty());
                });
          },
          WholeModels::gpt2);

  static final Model<TinyMiniGpt> MINI_GPT =
      new Model<>(
          "mini-GPT",
          Inputs.tokens(9, 4, 1, 6),
          TinyMiniGptGraph.PARAMETERS,
          TinyMiniGptGraph::initialize,
          TinyMiniGptGraph::pack,
          (weights, in, execution) -> TinyMiniGptGraph.forward(weights, in.tokens(), execution),
          (weights, in, execution) ->
              TinyMiniGptGraph.trace(weights, in.tokens(), execution).output(),
          (weights, in, execution) -> {
            TinyMiniGptGraph.Tape tape = TinyMiniGptGraph.tape(weights, in.tokens(), execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  TinyMiniGptGraph.Gradients gradients =
                      TinyMiniGptGraph.backward(weights, tape, (Sequences) dOutput, execution);
                  return new Gradients<>(gradients.parameters(), Optional.empty());
                });
          },
          WholeModels::miniGpt);

  static final Model<TinyLlama> LLAMA =
      new Model<>(
          "Llama",
          Inputs.tokens(9, 4, 1, 6),
          TinyLlamaGraph.PARAMETERS,
          TinyLlamaGraph::initialize,
          TinyLlamaGraph::pack,
          (weights, in, execution) -> TinyLlamaGraph.forward(weights, in.tokens(), execution),
          (weights, in, execution) ->
              TinyLlamaGraph.trace(weights, in.tokens(), execution).output(),
          (weights, in, execution) -> {
            TinyLlamaGraph.Tape tape = TinyLlamaGraph.tape(weights, in.tokens(), execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  TinyLlamaGraph.Gradients gradients =
                      TinyLlamaGraph.backward(weights, tape, (Sequences) dOutput, execution);
                  return new Gradients<>(gradients.parameters(), Optional.empty());
                });
          },
          WholeModels::llama);

  static final List<Model<?>> ALL = List.of(BERT, GPT2, MINI_GPT, LLAMA);

  private static Matrix bert(Weights weights, Inputs.Item item) {
    Matrix x = Places.rows(weights.in("words").get("table"), item.ids());
    x = Places.learned(weights.in("positions").get("table"), x);
    x = x.plus(Places.rows(weights.in("types").get("table"), item.types()));
    x = Formulas.layerNorm(weights.in("norm"), x, 1e-12);
    for (int index = 0; index < 2; index++) {
      Weights block = weights.in("blocks", index);
      Matrix attended = SelfAttention.of(2, false).apply(block.in("attention"), x);
      x = Formulas.layerNorm(block.in("attentionNorm"), x.plus(attended), 1e-12);
      Matrix thought = Formulas.feedForward(block.in("mlp"), x, Formulas::gelu, false);
      x = Formulas.layerNorm(block.in("mlpNorm"), x.plus(thought), 1e-12);
    }
    return Formulas.unitNorm(Places.mean(x), 1e-12);
  }

  private static Matrix gpt2(Weights weights, Inputs.Item item) {
    Matrix table = weights.in("words").get("table");
    Matrix x = Places.learned(weights.in("places").get("table"), Places.rows(table, item.ids()));
    Attending attention =
        Attending.plain(3, 3, 1 / Math.sqrt(2)).seeing((head, query, key) -> key <= query);
    x = preNorm(weights, x, attention, Formulas::geluTanh);
    return Formulas.layerNorm(weights.in("norm"), x, 1e-5).times(table.transposed());
  }

  private static Matrix miniGpt(Weights weights, Inputs.Item item) {
    Matrix table = weights.in("words").get("table");
    Attending attention =
        Attending.plain(2, 2, 1 / Math.sqrt(4))
            .seeing((head, query, key) -> key <= query)
            .turned(new Rotary(4, 10000, true));
    Matrix x = preNorm(weights, Places.rows(table, item.ids()), attention, Formulas::gelu);
    return Formulas.layerNorm(weights.in("norm"), x, 1e-5).times(table.transposed());
  }

  /** Two pre-norm blocks whose branches are a norm and a layer. */
  private static Matrix preNorm(
      Weights weights, Matrix embedded, Attending attending, Scalar activation) {
    Matrix x = embedded;
    for (int index = 0; index < 2; index++) {
      Weights attention = weights.in("blocks", index).in("attention");
      Matrix normal = Formulas.layerNorm(attention.in("norm"), x, 1e-5);
      x = x.plus(attending.apply(attention.in("attention"), normal, normal));
      Weights mlp = weights.in("blocks", index).in("mlp");
      normal = Formulas.layerNorm(mlp.in("norm"), x, 1e-5);
      x = x.plus(Formulas.feedForward(mlp.in("mlp"), normal, activation, false));
    }
    return x;
  }

  private static Matrix llama(Weights weights, Inputs.Item item) {
    Attending grouped =
        Attending.plain(4, 2, 1 / Math.sqrt(4))
            .seeing((head, query, key) -> key <= query)
            .turned(new Rotary(4, 1e6, false));
    Matrix x = Places.rows(weights.in("words").get("table"), item.ids());
    for (int index = 0; index < 2; index++) {
      Weights attention = weights.in("blocks", index).in("attention");
      Matrix normal = Formulas.rmsNorm(attention.in("norm"), x, 1e-6);
      x = x.plus(grouped.apply(attention.in("attention"), normal, normal));
      Weights mlp = weights.in("blocks", index).in("mlp");
      normal = Formulas.rmsNorm(mlp.in("norm"), x, 1e-6);
      x = x.plus(Formulas.feedForward(mlp.in("mlp"), normal, Formulas::silu, true));
    }
    return Formulas.rmsNorm(weights.in("norm"), x, 1e-6).times(weights.in("head").get("weight"));
  }
}

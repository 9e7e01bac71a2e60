package dev.rapt.proof.passes.models;

import dev.rapt.proof.models.bert.SmallBert;
import dev.rapt.proof.models.bert.SmallBertGraph;
import dev.rapt.proof.models.gpt.MiniGpt;
import dev.rapt.proof.models.gpt.MiniGptGraph;
import dev.rapt.proof.models.llama.SmallLlama;
import dev.rapt.proof.models.llama.SmallLlamaGraph;
import dev.rapt.proof.passes.Inputs;
import dev.rapt.proof.passes.Model;
import dev.rapt.proof.passes.Model.Gradients;
import dev.rapt.proof.passes.Model.Taped;
import dev.rapt.proof.reference.Matrix;
import dev.rapt.proof.reference.Weights;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.Tensor;
import java.util.List;
import java.util.Optional;

/** Models large enough that products are cut into tiles for several threads. */
final class LargerModels {
  private LargerModels() {}

  static final Model<SmallBert> BERT =
      new Model<>(
          "BERT encoder of width 72",
          Inputs.tokens(101, 80, 1, 79, 64, 2, 80, 71, 80, 33, 75, 80, 80),
          SmallBertGraph.PARAMETERS,
          SmallBertGraph::initialize,
          SmallBertGraph::pack,
          (weights, in, execution) ->
              SmallBertGraph.forward(weights, in.tokens(), in.types(), execution),
          (weights, in, execution) ->
              SmallBertGraph.trace(weights, in.tokens(), in.types(), execution).output(),
          (weights, in, execution) -> {
            SmallBertGraph.Tape tape =
                SmallBertGraph.tape(weights, in.tokens(), in.types(), execution);
            return new Taped<>(
                tape.output(),
                dOutput ->
                    new Gradients<>(
                        SmallBertGraph.backward(weights, tape, (Tensor) dOutput, execution)
                            .parameters(),
                        Optional.empty()));
          },
          LargerModels::none);

  static final Model<MiniGpt> MINI_GPT =
      new Model<>(
          "mini-GPT of width 64",
          Inputs.tokens(64, 150, 1, 230, 97, 100),
          MiniGptGraph.PARAMETERS,
          MiniGptGraph::initialize,
          MiniGptGraph::pack,
          (weights, in, execution) -> MiniGptGraph.forward(weights, in.tokens(), execution),
          (weights, in, execution) -> MiniGptGraph.trace(weights, in.tokens(), execution).output(),
          (weights, in, execution) -> {
            MiniGptGraph.Tape tape = MiniGptGraph.tape(weights, in.tokens(), execution);
            return new Taped<>(
                tape.output(),
                dOutput ->
                    new Gradients<>(
                        MiniGptGraph.backward(weights, tape, (Sequences) dOutput, execution)
                            .parameters(),
                        Optional.empty()));
          },
          LargerModels::none);

  static final Model<SmallLlama> LLAMA =
      new Model<>(
          "Llama of width 60",
          Inputs.tokens(130, 301, 2, 203, 100),
          SmallLlamaGraph.PARAMETERS,
          SmallLlamaGraph::initialize,
          SmallLlamaGraph::pack,
          (weights, in, execution) -> SmallLlamaGraph.forward(weights, in.tokens(), execution),
          (weights, in, execution) ->
              SmallLlamaGraph.trace(weights, in.tokens(), execution).output(),
          (weights, in, execution) -> {
            SmallLlamaGraph.Tape tape = SmallLlamaGraph.tape(weights, in.tokens(), execution);
            return new Taped<>(
                tape.output(),
                dOutput ->
                    new Gradients<>(
                        SmallLlamaGraph.backward(weights, tape, (Sequences) dOutput, execution)
                            .parameters(),
                        Optional.empty()));
          },
          LargerModels::none);

  static final List<Model<?>> ALL = List.of(BERT, MINI_GPT, LLAMA);

  /** These are compared with themselves, bit by bit. */
  private static Matrix none(Weights weights, Inputs.Item item) {
    throw new AssertionError("no reference");
  }
}

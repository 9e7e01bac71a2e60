package dev.rapt.proof.passes.models;

import dev.rapt.proof.models.decoder.Decoder;
import dev.rapt.proof.models.decoder.DecoderGraph;
import dev.rapt.proof.models.decoder.Encoder;
import dev.rapt.proof.models.decoder.EncoderGraph;
import dev.rapt.proof.passes.Inputs;
import dev.rapt.proof.passes.Model;
import dev.rapt.proof.passes.Model.Gradients;
import dev.rapt.proof.passes.Model.Taped;
import dev.rapt.proof.reference.Attending;
import dev.rapt.proof.reference.Formulas;
import dev.rapt.proof.reference.Matrix;
import dev.rapt.proof.reference.Places;
import dev.rapt.proof.reference.Weights;
import dev.rapt.tensor.Sequences;
import java.util.List;
import java.util.Optional;

/** Encoder and decoder beside the same by hand. */
final class EncoderDecoderModels {
  private EncoderDecoderModels() {}

  static final Model<Encoder> ENCODER =
      new Model<>(
          "encoder",
          Inputs.tokens(7, 4, 1, 6),
          EncoderGraph.PARAMETERS,
          EncoderGraph::initialize,
          EncoderGraph::pack,
          (weights, in, execution) -> EncoderGraph.forward(weights, in.tokens(), execution),
          (weights, in, execution) -> EncoderGraph.trace(weights, in.tokens(), execution).output(),
          (weights, in, execution) -> {
            EncoderGraph.Tape tape = EncoderGraph.tape(weights, in.tokens(), execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  EncoderGraph.Gradients gradients =
                      EncoderGraph.backward(weights, tape, (Sequences) dOutput, execution);
                  return new Gradients<>(gradients.parameters(), Optional.empty());
                });
          },
          EncoderDecoderModels::encoder);

  static final Model<Decoder> DECODER =
      new Model<>(
          "decoder",
          Inputs.tokens(9, 4, 1, 6).beside(3, 8, new int[] {4, 1, 6}, 2, 5, 3),
          DecoderGraph.PARAMETERS,
          DecoderGraph::initialize,
          DecoderGraph::pack,
          (weights, in, execution) ->
              DecoderGraph.forward(weights, in.tokens(), in.beside().memory(), execution),
          (weights, in, execution) ->
              DecoderGraph.trace(weights, in.tokens(), in.beside().memory(), execution).output(),
          (weights, in, execution) -> {
            DecoderGraph.Tape tape =
                DecoderGraph.tape(weights, in.tokens(), in.beside().memory(), execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  DecoderGraph.Gradients gradients =
                      DecoderGraph.backward(weights, tape, (Sequences) dOutput, execution);
                  return new Gradients<>(
                      gradients.parameters(), Optional.empty(), Optional.of(gradients.memory()));
                });
          },
          EncoderDecoderModels::decoder);

  static final List<Model<?>> ALL = List.of(ENCODER, DECODER);

  private static Matrix encoder(Weights weights, Inputs.Item item) {
    Attending attending = Attending.plain(2, 2, 1 / Math.sqrt(4));
    Matrix x = Places.sinusoids(Places.rows(weights.in("words").get("table"), item.ids()));
    for (int index = 0; index < 2; index++) {
      Weights block = weights.in("blocks", index);
      x = attended(block.in("self"), attending, x, Optional.empty());
      x = thought(block.in("mlp"), x);
    }
    return Formulas.layerNorm(weights.in("norm"), x, 1e-5);
  }

  private static Matrix decoder(Weights weights, Inputs.Item item) {
    Attending cross = Attending.plain(3, 3, 1 / Math.sqrt(2));
    Attending self = cross.seeing((head, query, key) -> key <= query);
    Matrix table = weights.in("words").get("table");
    Matrix x = Places.sinusoids(Places.rows(table, item.ids()));
    for (int index = 0; index < 2; index++) {
      Weights block = weights.in("blocks", index);
      x = attended(block.in("self"), self, x, Optional.empty());
      x = attended(block.in("cross"), cross, x, Optional.of(item.memory()));
      x = thought(block.in("mlp"), x);
    }
    return x.times(table.transposed());
  }

  private static Matrix attended(
      Weights branch, Attending attending, Matrix x, Optional<Matrix> memory) {
    Matrix normal = Formulas.layerNorm(branch.in("norm"), x, 1e-5);
    return x.plus(attending.apply(branch.in("attention"), normal, memory.orElse(normal)));
  }

  private static Matrix thought(Weights branch, Matrix x) {
    Matrix normal = Formulas.layerNorm(branch.in("norm"), x, 1e-5);
    return x.plus(Formulas.feedForward(branch.in("mlp"), normal, Formulas::relu, false));
  }
}

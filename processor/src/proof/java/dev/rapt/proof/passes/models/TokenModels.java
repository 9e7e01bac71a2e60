package dev.rapt.proof.passes.models;

import dev.rapt.proof.layers.TokenLayers;
import dev.rapt.proof.layers.TokenLayers_FirstGraph;
import dev.rapt.proof.layers.TokenLayers_HeadGraph;
import dev.rapt.proof.layers.TokenLayers_LastGraph;
import dev.rapt.proof.layers.TokenLayers_MeanGraph;
import dev.rapt.proof.layers.TokenLayers_PlacesGraph;
import dev.rapt.proof.layers.TokenLayers_SinusoidsGraph;
import dev.rapt.proof.layers.TokenLayers_TiedWordsGraph;
import dev.rapt.proof.layers.TokenLayers_WordsGraph;
import dev.rapt.proof.passes.Inputs;
import dev.rapt.proof.passes.Model;
import dev.rapt.proof.passes.Model.Gradients;
import dev.rapt.proof.passes.Model.Taped;
import dev.rapt.proof.reference.Formulas;
import dev.rapt.proof.reference.Matrix;
import dev.rapt.proof.reference.Places;
import dev.rapt.proof.reference.Weights;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.Tensor;
import java.util.List;
import java.util.Optional;

/** Tables, positions, heads and pooling beside the formula. */
final class TokenModels {
  private TokenModels() {}

  static final Model<TokenLayers.Words> WORDS =
      new Model<>(
          "embedding",
          Inputs.tokens(7, 4, 1, 6),
          TokenLayers_WordsGraph.PARAMETERS,
          TokenLayers_WordsGraph::initialize,
          TokenLayers_WordsGraph::pack,
          (weights, in, execution) ->
              TokenLayers_WordsGraph.forward(weights, in.tokens(), execution),
          (weights, in, execution) ->
              TokenLayers_WordsGraph.trace(weights, in.tokens(), execution).output(),
          (weights, in, execution) -> {
            TokenLayers_WordsGraph.Tape tape =
                TokenLayers_WordsGraph.tape(weights, in.tokens(), execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  TokenLayers_WordsGraph.Gradients gradients =
                      TokenLayers_WordsGraph.backward(
                          weights, tape, (Sequences) dOutput, execution);
                  return new Gradients<>(gradients.parameters(), Optional.empty());
                });
          },
          (weights, it) -> Places.rows(weights.get("table"), it.ids()));

  static final Model<TokenLayers.Places> PLACES =
      new Model<>(
          "learned positions",
          Inputs.sequences(4, 3, 1, 5),
          TokenLayers_PlacesGraph.PARAMETERS,
          TokenLayers_PlacesGraph::initialize,
          TokenLayers_PlacesGraph::pack,
          (weights, in, execution) -> TokenLayers_PlacesGraph.forward(weights, in.x(), execution),
          (weights, in, execution) ->
              TokenLayers_PlacesGraph.trace(weights, in.x(), execution).output(),
          (weights, in, execution) -> {
            TokenLayers_PlacesGraph.Tape tape =
                TokenLayers_PlacesGraph.tape(weights, in.x(), execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  TokenLayers_PlacesGraph.Gradients gradients =
                      TokenLayers_PlacesGraph.backward(
                          weights, tape, (Sequences) dOutput, execution);
                  return new Gradients<>(gradients.parameters(), Optional.of(gradients.input()));
                });
          },
          (weights, it) -> Places.learned(weights.get("table"), it.x()));

  static final Model<TokenLayers.Sinusoids> SINUSOIDS =
      new Model<>(
          "sinusoidal positions",
          Inputs.sequences(7, 3, 1, 5),
          TokenLayers_SinusoidsGraph.PARAMETERS,
          TokenLayers_SinusoidsGraph::initialize,
          TokenLayers_SinusoidsGraph::pack,
          (weights, in, execution) ->
              TokenLayers_SinusoidsGraph.forward(weights, in.x(), execution),
          (weights, in, execution) ->
              TokenLayers_SinusoidsGraph.trace(weights, in.x(), execution).output(),
          (weights, in, execution) -> {
            TokenLayers_SinusoidsGraph.Tape tape =
                TokenLayers_SinusoidsGraph.tape(weights, in.x(), execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  TokenLayers_SinusoidsGraph.Gradients gradients =
                      TokenLayers_SinusoidsGraph.backward(
                          weights, tape, (Sequences) dOutput, execution);
                  return new Gradients<>(gradients.parameters(), Optional.of(gradients.input()));
                });
          },
          (weights, it) -> Places.sinusoids(it.x()));

  static final Model<TokenLayers.TiedWords> TIED_WORDS =
      new Model<>(
          "tied unembedding",
          Inputs.tokens(7, 4, 1, 6),
          TokenLayers_TiedWordsGraph.PARAMETERS,
          TokenLayers_TiedWordsGraph::initialize,
          TokenLayers_TiedWordsGraph::pack,
          (weights, in, execution) ->
              TokenLayers_TiedWordsGraph.forward(weights, in.tokens(), execution),
          (weights, in, execution) ->
              TokenLayers_TiedWordsGraph.trace(weights, in.tokens(), execution).output(),
          (weights, in, execution) -> {
            TokenLayers_TiedWordsGraph.Tape tape =
                TokenLayers_TiedWordsGraph.tape(weights, in.tokens(), execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  TokenLayers_TiedWordsGraph.Gradients gradients =
                      TokenLayers_TiedWordsGraph.backward(
                          weights, tape, (Sequences) dOutput, execution);
                  return new Gradients<>(gradients.parameters(), Optional.empty());
                });
          },
          (weights, it) -> {
            Matrix table = weights.in("words").get("table");
            Weights map = weights.in("map");
            return Formulas.linear(
                    Places.rows(table, it.ids()), map.get("weight"), map.find("bias"))
                .times(table.transposed());
          });

  static final Model<TokenLayers.Head> HEAD =
      new Model<>(
          "unembedding",
          Inputs.sequences(4, 3, 1, 5),
          TokenLayers_HeadGraph.PARAMETERS,
          TokenLayers_HeadGraph::initialize,
          TokenLayers_HeadGraph::pack,
          (weights, in, execution) -> TokenLayers_HeadGraph.forward(weights, in.x(), execution),
          (weights, in, execution) ->
              TokenLayers_HeadGraph.trace(weights, in.x(), execution).output(),
          (weights, in, execution) -> {
            TokenLayers_HeadGraph.Tape tape =
                TokenLayers_HeadGraph.tape(weights, in.x(), execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  TokenLayers_HeadGraph.Gradients gradients =
                      TokenLayers_HeadGraph.backward(weights, tape, (Sequences) dOutput, execution);
                  return new Gradients<>(gradients.parameters(), Optional.of(gradients.input()));
                });
          },
          (weights, it) -> it.x().times(weights.get("weight")));

  static final Model<TokenLayers.Mean> MEAN =
      new Model<>(
          "mean pooling",
          Inputs.sequences(4, 3, 1, 5),
          TokenLayers_MeanGraph.PARAMETERS,
          TokenLayers_MeanGraph::initialize,
          TokenLayers_MeanGraph::pack,
          (weights, in, execution) -> TokenLayers_MeanGraph.forward(weights, in.x(), execution),
          (weights, in, execution) ->
              TokenLayers_MeanGraph.trace(weights, in.x(), execution).output(),
          (weights, in, execution) -> {
            TokenLayers_MeanGraph.Tape tape =
                TokenLayers_MeanGraph.tape(weights, in.x(), execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  TokenLayers_MeanGraph.Gradients gradients =
                      TokenLayers_MeanGraph.backward(weights, tape, (Tensor) dOutput, execution);
                  return new Gradients<>(gradients.parameters(), Optional.of(gradients.input()));
                });
          },
          (weights, it) -> Places.mean(it.x()));

  static final Model<TokenLayers.First> FIRST =
      new Model<>(
          "first pooling",
          Inputs.sequences(4, 3, 1, 5),
          TokenLayers_FirstGraph.PARAMETERS,
          TokenLayers_FirstGraph::initialize,
          TokenLayers_FirstGraph::pack,
          (weights, in, execution) -> TokenLayers_FirstGraph.forward(weights, in.x(), execution),
          (weights, in, execution) ->
              TokenLayers_FirstGraph.trace(weights, in.x(), execution).output(),
          (weights, in, execution) -> {
            TokenLayers_FirstGraph.Tape tape =
                TokenLayers_FirstGraph.tape(weights, in.x(), execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  TokenLayers_FirstGraph.Gradients gradients =
                      TokenLayers_FirstGraph.backward(weights, tape, (Tensor) dOutput, execution);
                  return new Gradients<>(gradients.parameters(), Optional.of(gradients.input()));
                });
          },
          (weights, it) -> Places.first(it.x()));

  static final Model<TokenLayers.Last> LAST =
      new Model<>(
          "last pooling",
          Inputs.sequences(4, 3, 1, 5),
          TokenLayers_LastGraph.PARAMETERS,
          TokenLayers_LastGraph::initialize,
          TokenLayers_LastGraph::pack,
          (weights, in, execution) -> TokenLayers_LastGraph.forward(weights, in.x(), execution),
          (weights, in, execution) ->
              TokenLayers_LastGraph.trace(weights, in.x(), execution).output(),
          (weights, in, execution) -> {
            TokenLayers_LastGraph.Tape tape =
                TokenLayers_LastGraph.tape(weights, in.x(), execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  TokenLayers_LastGraph.Gradients gradients =
                      TokenLayers_LastGraph.backward(weights, tape, (Tensor) dOutput, execution);
                  return new Gradients<>(gradients.parameters(), Optional.of(gradients.input()));
                });
          },
          (weights, it) -> Places.last(it.x()));

  static final List<Model<?>> ALL =
      List.of(WORDS, PLACES, SINUSOIDS, TIED_WORDS, HEAD, MEAN, FIRST, LAST);
}

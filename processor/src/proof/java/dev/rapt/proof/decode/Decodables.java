package dev.rapt.proof.decode;

import dev.rapt.proof.decode.Decodable.Decode;
import dev.rapt.proof.decode.Decodable.Forward;
import dev.rapt.proof.layers.Positioned;
import dev.rapt.proof.layers.Positioned_AlibiGraph;
import dev.rapt.proof.layers.Sighted;
import dev.rapt.proof.layers.Sighted_EverythingGraph;
import dev.rapt.proof.layers.Sighted_SlidingGraph;
import dev.rapt.proof.models.decoder.DecoderGraph;
import dev.rapt.proof.models.gpt.MiniGptGraph;
import dev.rapt.proof.models.gpt.TinyGpt2Graph;
import dev.rapt.proof.models.llama.SmallLlamaGraph;
import dev.rapt.proof.passes.Inputs;
import dev.rapt.proof.passes.Randoms;
import dev.rapt.tensor.Offsets;
import java.util.stream.Stream;

/** Every way of knowing positions and of seeing some pairs only, decoding. */
final class Decodables {
  private static final int[] LENGTHS = {7, 1, 12};

  private Decodables() {}

  static Stream<Decodable<?>> all() {
    return Stream.of(
        rotated(),
        learned(),
        grouped(),
        alibi(),
        window(),
        softcap(),
        everything(),
        encoderDecoder(),
        turnedMemory(),
        types(),
        freeDims(),
        names());
  }

  static Decodable<?> rotated() {
    return of(
        "mini-GPT: rotary positions",
        Decodable.weights(MiniGptGraph.PARAMETERS, MiniGptGraph.initialize(Randoms.of(1))),
        Inputs.tokens(64, LENGTHS),
        (weights, in, execution) -> MiniGptGraph.forward(weights, in.tokens(), execution),
        (weights, in, cache, execution) ->
            MiniGptGraph.decode(weights, in.tokens(), cache, execution),
        LENGTHS);
  }

  static Decodable<?> learned() {
    return of(
        "GPT-2: learned positions, a fused projection",
        Decodable.weights(TinyGpt2Graph.PARAMETERS, TinyGpt2Graph.initialize(Randoms.of(1))),
        Inputs.tokens(9, 4, 1, 6),
        (weights, in, execution) -> TinyGpt2Graph.forward(weights, in.tokens(), execution),
        (weights, in, cache, execution) ->
            TinyGpt2Graph.decode(weights, in.tokens(), cache, execution),
        4,
        1,
        6);
  }

  /** Longer than a block of the cache. */
  static Decodable<?> grouped() {
    return of(
        "Llama: grouped heads, norms, rotary positions",
        Decodable.weights(SmallLlamaGraph.PARAMETERS, SmallLlamaGraph.initialize(Randoms.of(1))),
        Inputs.tokens(130, 40, 1, 270),
        (weights, in, execution) -> SmallLlamaGraph.forward(weights, in.tokens(), execution),
        (weights, in, cache, execution) ->
            SmallLlamaGraph.decode(weights, in.tokens(), cache, execution),
        40,
        1,
        270);
  }

  private static Decodable<?> alibi() {
    Positioned.Alibi initial = Positioned_AlibiGraph.initialize(Randoms.of(1));
    return of(
        "linear biases",
        Decodable.weights(Positioned_AlibiGraph.PARAMETERS, initial),
        Inputs.sequences(6, LENGTHS),
        (weights, in, execution) -> Positioned_AlibiGraph.forward(weights, in.x(), execution),
        (weights, in, cache, execution) ->
            Positioned_AlibiGraph.decode(weights, in.x(), cache, execution),
        LENGTHS);
  }

  private static Decodable<?> window() {
    Sighted.Sliding initial = Sighted_SlidingGraph.initialize(Randoms.of(1));
    return of(
        "a window",
        Decodable.weights(Sighted_SlidingGraph.PARAMETERS, initial),
        Inputs.sequences(6, LENGTHS),
        (weights, in, execution) -> Sighted_SlidingGraph.forward(weights, in.x(), execution),
        (weights, in, cache, execution) ->
            Sighted_SlidingGraph.decode(weights, in.x(), cache, execution),
        LENGTHS);
  }

  private static Decodable<?> softcap() {
    Continued.Capped initial = Continued_CappedGraph.initialize(Randoms.of(1));
    return of(
        "a cap and a scale",
        Decodable.weights(Continued_CappedGraph.PARAMETERS, initial),
        Inputs.sequences(6, LENGTHS),
        (weights, in, execution) -> Continued_CappedGraph.forward(weights, in.x(), execution),
        (weights, in, cache, execution) ->
            Continued_CappedGraph.decode(weights, in.x(), cache, execution),
        LENGTHS);
  }

  private static Decodable<?> everything() {
    Sighted.Everything initial = Sighted_EverythingGraph.initialize(Randoms.of(1));
    return of(
        "masks and biases with all else",
        Decodable.weights(Sighted_EverythingGraph.PARAMETERS, initial),
        Inputs.sequences(5, LENGTHS).beside(4, 1, LENGTHS, LENGTHS),
        (weights, in, execution) ->
            Sighted_EverythingGraph.forward(weights, in.x(), in.keep(4), in.bias(4), execution),
        (weights, in, cache, execution) ->
            Sighted_EverythingGraph.decode(
                weights, in.x(), in.keep(4), in.bias(4), cache, execution),
        LENGTHS);
  }

  static Decodable<?> encoderDecoder() {
    return of(
        "a decoder: sinusoids, a memory",
        Decodable.weights(DecoderGraph.PARAMETERS, DecoderGraph.initialize(Randoms.of(1))),
        Inputs.tokens(9, LENGTHS).beside(3, 8, LENGTHS, 2, 5, 3),
        (weights, in, execution) ->
            DecoderGraph.forward(weights, in.tokens(), in.memory(), execution),
        (weights, in, cache, execution) ->
            DecoderGraph.decode(weights, in.tokens(), in.memory(), cache, execution),
        LENGTHS);
  }

  private static Decodable<?> turnedMemory() {
    Continued.Turned initial = Continued_TurnedGraph.initialize(Randoms.of(1));
    return of(
        "rotary positions over a memory",
        Decodable.weights(Continued_TurnedGraph.PARAMETERS, initial),
        Inputs.sequences(6, LENGTHS).beside(2, 5, LENGTHS, 4, 2, 3),
        (weights, in, execution) ->
            Continued_TurnedGraph.forward(weights, in.x(), in.memory(), execution),
        (weights, in, cache, execution) ->
            Continued_TurnedGraph.decode(weights, in.x(), in.memory(), cache, execution),
        LENGTHS);
  }

  private static Decodable<?> types() {
    Continued.Typed initial = Continued_TypedGraph.initialize(Randoms.of(1));
    return of(
        "types of tokens",
        Decodable.weights(Continued_TypedGraph.PARAMETERS, initial),
        Inputs.tokens(9, LENGTHS),
        (weights, in, execution) ->
            Continued_TypedGraph.forward(weights, in.tokens(), in.types(), execution),
        (weights, in, cache, execution) ->
            Continued_TypedGraph.decode(weights, in.tokens(), in.types(), cache, execution),
        LENGTHS);
  }

  private static Decodable<?> freeDims() {
    Continued.Free initial = Continued_FreeGraph.initialize(Randoms.of(1), 5, 3, 4);
    return of(
        "sizes read from the weights",
        Decodable.weights(Continued_FreeGraph.PARAMETERS, initial),
        Inputs.sequences(5, LENGTHS),
        (weights, in, execution) -> Continued_FreeGraph.forward(weights, in.x(), execution),
        (weights, in, cache, execution) ->
            Continued_FreeGraph.decode(weights, in.x(), cache, execution),
        LENGTHS);
  }

  private static Decodable<?> names() {
    Continued.Named initial = Continued_NamedGraph.initialize(Randoms.of(1));
    return of(
        "names that generated code uses too",
        Decodable.weights(Continued_NamedGraph.PARAMETERS, initial),
        Inputs.sequences(4, LENGTHS),
        (weights, in, execution) -> Continued_NamedGraph.forward(weights, in.x(), execution),
        (weights, in, cache, execution) ->
            Continued_NamedGraph.decode(weights, in.x(), cache, execution),
        LENGTHS);
  }

  private static <X> Decodable<X> of(
      String name, X weights, Inputs inputs, Forward<X> forward, Decode<X> decode, int... lengths) {
    return new Decodable<>(name, weights, inputs, Offsets.ofLengths(lengths), forward, decode);
  }
}

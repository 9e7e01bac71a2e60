package dev.rapt.proof.decode;

import dev.rapt.decode.Cache;
import dev.rapt.execution.Execution;
import dev.rapt.parameter.ParameterTree;
import dev.rapt.proof.passes.Inputs;
import dev.rapt.proof.passes.Randoms;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.Tensor;
import java.util.random.RandomGenerator;

/**
 * A generated class that decodes, with a batch.
 *
 * @param name for people
 * @param weights all random
 * @param inputs the batch
 * @param lengths of its sequences
 * @param forward its {@code forward}
 * @param decode its {@code decode}
 */
public record Decodable<X>(
    String name, X weights, Inputs inputs, Offsets lengths, Forward<X> forward, Decode<X> decode) {
  /** The pass over whole sequences. */
  public interface Forward<X> {
    /** Computes it. */
    Sequences run(X weights, Piece whole, Execution execution);
  }

  /** The pass over new positions. */
  public interface Decode<X> {
    /** Computes it. */
    Sequences run(X weights, Piece piece, Cache cache, Execution execution);
  }

  /** All positions in one causal pass. */
  public Sequences whole(Execution execution) {
    Offsets none = Offsets.ofLengths(new int[lengths.batch()]);
    return forward.run(weights, new Piece(inputs, none, lengths), execution);
  }

  /** The next positions after those of the cache. */
  Sequences next(Offsets next, Cache cache, Execution execution) {
    return decode.run(weights, new Piece(inputs, cache.lengths(), next), cache, execution);
  }

  /** A cache with just enough room. */
  public Cache cache() {
    return Cache.ofPositions(Math.max(1, lengths.total()), lengths.batch());
  }

  /** Random weights, biases and gains too. */
  static <X> X weights(ParameterTree<X> tree, X initial) {
    RandomGenerator random = Randoms.of(5);
    return tree.map(
        initial,
        tensor -> {
          Tensor result = Randoms.tensor(random, 0.3, tensor.shape());
          for (int index = 0; index < result.elementCount(); index++) {
            result.values()[index] += tensor.values()[index];
          }
          return result;
        });
  }

  @Override
  public String toString() {
    return name;
  }
}

package dev.rapt.examples.minilm.finetune;

import dev.rapt.tensor.Tokens;
import java.util.List;
import java.util.stream.Stream;

/**
 * A pair as token ids.
 *
 * @param texts the pair
 * @param first the ids of its first text; read only
 * @param second the ids of its second text; read only
 */
public record EncodedPair(Pair texts, int[] first, int[] second) {
  /** All first texts, then all second texts, as {@code ContrastiveLoss} expects them. */
  static Tokens tokens(List<EncodedPair> pairs) {
    return Tokens.of(
        Stream.concat(
                pairs.stream().map(EncodedPair::first), pairs.stream().map(EncodedPair::second))
            .toList());
  }
}

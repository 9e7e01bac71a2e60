package dev.rapt.proof.passes;

import dev.rapt.tensor.KeepMask;
import dev.rapt.tensor.ScoreBias;
import dev.rapt.tensor.Sequences;
import java.util.List;

/**
 * What a model reads beside its input, for each sequence.
 *
 * @param memory of the model's own lengths and width
 * @param keep which pairs are attended
 * @param bias what is added to the scores
 */
public record Beside(Sequences memory, List<KeepMask> keep, List<ScoreBias> bias) {
  /** Whether a sequence's mask keeps a pair. */
  public boolean keeps(int sequence, int head, int query, int key) {
    return keep.get(sequence).keeps(0, head, query, key);
  }

  /** What a sequence's bias adds to a pair; minus infinity beyond its last key. */
  public float bias(int sequence, int head, int query, int key) {
    ScoreBias added = bias.get(sequence);
    return key < added.keys()
        ? added.values()[added.start(0, head, query) + key]
        : Float.NEGATIVE_INFINITY;
  }

  /** The numbers of a sequence's bias. */
  double[] added(int sequence) {
    float[] values = bias.get(sequence).values();
    double[] added = new double[values.length];
    for (int index = 0; index < added.length; index++) {
      added[index] = values[index];
    }
    return added;
  }

  /** That of one sequence. */
  Beside of(int sequence) {
    return new Beside(
        Sequences.of(memory.sequence(sequence)),
        List.of(keep.get(sequence)),
        List.of(bias.get(sequence)));
  }
}

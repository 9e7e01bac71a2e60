package dev.rapt.tests.proof;

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
  /** That of one sequence. */
  Beside of(int sequence) {
    return new Beside(
        Sequences.of(memory.sequence(sequence)),
        List.of(keep.get(sequence)),
        List.of(bias.get(sequence)));
  }
}

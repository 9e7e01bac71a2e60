package dev.rapt.examples.minilm.model;

import dev.rapt.checkpoint.Checkpoint;
import dev.rapt.execution.Execution;
import dev.rapt.parameter.ParameterTree;
import dev.rapt.tensor.Tensor;
import dev.rapt.tensor.Tokens;
import dev.rapt.train.Loss;
import java.nio.file.Path;
import java.util.function.Function;

/** {@link MiniLm} as a sentence encoder: every token is of type 0, the first sentence. */
public final class MiniLmEncoder implements SentenceEncoder<MiniLm> {
  @Override
  public ParameterTree<MiniLm> parameters() {
    return MiniLmGraph.PARAMETERS;
  }

  @Override
  public MiniLm load(Checkpoint checkpoint) {
    // Published files also contain a pooler and the numbers 0 to 511, which the model does not use.
    return MiniLmGraph.load(checkpoint.ignoring("pooler.*", "embeddings.position_ids"));
  }

  @Override
  public void save(MiniLm weights, Path file) {
    MiniLmGraph.save(weights, file);
  }

  @Override
  public MiniLm pack(MiniLm weights) {
    return MiniLmGraph.pack(weights);
  }

  @Override
  public Tensor forward(MiniLm weights, Tokens ids, Execution execution) {
    return MiniLmGraph.forward(weights, ids, ids.filled(0), execution);
  }

  @Override
  public Loss<MiniLm> loss(
      MiniLm weights, Tokens ids, Function<Tensor, Loss<Tensor>> loss, Execution execution) {
    MiniLmGraph.Tape tape = MiniLmGraph.tape(weights, ids, ids.filled(0), execution);
    return loss.apply(tape.output())
        .through(gradient -> MiniLmGraph.backward(weights, tape, gradient, execution).parameters());
  }
}

package dev.rapt.examples.minilm.model;

import dev.rapt.checkpoint.Checkpoint;
import dev.rapt.execution.Execution;
import dev.rapt.parameter.ParameterTree;
import dev.rapt.tensor.Tensor;
import dev.rapt.tensor.Tokens;
import dev.rapt.train.Loss;
import java.nio.file.Path;
import java.util.function.Function;

/** {@link BgeSmall} as a sentence encoder: every token is of type 0, the first sentence. */
public final class BgeSmallEncoder implements SentenceEncoder<BgeSmall> {
  @Override
  public ParameterTree<BgeSmall> parameters() {
    return BgeSmallGraph.PARAMETERS;
  }

  @Override
  public BgeSmall load(Checkpoint checkpoint) {
    // Published files also contain a pooler and the numbers 0 to 511, which the model does not use.
    return BgeSmallGraph.load(checkpoint.ignoring("pooler.*", "embeddings.position_ids"));
  }

  @Override
  public void save(BgeSmall weights, Path file) {
    BgeSmallGraph.save(weights, file);
  }

  @Override
  public BgeSmall pack(BgeSmall weights) {
    return BgeSmallGraph.pack(weights);
  }

  @Override
  public Tensor forward(BgeSmall weights, Tokens ids, Execution execution) {
    return BgeSmallGraph.forward(weights, ids, ids.filled(0), execution);
  }

  @Override
  public Loss<BgeSmall> loss(
      BgeSmall weights, Tokens ids, Function<Tensor, Loss<Tensor>> loss, Execution execution) {
    BgeSmallGraph.Tape tape = BgeSmallGraph.tape(weights, ids, ids.filled(0), execution);
    return loss.apply(tape.output())
        .through(
            gradient -> BgeSmallGraph.backward(weights, tape, gradient, execution).parameters());
  }
}

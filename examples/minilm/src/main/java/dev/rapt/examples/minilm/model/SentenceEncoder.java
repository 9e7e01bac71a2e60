package dev.rapt.examples.minilm.model;

import dev.rapt.checkpoint.Checkpoint;
import dev.rapt.execution.Execution;
import dev.rapt.parameter.ParameterTree;
import dev.rapt.tensor.Tensor;
import dev.rapt.tensor.Tokens;
import dev.rapt.train.Loss;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * What is generated for the record of a sentence encoder, under names that do not depend on the
 * record.
 *
 * @param <X> the record
 */
public interface SentenceEncoder<X> {
  /** All parameters. */
  ParameterTree<X> parameters();

  /**
   * Weights under the names of HuggingFace.
   *
   * @throws dev.rapt.checkpoint.CheckpointException if they do not fit the model
   */
  X load(Checkpoint checkpoint);

  /**
   * Writes weights as {@link #load} reads them.
   *
   * @throws dev.rapt.checkpoint.CheckpointException if the file cannot be written
   */
  void save(X weights, Path file);

  /** The same weights, rearranged for matrix products. */
  X pack(X weights);

  /** Token ids {@code [B, T]} to embeddings {@code [B, 384]}. */
  Tensor forward(X weights, Tokens ids, Execution execution);

  /**
   * A loss of the embeddings with the gradient of the parameters.
   *
   * @param loss of embeddings {@code [B, 384]}, with their gradient
   */
  Loss<X> loss(X weights, Tokens ids, Function<Tensor, Loss<Tensor>> loss, Execution execution);
}

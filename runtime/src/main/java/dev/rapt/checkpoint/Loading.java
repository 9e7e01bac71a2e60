package dev.rapt.checkpoint;

import dev.rapt.parameter.ParameterTree;

/** Loads models from checkpoints. */
public final class Loading {
  private Loading() {}

  /**
   * Loads the tensors of a model by their stored names; projections are transposed to {@code [in,
   * out]} where they are stored otherwise. If the length of a list is open, it is the number of
   * consecutive indices 0, 1, ... in the checkpoint.
   *
   * @throws CheckpointException if tensors are missing, unexpected, or of another shape or type;
   *     the message lists all of them, up to five hundred of each kind
   */
  public static <X> X load(ParameterTree<X> tree, Checkpoint checkpoint) {
    CheckpointSource source = new CheckpointSource(checkpoint);
    X weights;
    try {
      weights = tree.build(source);
    } catch (RuntimeException refused) {
      // A record may reject the zeros that replace tensors that do not fit.
      if (source.misfits().isEmpty()) {
        throw refused;
      }
      throw new CheckpointException(Mismatch.of(checkpoint, source), refused);
    }
    if (!source.misfits().isEmpty() || !source.unexpected().isEmpty()) {
      throw new CheckpointException(Mismatch.of(checkpoint, source));
    }
    return weights;
  }
}

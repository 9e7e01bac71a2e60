package dev.rapt.checkpoint;

import dev.rapt.parameter.ParameterTree;

/** Models made of checkpoints. */
public final class Loading {
  private Loading() {}

  /**
   * The model whose tensors a checkpoint holds under the stored names, projections turned to {@code
   * [in, out]}. Where a declaration leaves open how many records a list has, the checkpoint's
   * indices 0, 1, ... are counted as far as they go without a gap.
   *
   * @throws CheckpointException if tensors are missing, not expected, or of another shape or type;
   *     it lists all of them, up to five hundred of a sort
   */
  public static <X> X load(ParameterTree<X> tree, Checkpoint checkpoint) {
    CheckpointSource source = new CheckpointSource(checkpoint);
    X weights;
    try {
      weights = tree.build(source);
    } catch (RuntimeException refused) {
      // A record may refuse the zeros that stand in for what does not fit.
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

package dev.rapt.checkpoint;

import dev.rapt.parameter.ParameterTree;
import java.nio.file.Path;

/** Models written as checkpoints. */
public final class Saving {
  private Saving() {}

  /**
   * Writes the weights of a model as a safetensors file under their stored names, projections
   * turned back as they are published. {@link Loading#load} makes the same model of it, to the bit.
   *
   * @throws CheckpointException if two parameters have one stored name, or the file cannot be
   *     written; what was there before stays
   */
  public static <X> void save(ParameterTree<X> tree, X weights, Path file) {
    throw new UnsupportedOperationException(file.toString());
  }
}

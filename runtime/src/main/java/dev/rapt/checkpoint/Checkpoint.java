package dev.rapt.checkpoint;

import java.util.Optional;
import java.util.Set;

/**
 * Tensors under names: the weights of a model as someone published them. {@link Safetensors} reads
 * one from a file; other formats implement this interface.
 */
public interface Checkpoint {
  /** Where the tensors come from, for messages: the path of a file. */
  String origin();

  /** The names of all tensors, in a fixed order. */
  Set<String> names();

  /** The tensor of that name, if there is one. */
  Optional<StoredTensor> find(String name);

  /**
   * Only the tensors whose names begin with a prefix, without it: under {@code "bert."} the tensor
   * {@code bert.pooler.dense.weight} is {@code pooler.dense.weight}.
   */
  default Checkpoint under(String prefix) {
    return new CheckpointView(this, origin() + " under " + prefix, prefix, name -> true);
  }

  /**
   * Without the tensors whose names match one of the globs: {@code *} stands for any characters,
   * {@code ?} for one. After {@link #under}, the names are those without the prefix.
   */
  default Checkpoint ignoring(String... globs) {
    return new CheckpointView(this, origin(), "", Globs.noneOf(globs));
  }
}

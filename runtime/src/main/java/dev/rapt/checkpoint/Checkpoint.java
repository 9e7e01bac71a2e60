package dev.rapt.checkpoint;

import java.util.Optional;
import java.util.Set;

/**
 * Named tensors: the published weights of a model. {@link Safetensors} reads one from a file; other
 * formats implement this interface.
 */
public interface Checkpoint {
  /** The origin of the tensors, for messages, such as the path of a file. */
  String origin();

  /** The names of all tensors, in a fixed order. */
  Set<String> names();

  /** The tensor of a name, if there is one. */
  Optional<StoredTensor> find(String name);

  /**
   * The tensors whose names begin with a prefix, under their names without it: with {@code
   * "bert."}, the tensor {@code bert.pooler.dense.weight} becomes {@code pooler.dense.weight}.
   */
  default Checkpoint under(String prefix) {
    return new CheckpointView(this, origin() + " under " + prefix, prefix, name -> true);
  }

  /**
   * This checkpoint without the tensors whose names match one of the globs, in which {@code *}
   * stands for any characters and {@code ?} for one. After {@link #under}, globs match names
   * without the prefix.
   */
  default Checkpoint ignoring(String... globs) {
    return new CheckpointView(this, origin(), "", Globs.noneOf(globs));
  }
}

package dev.rapt.checkpoint;

import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.Tensor;
import java.util.List;

/** A tensor in a checkpoint: its name, type and shape, and its numbers on request. */
public interface StoredTensor {
  /** Its name in the checkpoint. */
  String name();

  /** The type of its elements. */
  ElementType type();

  /** The size of each axis, as stored; empty for a single number. */
  List<Long> shape();

  /**
   * Reads the numbers in single precision, in the stored shape. {@code F32}, {@code F16} and {@code
   * BF16} are exact; {@code I64} is rounded to nearest.
   *
   * @throws CheckpointException if the type is another, or there are more numbers than an array can
   *     hold
   */
  Tensor read();

  /**
   * Reads the numbers of an {@code I64} tensor, in row-major order.
   *
   * @throws CheckpointException if the type is another, or there are more numbers than an array can
   *     hold
   */
  default long[] readLongs() {
    throw unreadable("as long, an I64 tensor");
  }

  /**
   * Reads the elements of a {@code BOOL}, {@code U8} or {@code I8} tensor, in row-major order, one
   * byte each.
   *
   * @throws CheckpointException if the type is another, or there are more bytes than an array can
   *     hold
   */
  default byte[] readBytes() {
    throw unreadable("as bytes, a BOOL, U8 or I8 tensor");
  }

  private CheckpointException unreadable(String needs) {
    return new CheckpointException(
        Explanation.of("checkpoint-type", name() + " cannot be read this way")
            .with("needs", needs)
            .with("got", type() + " " + shape()));
  }
}

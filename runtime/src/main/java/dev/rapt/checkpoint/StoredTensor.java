package dev.rapt.checkpoint;

import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.Tensor;
import java.util.List;

/** A tensor in a checkpoint: what it is, and its numbers once they are read. */
public interface StoredTensor {
  /** Its name in the checkpoint. */
  String name();

  /** What its elements are. */
  ElementType type();

  /** The size of each axis, as stored; empty for a single number. */
  List<Long> shape();

  /**
   * The numbers in single precision, in the stored shape: {@code F32}, and exactly {@code F16} and
   * {@code BF16}; {@code I64} rounded to nearest.
   *
   * @throws CheckpointException if the type is another, or the numbers are more than an array holds
   */
  Tensor read();

  /**
   * The numbers of an {@code I64} tensor in row-major order.
   *
   * @throws CheckpointException if the type is another, or the numbers are more than an array holds
   */
  default long[] readLongs() {
    throw unreadable("as long, an I64 tensor");
  }

  /**
   * The elements of a {@code BOOL}, {@code U8} or {@code I8} tensor in row-major order, a byte
   * each.
   *
   * @throws CheckpointException if the type is another, or the bytes are more than an array holds
   */
  default byte[] readBytes() {
    throw unreadable("as bytes, a BOOL, U8 or I8 tensor");
  }

  private CheckpointException unreadable(String needs) {
    return new CheckpointException(
        Explanation.of("checkpoint-type", name() + " cannot be read so")
            .with("needs", needs)
            .with("got", type() + " " + shape()));
  }
}

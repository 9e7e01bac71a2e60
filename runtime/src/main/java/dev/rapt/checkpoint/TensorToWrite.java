package dev.rapt.checkpoint;

import java.util.List;
import java.util.function.Supplier;

/**
 * A tensor about to be written.
 *
 * @param shape its sizes as they are written
 * @param values supplies its numbers in row-major order when they are written
 */
record TensorToWrite(List<Integer> shape, Supplier<float[]> values) {
  /** The number of bytes in single precision. */
  long bytes() {
    long bytes = Float.BYTES;
    for (int size : shape) {
      bytes = Math.multiplyExact(bytes, size);
    }
    return bytes;
  }
}

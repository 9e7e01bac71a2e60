package dev.rapt.examples.minilm.onnx;

import ai.onnx.proto.OnnxMl.TensorProto;
import dev.rapt.checkpoint.CheckpointException;
import dev.rapt.checkpoint.ElementType;
import dev.rapt.checkpoint.StoredTensor;
import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.Tensor;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;

/**
 * A tensor of an ONNX file with its numbers in raw form.
 *
 * @param name the published name
 * @param type the type of its elements
 * @param stored the tensor in the file
 * @param transposed whether the file stores a matrix as {@code [in, out]} that is published as
 *     {@code [out, in]}
 */
record OnnxTensor(String name, ElementType type, TensorProto stored, boolean transposed)
    implements StoredTensor {
  private static final int STRIP = 16;

  @Override
  public List<Long> shape() {
    return transposed ? List.of(stored.getDims(1), stored.getDims(0)) : stored.getDimsList();
  }

  @Override
  public Tensor read() {
    if (type != ElementType.F32) {
      throw new CheckpointException(
          Explanation.of("checkpoint-type", name + " cannot be read in single precision")
              .with("needs", "F32")
              .with("got", type + " " + shape()));
    }
    FloatBuffer numbers =
        stored.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    float[] values = new float[numbers.remaining()];
    numbers.get(values);
    int[] shape = shape().stream().mapToInt(Math::toIntExact).toArray();
    return Tensor.of(transposed ? transpose(values, shape[0], shape[1]) : values, shape);
  }

  /** Transposes in strips of columns, so that reading and writing both stay in the cache. */
  private static float[] transpose(float[] values, int rows, int columns) {
    float[] transposed = new float[values.length];
    for (int from = 0; from < columns; from += STRIP) {
      int to = Math.min(from + STRIP, columns);
      for (int row = 0; row < rows; row++) {
        for (int column = from; column < to; column++) {
          transposed[row * columns + column] = values[column * rows + row];
        }
      }
    }
    return transposed;
  }
}

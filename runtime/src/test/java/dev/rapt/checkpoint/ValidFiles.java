package dev.rapt.checkpoint;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Valid files, to be damaged. */
final class ValidFiles {
  /** One tensor, one of each size of element, an empty one and a number, names beyond ASCII. */
  static final List<List<DescribedTensor>> ALL =
      List.of(
          List.of(DescribedTensor.of("x", "F32", List.of(2L, 3L), 0, 24)),
          List.of(
              DescribedTensor.of("embeddings.words", "F16", List.of(5L, 4L), 0, 40),
              DescribedTensor.of("mask", "BOOL", List.of(8L), 40, 48),
              DescribedTensor.of("position_ids", "I64", List.of(1L, 3L), 48, 72)),
          List.of(
              DescribedTensor.of("none", "F32", List.of(0L, 7L), 0, 0),
              DescribedTensor.of("scale", "BF16", List.of(), 0, 2),
              DescribedTensor.of("caf\u00e9", "F32", List.of(1L, 1L, 2L), 2, 10)));

  private ValidFiles() {}

  /** A file of described tensors with a number of bytes of data. */
  static byte[] bytes(List<DescribedTensor> tensors, int dataLength) {
    return bytes(header(tensors), dataLength);
  }

  /** A file of a header with a number of bytes of data. */
  static byte[] bytes(String header, int dataLength) {
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(8 + text.length + dataLength)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(text.length)
        .put(text)
        .array();
  }

  static String header(List<DescribedTensor> tensors) {
    return tensors.stream().map(DescribedTensor::json).collect(Collectors.joining(",", "{", "}"));
  }

  /** The number of bytes of data in a valid file. */
  static int dataLength(List<DescribedTensor> sound) {
    return Integer.parseInt(sound.get(sound.size() - 1).end());
  }

  /** The same tensors with another one at one index. */
  static List<DescribedTensor> with(
      List<DescribedTensor> tensors, int index, DescribedTensor other) {
    List<DescribedTensor> changed = new ArrayList<>(tensors);
    changed.set(index, other);
    return changed;
  }
}

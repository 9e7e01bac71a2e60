package dev.rapt.checkpoint;

import dev.rapt.tensor.Tensor;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The safetensors format (github.com/huggingface/safetensors): the length of a header in 8 bytes, a
 * header in JSON, and the numbers, little-endian, in row-major order.
 */
public final class Safetensors {
  private Safetensors() {}

  /**
   * Opens a file and maps it into memory; numbers are read on request. The header is checked first:
   * every tensor has a known type and a shape, and the tensors fill the data without overlaps and
   * gaps.
   *
   * <p>The file stays mapped as long as the checkpoint is in use, and must not be truncated
   * meanwhile.
   *
   * @throws CheckpointException if the file cannot be read or is damaged
   */
  public static SafetensorsCheckpoint open(Path file) {
    return SafetensorsReader.open(file, MappedData.WINDOW);
  }

  /** Writes tensors, without metadata. See {@link #write(Path, Map, Map)}. */
  public static void write(Path file, Map<String, Tensor> tensors) {
    write(file, tensors, Map.of());
  }

  /**
   * Writes tensors in single precision. Names are sorted, so the same tensors give the same bytes.
   * The file appears under its name when it is complete, and replaces an existing one.
   *
   * @param metadata free text for the header
   * @throws CheckpointException if the file cannot be written; an existing file stays unchanged
   */
  public static void write(Path file, Map<String, Tensor> tensors, Map<String, String> metadata) {
    Map<String, TensorToWrite> entries = new HashMap<>();
    tensors.forEach(
        (name, tensor) ->
            entries.put(
                name,
                new TensorToWrite(Arrays.stream(tensor.shape()).boxed().toList(), tensor::values)));
    SafetensorsWriter.write(file, entries, metadata);
  }
}

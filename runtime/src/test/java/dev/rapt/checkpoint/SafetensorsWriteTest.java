package dev.rapt.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapt.tensor.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafetensorsWriteTest {
  @TempDir Path directory;

  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = directory.resolve("model.safetensors");
  }

  private List<String> filesInDirectory() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(path -> path.getFileName().toString()).toList();
    }
  }

  @Test
  void theBytesAreThoseOfTheFormatsOwnImplementation() throws IOException {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    tensors.put("\u00e9\"\n", Tensor.zeros(0, 2));
    tensors.put("b.weight", Tensor.of(new float[] {1, -2, 0.5f}, 1, 3));
    tensors.put("a", Tensor.of(new float[] {3}, 1));

    Safetensors.write(file, tensors, Map.of("format", "pt"));

    assertThat(Files.readAllBytes(file)).isEqualTo(Golden.BYTES);
  }

  @Test
  void theSmallestFileHasAHeaderPaddedToEight() throws IOException {
    Safetensors.write(file, Map.of());

    assertThat(Files.readAllBytes(file))
        .containsExactly(8, 0, 0, 0, 0, 0, 0, 0, '{', '}', ' ', ' ', ' ', ' ', ' ', ' ');
  }

  @Test
  void theOrderOfTheMapDoesNotMatter() throws IOException {
    Map<String, Tensor> forward = new LinkedHashMap<>();
    Map<String, Tensor> backward = new LinkedHashMap<>();
    for (int index = 0; index < 20; index++) {
      forward.put("t" + index, Tensor.of(new float[] {index}, 1));
      backward.put("t" + (19 - index), Tensor.of(new float[] {19 - index}, 1));
    }
    Path other = directory.resolve("other.safetensors");

    Safetensors.write(file, forward, Map.of("a", "1", "b", "2", "c", "3"));
    Safetensors.write(other, backward, new HashMap<>(Map.of("c", "3", "b", "2", "a", "1")));

    assertThat(other).hasSameBinaryContentAs(file);
  }

  @Test
  void writtenTensorsAreReadBitIdentical() {
    float[] values = {
      Float.intBitsToFloat(0x7fc00001), Float.POSITIVE_INFINITY, -0f, Float.MIN_VALUE, 1e-3f
    };
    Tensor large = Tensor.zeros(300, 700);
    for (int index = 0; index < large.elementCount(); index++) {
      large.values()[index] = index;
    }
    Safetensors.write(file, Map.of("x", Tensor.of(values, 5), "large", large));

    SafetensorsCheckpoint checkpoint = Safetensors.open(file);
    float[] read = checkpoint.find("x").orElseThrow().read().values();

    for (int index = 0; index < values.length; index++) {
      assertThat(Float.floatToRawIntBits(read[index]))
          .isEqualTo(Float.floatToRawIntBits(values[index]));
    }
    assertThat(checkpoint.find("large").orElseThrow().read()).isEqualTo(large);
  }

  @Test
  void packedWeightsAreWrittenInRowMajorOrder() {
    Tensor matrix = Tensor.of(new float[] {1, 2, 3, 4, 5, 6}, 2, 3);
    Safetensors.write(file, Map.of("x", matrix.pack()));

    assertThat(Safetensors.open(file).find("x").orElseThrow().read()).isEqualTo(matrix);
  }

  @Test
  void anOldFileIsReplacedAndNoOtherIsLeft() throws IOException {
    Files.writeString(file, "old");

    Safetensors.write(file, Map.of("x", Tensor.zeros(2)));

    assertThat(Safetensors.open(file).names()).containsExactly("x");
    assertThat(filesInDirectory()).containsExactly("model.safetensors");
  }

  @Test
  void aFileMayReplaceItsOwnSource() {
    Safetensors.write(file, Map.of("x", Tensor.of(new float[] {1, 2}, 2)));
    StoredTensor before = Safetensors.open(file).find("x").orElseThrow();

    Safetensors.write(file, Map.of("y", before.read()));

    assertThat(before.read()).isEqualTo(Tensor.of(new float[] {1, 2}, 2));
    assertThat(Safetensors.open(file).names()).containsExactly("y");
  }

  @Test
  void aFailureAtAnyTensorKeepsTheOldFileAndNoOther() throws IOException {
    Files.writeString(file, "old");
    for (int failing = 0; failing < 10; failing++) {
      Map<String, TensorToWrite> tensors = new HashMap<>();
      for (int index = 0; index < 10; index++) {
        boolean fails = index == failing;
        tensors.put(
            "t" + index,
            new TensorToWrite(List.of(100_000), () -> fails ? full() : new float[100_000]));
      }

      assertThatThrownBy(() -> SafetensorsWriter.write(file, tensors, Map.of()))
          .isInstanceOf(OutOfMemoryError.class)
          .hasMessage("half way");

      assertThat(file).hasContent("old");
      assertThat(filesInDirectory()).containsExactly("model.safetensors");
    }
  }

  private static float[] full() {
    throw new OutOfMemoryError("half way");
  }

  @Test
  void aTargetThatCannotBeReplacedIsReportedAndNoTemporaryFileIsLeft() throws IOException {
    Files.createDirectories(file.resolve("full"));

    assertThatThrownBy(() -> Safetensors.write(file, Map.of("x", Tensor.zeros(2))))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("[rapt/checkpoint-file] " + file + " cannot be written")
        .hasCauseInstanceOf(IOException.class);
    assertThat(filesInDirectory()).containsExactly("model.safetensors");
  }

  @Test
  void aMissingDirectoryIsReported() {
    Path nowhere = directory.resolve("none").resolve("model.safetensors");

    assertThatThrownBy(() -> Safetensors.write(nowhere, Map.of("x", Tensor.zeros(2))))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining(nowhere + " cannot be written");
  }

  @Test
  void theNameOfTheMetadataIsNotAllowedForATensor() throws IOException {
    assertThatThrownBy(() -> Safetensors.write(file, Map.of("__metadata__", Tensor.zeros(2))))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("[rapt/checkpoint-name]")
        .hasMessageContaining("got     \"__metadata__\"");
    assertThat(filesInDirectory()).isEmpty();
  }

  @Test
  void aNameThatIsNotValidTextIsRejected() {
    assertThatThrownBy(() -> Safetensors.write(file, Map.of("a\ud800", Tensor.zeros(2))))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("half of a surrogate pair");
  }
}

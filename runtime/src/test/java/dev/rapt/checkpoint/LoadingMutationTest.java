package dev.rapt.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.parameter.Parameter;
import dev.rapt.parameter.TinyModel;
import dev.rapt.tensor.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model is loaded exactly or not at all, whatever happened to the file. */
class LoadingMutationTest {
  private static final int ROUNDS = Integer.getInteger("rapt.mutations", 6000);

  @TempDir Path directory;

  @Test
  void aChangedFileGivesTheModelAsStoredOrACheckpointException() throws IOException {
    SplittableRandom random = new SplittableRandom(31);
    Map<String, List<Long>> needed = new LinkedHashMap<>();
    for (Parameter parameter : TinyModel.PARAMETERS.parameters(TinyModel.counting())) {
      needed.put(
          parameter.storedName(),
          parameter.storedShape().stream().map(Integer::longValue).toList());
    }
    Path file = directory.resolve("mutated.safetensors");
    int loaded = 0;
    for (int round = 0; round < ROUNDS; round++) {
      MutatedCheckpoint mutated = new MutatedCheckpoint(needed, random);
      for (int change = random.nextInt(4); change > 0; change--) {
        mutated.mutate();
      }
      Files.write(file, mutated.bytes());
      Optional<TinyModel> model = loaded(file);
      Optional<Map<String, int[]>> expected = mutated.expected();
      assertThat(model.isPresent()).as("round %d", round).isEqualTo(expected.isPresent());
      model.ifPresent(weights -> requireBits(weights, expected.orElseThrow()));
      loaded += model.isPresent() ? 1 : 0;
    }
    System.out.printf(
        "%d changed checkpoints: %d loaded as they are, %d refused%n",
        ROUNDS, loaded, ROUNDS - loaded);
    assertThat(loaded).isBetween(ROUNDS / 5, ROUNDS * 4 / 5);
  }

  private static Optional<TinyModel> loaded(Path file) {
    try {
      return Optional.of(Loading.load(TinyModel.PARAMETERS, Safetensors.open(file)));
    } catch (CheckpointException refused) {
      assertThat(refused).hasMessageContaining(file.toString());
      return Optional.empty();
    }
  }

  private static void requireBits(TinyModel weights, Map<String, int[]> expected) {
    TinyModel.PARAMETERS.forEach(
        weights,
        (parameter, tensor) -> {
          int[] bits = expected.get(parameter.storedName());
          for (int index = 0; index < bits.length; index++) {
            assertThat(Float.floatToRawIntBits(value(parameter, tensor, index)))
                .isEqualTo(bits[index]);
          }
        });
  }

  /** The number that is stored at an index; a transposed matrix has rows and columns exchanged. */
  private static float value(Parameter parameter, Tensor tensor, int index) {
    if (!parameter.transposed()) {
      return tensor.values()[index];
    }
    int columns = tensor.size(0);
    return tensor.get(index % columns, index / columns);
  }
}

package dev.rapt.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafetensorsMutationTest {
  @TempDir Path directory;

  @Test
  void anyBytesAreReadOrRejectedAndNothingElse() throws IOException {
    SplittableRandom random = new SplittableRandom(20);
    Path file = directory.resolve("mutated.safetensors");
    int refused = 0;
    for (int round = 0; round < 3000; round++) {
      byte[] bytes = Golden.BYTES.clone();
      for (int change = random.nextInt(3); change >= 0; change--) {
        bytes[random.nextInt(8 + 216)] = (byte) random.nextInt(random.nextBoolean() ? 256 : 128);
      }
      if (random.nextInt(4) == 0) {
        bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length + 8));
      }
      refused += refused(Files.write(file, bytes)) ? 1 : 0;
    }
    assertThat(refused).isBetween(1500, 2999);
  }

  private static boolean refused(Path file) {
    try {
      SafetensorsCheckpoint checkpoint = Safetensors.open(file);
      for (String name : checkpoint.names()) {
        StoredTensor tensor = checkpoint.find(name).orElseThrow();
        if (tensor.type().readable()) {
          tensor.read();
        }
      }
      return false;
    } catch (CheckpointException expected) {
      return true;
    }
  }
}

package dev.rapt.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapt.checkpoint.CheckpointException;
import dev.rapt.checkpoint.Loading;
import dev.rapt.checkpoint.Safetensors;
import dev.rapt.checkpoint.SafetensorsCheckpoint;
import dev.rapt.parameter.Initialization;
import dev.rapt.parameter.TinyModel;
import dev.rapt.tensor.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingFileTest {
  private static final Optimization SETTINGS =
      Optimization.of(AdamW.standard(), Schedule.cosine(0.1, 0.01, 20)).clippedTo(1).seeded(-9);

  @TempDir Path directory;

  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = directory.resolve("training.safetensors");
  }

  @Test
  void whatFollowsAResumptionIsWhatWouldHaveFollowedToTheBit() {
    Optimizer<TinyModel> through = begin(SETTINGS);
    stepped(through, 0, 10);

    Optimizer<TinyModel> before = begin(SETTINGS);
    stepped(before, 0, 4);
    before.save(file);
    Optimizer<TinyModel> after = SETTINGS.seeded(3).resume(TinyModel.PARAMETERS, file);
    stepped(after, 4, 10);

    assertThat(after.weights()).isEqualTo(through.weights());
    assertThat(after.step()).isEqualTo(10);
    assertThat(after.seed()).isEqualTo(-9);
  }

  @Test
  void momentsAreSavedToTheBit() throws IOException {
    Optimizer<TinyModel> optimizer = begin(SETTINGS);
    stepped(optimizer, 0, 3);
    optimizer.save(file);

    Path again = directory.resolve("again.safetensors");
    SETTINGS.resume(TinyModel.PARAMETERS, file).save(again);

    assertThat(Files.mismatch(file, again)).isEqualTo(-1);
  }

  @Test
  void theFileIsACheckpointOfTheModelToo() {
    Optimizer<TinyModel> optimizer = begin(SETTINGS);
    stepped(optimizer, 0, 2);
    optimizer.save(file);

    assertThat(Loading.load(TinyModel.PARAMETERS, Safetensors.open(file).under("weights.")))
        .isEqualTo(optimizer.weights());
  }

  @Test
  void frozenParametersHaveNoMomentsInTheFile() {
    begin(SETTINGS.freezing("blocks", "words")).save(file);

    assertThat(Safetensors.open(file).names())
        .filteredOn(name -> name.startsWith("moments."))
        .containsExactly("moments.0.norm.gain", "moments.1.norm.gain");
  }

  @Test
  void resumingWithOtherFrozenParametersIsRefused() {
    begin(SETTINGS.freezing("words")).save(file);

    assertThatThrownBy(() -> SETTINGS.resume(TinyModel.PARAMETERS, file))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContainingAll(file.toString(), "does not contain moments.0.words", "fix");
    assertThatThrownBy(() -> SETTINGS.freezing("words", "norm").resume(TinyModel.PARAMETERS, file))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContainingAll("contains moments.0.norm.gain", "fix");
  }

  @Test
  void resumingWithAnotherRuleIsRefused() {
    begin(SETTINGS).save(file);
    Optimization other = Optimization.of(Sgd.withMomentum(0.9), Schedule.constant(1));

    assertThatThrownBy(() -> other.resume(TinyModel.PARAMETERS, file))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContainingAll("AdamW", "SGD with momentum", "fix");
  }

  @Test
  void weightsAloneAreNotATraining() {
    Safetensors.write(file, Map.of("weights.x", Tensor.zeros(1)));

    assertThatThrownBy(() -> SETTINGS.resume(TinyModel.PARAMETERS, file))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContainingAll("is not a saved training", "rapt.rule", "fix");
  }

  @Test
  void metadataThatIsNotANumberIsRefused() {
    begin(SETTINGS).save(file);
    SafetensorsCheckpoint sound = Safetensors.open(file);
    Map<String, Tensor> tensors =
        sound.names().stream()
            .collect(Collectors.toMap(name -> name, name -> sound.find(name).orElseThrow().read()));
    Path unsound = directory.resolve("unsound.safetensors");
    Safetensors.write(
        unsound, tensors, Map.of("rapt.rule", "AdamW", "rapt.step", "-1", "rapt.seed", "0"));

    assertThatThrownBy(() -> SETTINGS.resume(TinyModel.PARAMETERS, unsound))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContainingAll("rapt.step", "from 0", "-1");
  }

  @Test
  void aFileThatCannotBeWrittenLeavesWhatWasThere() throws IOException {
    Optimizer<TinyModel> optimizer = begin(SETTINGS);
    optimizer.save(file);
    byte[] before = Files.readAllBytes(file);
    // The name of the temporary file would be too long, so that nothing can be written.
    Path tooLong = directory.resolve("x".repeat(250));

    assertThatThrownBy(() -> optimizer.save(tooLong)).isInstanceOf(CheckpointException.class);

    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files).containsExactly(file);
    }
  }

  private static Optimizer<TinyModel> begin(Optimization settings) {
    return settings.begin(
        TinyModel.PARAMETERS, Initialization.initialize(TinyModel.PARAMETERS, new Random(1)));
  }

  private static void stepped(Optimizer<TinyModel> optimizer, int from, int to) {
    for (int step = from; step < to; step++) {
      optimizer.step(
          new Loss<>(1, 1, Initialization.initialize(TinyModel.PARAMETERS, new Random(step))));
    }
  }
}

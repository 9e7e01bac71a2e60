package dev.rapt.examples.minilm.finetune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapt.checkpoint.Checkpoint;
import dev.rapt.checkpoint.Safetensors;
import dev.rapt.examples.minilm.Embedder;
import dev.rapt.examples.minilm.PublishedModel;
import dev.rapt.execution.Execution;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;
import dev.rapt.train.TrainingStep;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eight teams of the support questions, so that it takes seconds. */
class FineTuningTest {
  private static final int TEAMS = 8;
  private static final List<Pair> TRAINING = ofFirstTeams(SupportQuestions.training());
  private static final List<Pair> HELD_OUT = ofFirstTeams(SupportQuestions.heldOut());
  private static Checkpoint published;

  @TempDir Path folder;

  @BeforeAll
  static void load() {
    published = PublishedModel.MINILM.weights();
  }

  @Test
  void theLossFallsAndHeldOutQuestionsFindTheirTeam() {
    FineTuning<?> tuning = tuning(settings(2, 1, List.of()));
    Retrieval before = Retrieval.of(tuning.embedder(), HELD_OUT);
    List<Double> losses = losses(tuning);
    Retrieval after = Retrieval.of(tuning.embedder(), HELD_OUT);
    assertThat(losses).hasSize(24);
    assertThat(losses.get(23)).isLessThan(losses.get(0) / 4);
    // Chance is 1 in 8.
    assertThat(before.recall()).isLessThan(0.35);
    assertThat(after.recall()).isGreaterThan(0.65);
    assertThat(after.reciprocalRank()).isGreaterThan(before.reciprocalRank() + 0.3);
  }

  @Test
  void frozenBlocksStayAsTheyAreToTheBitAndTheRestLearns() {
    List<String> frozen = List.of("blocks", "positions");
    FineTuning<?> tuning = tuning(new Settings(1, 8, 2e-3, 0.05, frozen, 1, Execution.shared()));
    List<Double> losses = losses(tuning);
    Path file = folder.resolve("tuned.safetensors");
    tuning.save(file);
    Checkpoint tuned = Safetensors.open(file);
    assertThat(losses.get(11)).isLessThan(losses.get(0));
    assertThat(changed(tuned))
        .contains("embeddings.word_embeddings.weight", "embeddings.LayerNorm.weight")
        .noneMatch(name -> name.startsWith("encoder."))
        .doesNotContain("embeddings.position_embeddings.weight");
  }

  @Test
  void savedWeightsGiveTheEmbeddingsOfTheTrainedModel() {
    FineTuning<?> tuning = tuning(settings(1, 1, List.of("words")));
    tuning.train(step -> {});
    Path file = folder.resolve("tuned.safetensors");
    tuning.save(file);
    Embedder loaded =
        Embedder.load(PublishedModel.MINILM, Safetensors.open(file), Execution.shared());
    for (Pair pair : HELD_OUT) {
      assertThat(loaded.embed(pair.first())).isEqualTo(tuning.embedder().embed(pair.first()));
    }
  }

  @Test
  void theSeedDeterminesEveryBitAndThreadsChangeNone() {
    List<Pair> few = TRAINING.subList(0, 40);
    List<Double> one = losses(tuning(few, Execution.withThreads(1), 1));
    assertThat(losses(tuning(few, Execution.withThreads(2), 1))).isEqualTo(one);
    assertThat(losses(tuning(few, Execution.withThreads(2), 2))).isNotEqualTo(one);
  }

  @Test
  void theOtherModelLearnsToo() {
    List<Double> losses =
        losses(
            FineTuning.of(
                PublishedModel.BGE_SMALL,
                PublishedModel.BGE_SMALL.weights(),
                TRAINING.subList(0, 48),
                settings(1, 1, List.of("words"))));
    assertThat(losses.get(11)).isLessThan(losses.get(0));
  }

  @Test
  void aPathThatNamesNothingIsAnError() {
    Settings settings = settings(1, 1, List.of("blocks.6"));
    assertThatThrownBy(() -> tuning(settings))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("no parameter is at blocks.6");
  }

  private static FineTuning<?> tuning(Settings settings) {
    return FineTuning.of(PublishedModel.MINILM, published, TRAINING, settings);
  }

  private static FineTuning<?> tuning(List<Pair> pairs, Execution execution, long seed) {
    Settings settings = new Settings(1, 8, 1e-4, 0.05, List.of("words"), seed, execution);
    return FineTuning.of(PublishedModel.MINILM, published, pairs, settings);
  }

  private static Settings settings(int epochs, long seed, List<String> frozen) {
    return new Settings(epochs, 8, 1e-4, 0.05, frozen, seed, Execution.shared());
  }

  private static List<Double> losses(FineTuning<?> tuning) {
    List<TrainingStep> steps = new ArrayList<>();
    tuning.train(steps::add);
    return steps.stream().map(TrainingStep::loss).toList();
  }

  /** The names of the tensors that are not those of the published file. */
  private static Set<String> changed(Checkpoint tuned) {
    return tuned.names().stream()
        .filter(name -> !tensor(tuned, name).equals(tensor(published, name)))
        .collect(Collectors.toSet());
  }

  private static Tensor tensor(Checkpoint checkpoint, String name) {
    return checkpoint.find(name).orElseThrow().read();
  }

  private static List<Pair> ofFirstTeams(List<Pair> pairs) {
    Set<String> teams =
        pairs.stream().map(Pair::second).distinct().limit(TEAMS).collect(Collectors.toSet());
    return pairs.stream().filter(pair -> teams.contains(pair.second())).toList();
  }
}

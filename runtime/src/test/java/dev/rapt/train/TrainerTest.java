package dev.rapt.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.rapt.execution.Execution;
import dev.rapt.kernel.vector.VectorKernelSets;
import dev.rapt.tensor.ShapeException;
import dev.rapt.train.Classifier.Example;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainerTest {
  private static final Optimization SETTINGS =
      Optimization.of(AdamW.standard(), Schedule.cosine(0.1, 0.01, 50).afterWarmup(5))
          .clippedTo(1)
          .seeded(11);

  private static final List<Example> EXAMPLES = Classifier.examples(50, 1);

  @TempDir Path directory;

  @Test
  void aClassifierLearnsWhatItIsShown() {
    Optimizer<Classifier> optimizer = begin();
    double before = held(optimizer).loss();

    trainer(optimizer).epochs(EXAMPLES, 15);

    // Three centres 4 standard deviations from the nearest border: hardly any point is astray.
    assertThat(before).isGreaterThan(0.5);
    assertThat(held(optimizer).loss()).isLessThan(0.1);
    assertThat(held(optimizer).count()).isEqualTo(60);
  }

  @Test
  void anEpochIsAllStepsThatTakeEachExampleOnce() {
    List<Integer> steps = new ArrayList<>();
    List<Long> counts = new ArrayList<>();
    trainer(begin())
        .reportingTo(
            step -> {
              steps.add(step.number());
              counts.add(step.count());
            })
        .epochs(EXAMPLES, 2);

    assertThat(steps).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(counts).containsExactly(16L, 16L, 16L, 2L, 16L, 16L, 16L, 2L);
  }

  @Test
  void stepsAndMoreStepsAreAllStepsToTheBit() {
    Optimizer<Classifier> once = begin();
    trainer(once).steps(EXAMPLES, 9);
    Optimizer<Classifier> twice = begin();
    trainer(twice).steps(EXAMPLES, 3);
    trainer(twice).steps(EXAMPLES, 6);

    assertThat(twice.weights()).isEqualTo(once.weights());
  }

  @Test
  void aFileInBetweenChangesNothing() {
    Path file = directory.resolve("classifier.safetensors");
    Optimizer<Classifier> through = begin();
    trainer(through).steps(EXAMPLES, 9);

    Optimizer<Classifier> before = begin();
    trainer(before).steps(EXAMPLES, 5);
    before.save(file);
    Optimizer<Classifier> after = SETTINGS.resume(Classifier.PARAMETERS, file);
    trainer(after).steps(EXAMPLES, 4);

    assertThat(after.weights()).isEqualTo(through.weights());
  }

  @Test
  void partsGiveTheGradientOfTheWholeBatch() {
    List<Double> whole = losses(Trainer.of(begin(), Classifier.objective(Execution.shared()), 16));
    List<Double> parts =
        losses(Trainer.of(begin(), Classifier.objective(Execution.shared()), 16).inPartsOf(5));

    for (int step = 0; step < whole.size(); step++) {
      assertThat(parts.get(step)).isEqualTo(whole.get(step), within(1e-6));
    }
  }

  @Test
  void heldOutExamplesAreMeasuredWhenTheyAreDue() {
    List<Integer> reported = new ArrayList<>();
    List<Evaluation> evaluations = new ArrayList<>();
    Optimizer<Classifier> optimizer = begin();
    trainer(optimizer)
        .evaluating(
            3,
            Classifier.examples(60, 2),
            (weights, examples) -> Classifier.loss(weights, examples, Execution.shared()))
        .reportingTo(
            new TrainingListener() {
              @Override
              public void stepped(TrainingStep step) {}

              @Override
              public void evaluated(int step, Evaluation evaluation) {
                reported.add(step);
                evaluations.add(evaluation);
              }
            })
        .steps(EXAMPLES, 6);

    assertThat(reported).containsExactly(3, 6);
    assertThat(evaluations.get(1).loss()).isEqualTo(held(optimizer).loss(), within(1e-12));
    assertThat(evaluations.get(1).perplexity())
        .isEqualTo(Math.exp(evaluations.get(1).loss()), within(1e-12));
  }

  @Test
  void seedsOfDropoutDifferFromStepToStepAndPartToPartAndAreTheSameAgain() {
    List<Long> first = seeds();

    assertThat(first).hasSize(7).doesNotHaveDuplicates().isEqualTo(seeds());
  }

  @Test
  void inOrderTakesTheExamplesAsTheyAre() {
    List<Example> taken = new ArrayList<>();
    Objective<Classifier, Example> plain = Classifier.objective(Execution.shared());
    Trainer.of(
            begin(),
            (Classifier weights, List<Example> examples, long seed) -> {
              taken.addAll(examples);
              return plain.at(weights, examples, seed);
            },
            16)
        .inOrder()
        .epochs(EXAMPLES, 1);

    assertThat(taken).isEqualTo(EXAMPLES);
  }

  @Test
  void divergenceStopsTheTraining() {
    List<Example> examples = new ArrayList<>(EXAMPLES);
    examples.set(20, new Example(Float.NaN, 0, 1));
    Optimizer<Classifier> optimizer = begin();

    assertThatThrownBy(() -> trainer(optimizer).inOrder().epochs(examples, 1))
        .isInstanceOf(DivergedException.class)
        .hasMessageContainingAll("step 2", "the gradient of weight", "NaN at [0, 0]");
    assertThat(optimizer.step()).isEqualTo(1);
  }

  @Test
  void countsThatAreNotPositiveAreRefused() {
    Trainer<Classifier, Example> trainer = trainer(begin());

    assertThatThrownBy(() -> trainer.steps(EXAMPLES, 0))
        .isInstanceOf(ShapeException.class)
        .hasMessageContainingAll("steps", "at least 1", "0");
    assertThatThrownBy(() -> trainer.epochs(List.of(), 1))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("0 examples");
    assertThatThrownBy(() -> trainer.inPartsOf(0))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("examples computed at once");
  }

  @Test
  void threadsAndKernelsDoNotChangeABit() {
    Classifier expected = trained(Execution.withThreads(1));

    for (var kernels : VectorKernelSets.all()) {
      for (int threads = 1; threads <= 3; threads++) {
        Execution execution = Execution.withThreads(threads).withKernels(kernels);
        assertThat(trained(execution)).as("%s", execution).isEqualTo(expected);
      }
    }
  }

  @Test
  void everyJdkGivesTheseBits() {
    Classifier trained = trained(Execution.shared());

    // The same on JDK 17 and 25. Another order of sums in a gradient gives another number.
    assertThat(Arrays.hashCode(trained.weight().values())).isEqualTo(1300630629);
    assertThat(Arrays.hashCode(trained.bias().values())).isEqualTo(1943372249);
  }

  private static Classifier trained(Execution execution) {
    Optimizer<Classifier> optimizer =
        SETTINGS.on(execution).begin(Classifier.PARAMETERS, Classifier.initial());
    Trainer.of(optimizer, Classifier.objective(execution), 16).inPartsOf(7).epochs(EXAMPLES, 5);
    return optimizer.weights();
  }

  private static List<Long> seeds() {
    List<Long> seeds = new ArrayList<>();
    Objective<Classifier, Example> plain = Classifier.objective(Execution.shared());
    Objective<Classifier, Example> noting =
        (weights, examples, seed) -> {
          seeds.add(seed);
          return plain.at(weights, examples, seed);
        };
    Trainer.of(begin(), noting, 16).inPartsOf(8).steps(EXAMPLES, 4);
    return seeds;
  }

  private static List<Double> losses(Trainer<Classifier, Example> trainer) {
    List<Double> losses = new ArrayList<>();
    trainer.reportingTo(step -> losses.add(step.loss())).epochs(EXAMPLES, 3);
    return losses;
  }

  private static Evaluation held(Optimizer<Classifier> optimizer) {
    Measure<Classifier, Example> measure =
        (weights, examples) -> Classifier.loss(weights, examples, Execution.shared());
    return measure.over(optimizer.weights(), Classifier.examples(60, 2), 7);
  }

  private static Optimizer<Classifier> begin() {
    return SETTINGS.begin(Classifier.PARAMETERS, Classifier.initial());
  }

  private static Trainer<Classifier, Example> trainer(Optimizer<Classifier> optimizer) {
    return Trainer.of(optimizer, Classifier.objective(Execution.shared()), 16);
  }
}

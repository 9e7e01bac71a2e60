package dev.rapt.proof.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rapt.execution.Execution;
import dev.rapt.kernel.scalar.ScalarKernels;
import dev.rapt.parameter.Parameter;
import dev.rapt.proof.models.gpt.MiniGpt;
import dev.rapt.proof.models.gpt.MiniGptGraph;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.Tensor;
import dev.rapt.tensor.Tokens;
import dev.rapt.train.AdamW;
import dev.rapt.train.CrossEntropy;
import dev.rapt.train.Evaluation;
import dev.rapt.train.Measure;
import dev.rapt.train.NextTokens;
import dev.rapt.train.Objective;
import dev.rapt.train.Optimization;
import dev.rapt.train.Optimizer;
import dev.rapt.train.Schedule;
import dev.rapt.train.Trainer;
import dev.rapt.train.TrainingStep;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mini-GPT, trained with the generated gradients. */
class MiniGptTrainingTest {
  private static final int STEPS = 150;

  private static final Optimization SETTINGS =
      Optimization.of(AdamW.standard(), Schedule.cosine(3e-3, 3e-4, STEPS - 10).afterWarmup(10))
          .clippedTo(1)
          .seeded(1);

  private static final List<int[]> CORPUS = VerbSentences.corpus();

  private static final Measure<MiniGpt, int[]> MEASURE =
      (weights, sentences) -> {
        NextTokens batch = NextTokens.of(sentences);
        return CrossEntropy.standard()
            .of(MiniGptGraph.forward(weights, batch.inputs()), batch.targets());
      };

  @TempDir Path directory;

  @Test
  void theLossFallsToTheEntropyOfTheCorpusAndHeldOutSentencesEndRight() {
    Optimizer<MiniGpt> optimizer = begin(SETTINGS);
    Evaluation before = MEASURE.over(optimizer.weights(), CORPUS, 16);
    List<Double> losses = new ArrayList<>();

    trainer(optimizer).reportingTo(step -> losses.add(step.loss())).steps(CORPUS, STEPS);

    Evaluation after = MEASURE.over(optimizer.weights(), CORPUS, 16);
    assertThat(before.loss()).isGreaterThan(3);
    assertThat(losses).hasSize(STEPS);
    assertThat(after.count()).isEqualTo(7L * CORPUS.size());
    assertThat(after.loss()).isBetween(VerbSentences.ENTROPY - 0.05, 0.45);
    for (String verb : VerbSentences.HELD_OUT) {
      assertThat(next(optimizer.weights(), "I " + verb + " , you " + verb + " , he"))
          .isEqualTo(verb + "s");
    }
  }

  @Test
  void resumingEqualsNoInterruptionToTheBit() {
    Path file = directory.resolve("gpt.safetensors");
    Optimizer<MiniGpt> through = begin(SETTINGS);
    trainer(through).steps(CORPUS, 20);

    Optimizer<MiniGpt> before = begin(SETTINGS);
    trainer(before).steps(CORPUS, 7);
    before.save(file);
    Optimizer<MiniGpt> after = SETTINGS.resume(MiniGptGraph.PARAMETERS, file);
    TrainingStep last = trainer(after).steps(CORPUS, 13);

    assertThat(last.number()).isEqualTo(20);
    assertThat(after.weights()).isEqualTo(through.weights());
  }

  @Test
  void fineTuningLeavesFrozenBlocksAsTheyWereToTheBit() {
    Optimizer<MiniGpt> first = begin(SETTINGS);
    trainer(first).steps(CORPUS, 30);
    MiniGpt before = first.snapshot();
    List<int[]> repetitions = VerbSentences.repetitions();
    double untuned = MEASURE.over(before, repetitions, 16).loss();

    Optimizer<MiniGpt> second =
        SETTINGS.freezing("words", "blocks.0").begin(MiniGptGraph.PARAMETERS, first.snapshot());
    trainer(second).steps(repetitions, 60);

    Map<String, Tensor> old = tensors(before);
    tensors(second.weights())
        .forEach(
            (path, tensor) -> {
              boolean frozen = path.startsWith("words.") || path.startsWith("blocks.0.");
              assertThat(tensor.equals(old.get(path))).as(path).isEqualTo(frozen);
            });
    assertThat(second.trainedParameters())
        .extracting(Parameter::path)
        .noneMatch("words.table"::equals);
    assertThat(MEASURE.over(second.weights(), repetitions, 16).loss()).isLessThan(untuned / 2);
  }

  @Test
  void partsOfABatchAreTheBatchButForRounding() {
    Optimizer<MiniGpt> whole = begin(SETTINGS);
    Optimizer<MiniGpt> parts = begin(SETTINGS);
    double ofWhole = trainer(whole).steps(CORPUS, 5).loss();
    double ofParts = trainer(parts).inPartsOf(3).steps(CORPUS, 5).loss();

    assertThat(ofParts).isCloseTo(ofWhole, within(1e-5));
  }

  @Test
  void threadsKernelsAndJdksDoNotChangeABit() {
    MiniGpt one = trained(Execution.withThreads(1));
    MiniGpt two = trained(Execution.withThreads(2));
    MiniGpt scalar = trained(Execution.withThreads(2).withKernels(new ScalarKernels()));

    assertThat(two).isEqualTo(one);
    assertThat(scalar).isEqualTo(one);
    // The same on JDK 17 and 25. Another order of sums in a gradient gives another number.
    assertThat(Arrays.hashCode(one.words().table().values())).isEqualTo(1024536604);
  }

  private static MiniGpt trained(Execution execution) {
    Optimizer<MiniGpt> optimizer = begin(SETTINGS.on(execution));
    Trainer.of(optimizer, objective(execution), 16).steps(CORPUS, 8);
    return optimizer.weights();
  }

  private static Optimizer<MiniGpt> begin(Optimization settings) {
    return settings.begin(MiniGptGraph.PARAMETERS, MiniGptGraph.initialize(new Random(3)));
  }

  private static Trainer<MiniGpt, int[]> trainer(Optimizer<MiniGpt> optimizer) {
    return Trainer.of(optimizer, objective(Execution.shared()), 16);
  }

  private static Objective<MiniGpt, int[]> objective(Execution execution) {
    return (weights, sentences, seed) -> {
      NextTokens batch = NextTokens.of(sentences);
      MiniGptGraph.Tape tape = MiniGptGraph.tape(weights, batch.inputs(), execution);
      return CrossEntropy.standard()
          .of(tape.output(), batch.targets(), execution)
          .through(
              gradient -> MiniGptGraph.backward(weights, tape, gradient, execution).parameters());
    };
  }

  private static String next(MiniGpt weights, String text) {
    Sequences logits = MiniGptGraph.forward(weights, Tokens.of(VerbSentences.ids(text)));
    int last = logits.matrix().size(0) - 1;
    int best = 0;
    for (int id = 1; id < logits.width(); id++) {
      best = logits.matrix().get(last, id) > logits.matrix().get(last, best) ? id : best;
    }
    return VerbSentences.word(best);
  }

  private static Map<String, Tensor> tensors(MiniGpt weights) {
    Map<String, Tensor> tensors = new HashMap<>();
    MiniGptGraph.PARAMETERS.forEach(
        weights, (parameter, tensor) -> tensors.put(parameter.path(), tensor));
    return tensors;
  }
}

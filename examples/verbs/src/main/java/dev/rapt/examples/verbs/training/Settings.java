package dev.rapt.examples.verbs.training;

import dev.rapt.examples.verbs.corpus.Corpus;
import dev.rapt.examples.verbs.corpus.Vocabulary;
import dev.rapt.examples.verbs.model.MiniGpt;
import dev.rapt.examples.verbs.model.MiniGptGraph;
import dev.rapt.train.AdamW;
import dev.rapt.train.CrossEntropy;
import dev.rapt.train.Loss;
import dev.rapt.train.NextTokens;
import dev.rapt.train.Optimization;
import dev.rapt.train.Optimizer;
import dev.rapt.train.Schedule;
import dev.rapt.train.Trainer;
import dev.rapt.train.TrainingListener;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What determines a training, to the bit.
 *
 * @param seed of the first weights and the order of the sentences
 * @param steps in total
 */
public record Settings(long seed, int steps) {
  /** How many sentences a step uses. */
  public static final int BATCH = 32;

  /** What is used if nothing else is asked for. */
  public static final Settings STANDARD = new Settings(1, 3000);

  private static final double RATE = 3e-3;
  // A large decay: with a small one, sentences are remembered and held-out ones are not found.
  private static final double DECAY = 1;
  private static final CrossEntropy LOSS = new CrossEntropy(0.1);

  /**
   * Checks the number of steps.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public Settings {
    if (steps < 1) {
      throw new IllegalArgumentException("a training needs at least 1 step, but got " + steps);
    }
  }

  /** The rule, a warm-up over a twentieth of the steps, then half a wave of the cosine. */
  Optimization optimization() {
    int warmup = steps / 20;
    Schedule schedule = Schedule.cosine(RATE, 0, steps - warmup).afterWarmup(warmup);
    return Optimization.of(AdamW.standard().withWeightDecay(DECAY), schedule)
        .clippedTo(1)
        .seeded(seed);
  }

  /** A model with random weights. */
  public MiniGpt untrained(Vocabulary vocabulary) {
    return MiniGptGraph.initialize(new SplittableRandom(seed), vocabulary.size());
  }

  /** A training that has not done a step. */
  Optimizer<MiniGpt> begin(Vocabulary vocabulary) {
    return optimization().begin(MiniGptGraph.PARAMETERS, untrained(vocabulary));
  }

  /** The loop over batches of sentences, given as ids. */
  static Trainer<MiniGpt, int[]> trainer(Optimizer<MiniGpt> optimizer, TrainingListener listener) {
    return Trainer.of(optimizer, Settings::loss, BATCH).reportingTo(listener);
  }

  /** The smoothed cross-entropy of each next word, with the gradient of the weights. */
  static Loss<MiniGpt> loss(MiniGpt weights, List<int[]> texts, long seed) {
    NextTokens batch = NextTokens.of(texts);
    MiniGptGraph.Tape tape = MiniGptGraph.tape(weights, batch.inputs());
    return LOSS.of(tape.output(), batch.targets())
        .through(gradient -> MiniGptGraph.backward(weights, tape, gradient).parameters());
  }

  /** The training sentences as ids, each pattern as often as the corpus weighs it. */
  static List<int[]> texts(Corpus corpus, Vocabulary vocabulary) {
    return corpus.weighted().stream().map(sentence -> vocabulary.ids(sentence.texts())).toList();
  }
}

package dev.rapt.examples.verbs.training;

import dev.rapt.examples.verbs.corpus.Corpus;
import dev.rapt.examples.verbs.corpus.Vocabulary;
import dev.rapt.examples.verbs.model.MiniGpt;
import dev.rapt.examples.verbs.model.MiniGptGraph;
import dev.rapt.train.Optimizer;
import dev.rapt.train.Trainer;
import dev.rapt.train.TrainingListener;
import java.io.IOException;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** A training that is saved now and then, and can be resumed from there. */
public final class Training {
  /** After how many steps the training is saved. */
  static final int SAVED_EVERY = 100;

  private static final List<Double> SNAPSHOTS =
      List.of(0.0, 0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.8, 1.0);

  private final RunFiles files;
  private final Settings settings;
  private final Optimizer<MiniGpt> optimizer;
  private final LossCurve curve;
  private final List<int[]> texts;

  private Training(
      RunFiles files,
      Settings settings,
      Optimizer<MiniGpt> optimizer,
      LossCurve curve,
      List<int[]> texts) {
    this.files = files;
    this.settings = settings;
    this.optimizer = optimizer;
    this.curve = curve;
    this.texts = texts;
  }

  /** Begins anew. What an earlier training left in the directory is removed. */
  public static Training begin(
      RunFiles files, Settings settings, Corpus corpus, Vocabulary vocabulary) throws IOException {
    files.clear();
    files.write(settings);
    Training training =
        new Training(
            files,
            settings,
            settings.begin(vocabulary),
            LossCurve.empty(),
            Settings.texts(corpus, vocabulary));
    training.save();
    return training;
  }

  /** Goes on from what was saved: the result is bit-identical to training without interruption. */
  public static Training resume(RunFiles files, Corpus corpus, Vocabulary vocabulary)
      throws IOException {
    Settings settings = files.settings();
    Optimizer<MiniGpt> optimizer =
        settings.optimization().resume(MiniGptGraph.PARAMETERS, files.checkpoint());
    LossCurve curve = LossCurve.read(files.losses(), optimizer.step());
    List<int[]> texts = Settings.texts(corpus, vocabulary);
    return new Training(files, settings, optimizer, curve, texts);
  }

  /** What determines it. */
  public Settings settings() {
    return settings;
  }

  /** How many steps were done. */
  public int step() {
    return optimizer.step();
  }

  /** The weights after the last step. */
  public MiniGpt weights() {
    return optimizer.weights();
  }

  /** Trains up to the last step. */
  public void run(TrainingListener listener) throws IOException {
    runTo(settings.steps(), listener);
  }

  /** Trains up to a step. */
  void runTo(int last, TrainingListener listener) throws IOException {
    Trainer<MiniGpt, int[]> trainer =
        Settings.trainer(
            optimizer,
            step -> {
              curve.add(step.loss());
              listener.stepped(step);
            });
    NavigableSet<Integer> stops = stops();
    while (step() < last) {
      Integer next = stops.higher(step());
      trainer.steps(texts, Math.min(last, next == null ? last : next) - step());
      save();
    }
  }

  /** The checkpoint is written last: the other files may know later steps, but never fewer. */
  private void save() throws IOException {
    curve.write(files.losses());
    if (snapshotSteps().contains(step())) {
      files.writeSnapshot(step(), optimizer.weights());
    }
    optimizer.save(files.checkpoint());
  }

  private NavigableSet<Integer> stops() {
    NavigableSet<Integer> stops = snapshotSteps();
    for (int step = SAVED_EVERY; step <= settings.steps(); step += SAVED_EVERY) {
      stops.add(step);
    }
    return stops;
  }

  private NavigableSet<Integer> snapshotSteps() {
    NavigableSet<Integer> steps = new TreeSet<>();
    SNAPSHOTS.forEach(share -> steps.add((int) Math.round(share * settings.steps())));
    return steps;
  }
}

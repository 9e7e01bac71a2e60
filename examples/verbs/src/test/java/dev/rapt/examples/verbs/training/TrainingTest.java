package dev.rapt.examples.verbs.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.examples.verbs.corpus.Corpus;
import dev.rapt.examples.verbs.corpus.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {
  private static final Corpus CORPUS = Corpus.standard();
  private static final Vocabulary VOCABULARY = Vocabulary.of(CORPUS);
  private static final Settings SHORT = new Settings(5, 20);

  @TempDir Path directory;

  @Test
  void resumingIsBitIdenticalToNoInterruption() throws IOException {
    RunFiles through = new RunFiles(directory.resolve("through"));
    Training.begin(through, SHORT, CORPUS, VOCABULARY).run(step -> {});

    RunFiles stopped = new RunFiles(directory.resolve("stopped"));
    Training.begin(stopped, SHORT, CORPUS, VOCABULARY).runTo(7, step -> {});
    Training.resume(stopped, CORPUS, VOCABULARY).run(step -> {});

    assertThat(stopped.checkpoint()).hasSameBinaryContentAs(through.checkpoint());
    assertThat(stopped.losses()).hasSameBinaryContentAs(through.losses());
    assertThat(stopped.snapshots()).isEqualTo(through.snapshots()).startsWith(0).endsWith(20);
    assertThat(stopped.snapshot(5)).isEqualTo(through.snapshot(5));
  }

  @Test
  void stepsAfterTheLastCheckpointAreDoneAgain() throws IOException {
    RunFiles files = new RunFiles(directory);
    Training.begin(files, SHORT, CORPUS, VOCABULARY).runTo(7, step -> {});
    Files.writeString(files.losses(), Files.readString(files.losses()) + "8,99\n");
    Training resumed = Training.resume(files, CORPUS, VOCABULARY);
    assertThat(resumed.step()).isEqualTo(7);
    resumed.run(step -> {});
    assertThat(Files.readAllLines(files.losses())).hasSize(20).doesNotContain("8,99");
  }

  @Test
  void theLossFalls() throws IOException {
    Training training =
        Training.begin(new RunFiles(directory), new Settings(1, 60), CORPUS, VOCABULARY);
    double[] losses = new double[60];
    training.run(step -> losses[step.number() - 1] = step.loss());
    assertThat(losses[0]).isBetween(5.0, 6.5);
    assertThat(losses[59]).isLessThan(4);
  }

  @Test
  void anUntrainedModelIsRightByChanceOnly() {
    Examination examination =
        Examination.of(SHORT.untrained(VOCABULARY), VOCABULARY, CORPUS.heldOut());
    assertThat(examination.score().share()).isLessThan(0.05);
    assertThat(examination.score().all()).isEqualTo(CORPUS.heldOut().size());
    assertThat(examination.perplexityOfAll()).isBetween(250.0, 350.0);
  }
}

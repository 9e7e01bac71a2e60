package dev.rapt.examples.verbs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandsTest {
  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "'', a command is needed",
    "frobnicate, frobnicate",
    "train --steps 0, '--steps must be 1 or more, but is 0'",
    "train --seed one, one",
    "train --resume --seed 2, --resume goes on with the seed",
    "complete, TEXT",
  })
  void aCommandLineThatIsNotUnderstoodIsExplainedOnStandardError(String line, String message) {
    Program.Run run = Program.run(line.isEmpty() ? new String[0] : line.split(" "));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(message).contains("rapt-verbs");
  }

  @ParameterizedTest
  @CsvSource({"--help, Commands:", "train --help, --resume", "complete --help, TEXT"})
  void helpGoesToStandardOutput(String line, String text) {
    Program.Run run = Program.run(line.split(" "));
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains(text).doesNotContain("--no-relaunch");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void trainsWithProgressOnStandardErrorAndCompletesWithOneWord() {
    String here = directory.toString();
    Program.Run trained = Program.run("train", "--directory", here, "--steps", "10");
    assertThat(trained.status()).isZero();
    assertThat(trained.err()).contains("step 1 of 10", "step 10 of 10");
    assertThat(trained.out()).contains("held out", "present", "perplexity");

    Program.Run again = Program.run("train", "--directory", here, "--resume");
    assertThat(again.out()).isEqualTo(trained.out());

    Program.Run completed = Program.run("complete", "--directory", here, "I work , you work , he");
    assertThat(completed.status()).isZero();
    assertThat(completed.out()).matches("\\S+\\R");
    assertThat(completed.err()).isEmpty();
  }

  @Test
  void aDirectoryWithoutATrainingIsAnErrorWithTheCommandToType() {
    String absent = directory.resolve("absent").toString();
    Program.Run completed = Program.run("complete", "--directory", absent, "he");
    assertThat(completed.status()).isEqualTo(1);
    assertThat(completed.out()).isEmpty();
    assertThat(completed.err()).contains("train --directory " + absent);
    assertThat(Program.run("train", "--resume", "--directory", absent).err())
        .contains("begin one without --resume");
  }

  @Test
  void unknownWordsAreNamedBeforeAnythingIsTrained() {
    Program.Run run = Program.run("complete", "I dance");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("an unknown word: dance").hasLineCount(1);
  }
}

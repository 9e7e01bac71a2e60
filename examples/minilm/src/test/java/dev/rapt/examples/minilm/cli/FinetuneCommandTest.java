package dev.rapt.examples.minilm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.examples.minilm.finetune.SupportQuestions;
import dev.rapt.examples.program.Streams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinetuneCommandTest {
  /** What makes it fast: one epoch, and only the last block. */
  private static final String[] FAST = {
    "--epochs=1", "--batch=6", "--freeze", "words,blocks.0,blocks.1,blocks.2,blocks.3,blocks.4"
  };

  @TempDir Path folder;

  private Path tuned;
  private String pairs;

  @BeforeEach
  void writesPairs() {
    tuned = folder.resolve("tuned.safetensors");
    pairs =
        SupportQuestions.training().stream()
            .limit(60)
            .map(pair -> pair.first() + "\t" + pair.second() + "\n")
            .collect(Collectors.joining());
  }

  @Test
  void writesWeightsThatTheOtherCommandsRead() throws IOException {
    Path file = Files.writeString(folder.resolve("pairs.tsv"), pairs);
    Program.Run run = finetune("", file.toString());
    assertThat(run.status()).isZero();
    assertThat(run.lines()).hasSize(3);
    assertThat(run.lines().get(0)).isEqualTo("held-out\trecall@1\tMRR");
    assertThat(run.lines().get(1)).matches("before\t[01]\\.\\d{4}\t[01]\\.\\d{4}");
    assertThat(run.lines().get(2)).matches("after\t[01]\\.\\d{4}\t[01]\\.\\d{4}");

    Program.Run embedded = Program.run("team Heron\n", "embed", "--weights", tuned.toString());
    assertThat(embedded.status()).isZero();
    assertThat(embedded.out()).isNotEqualTo(Program.run("team Heron\n", "embed").out());
    Program.Run again = Program.run("a\nb\n", "similar", "a", "--weights", tuned.toString());
    assertThat(again.lines().get(0)).isEqualTo("1.0000\ta");
  }

  @Test
  void withoutATerminalItReportsInLines() {
    Program.Run run = finetune(pairs, "-");
    assertThat(run.err().lines())
        .isNotEmpty()
        .hasSizeLessThanOrEqualTo(10)
        .allMatch(line -> line.matches("step \\d+ of \\d+, loss \\d+\\.\\d{4}"));
  }

  @Test
  void inATerminalItAlsoShowsABarThatIsGoneAtTheEnd() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream messages = new PrintStream(err, true, StandardCharsets.UTF_8);
    ByteArrayInputStream in = new ByteArrayInputStream(Program.bytes(pairs));
    int status =
        Main.run(
            new Streams("rapt-minilm", in, new ByteArrayOutputStream(), messages, true),
            arguments("-"));
    assertThat(status).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("[###").endsWith("\r\u001b[K");
  }

  @Test
  void heldOutPairsMayComeFromAFile() throws IOException {
    Path held = Files.writeString(folder.resolve("held.tsv"), "my parcel\tteam Heron\n");
    Program.Run run = finetune(pairs, "-", "--held-out", held.toString());
    // The only answer is always the first.
    assertThat(run.lines()).contains("before\t1.0000\t1.0000", "after\t1.0000\t1.0000");
  }

  @Test
  void whatCannotBeReadIsAFailureThatWritesNothing() throws IOException {
    assertFails(finetune("one text\n", "-"), "standard input, line 1: each line needs two texts");
    assertFails(finetune("a\tb\n", "-"), "- has 1 pairs: at least 3 are needed");
    assertFails(finetune("", folder.resolve("no.tsv").toString()), "no.tsv does not exist");
    assertFails(
        finetune("a\tx\nb\tx\nc\tx\n", "-"), "- has the same text on one side of all pairs");
  }

  @Test
  void anOutputThatCannotBeWrittenIsAFailureBeforeTraining() {
    Program.Run run = Program.run(pairs, "finetune", "-", "--out", "no such folder/x.safetensors");
    assertFails(run, "no such folder/x.safetensors cannot be written");
    assertFails(
        Program.run(pairs, "finetune", "-", "--out", folder.toString()), "cannot be written");
  }

  @Test
  void weightsOfTheOtherModelAreAFailure() {
    assertThat(finetune(pairs, "-").status()).isZero();
    Program.Run run =
        Program.run("a\n", "embed", "--model=bge-small", "--weights", tuned.toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("encoder.layer.6");
  }

  @ParameterizedTest
  @CsvSource({
    "--freeze blocks.6, no parameter is at blocks.6",
    "--freeze *, --freeze leaves no parameter to train",
    "--epochs 0, '--epochs must be 1 or more, but is 0'",
    "--batch 1, '--batch must be 2 or more, but is 1'",
    "--rate -1, '--rate must be a finite number above 0, but is -1.0'",
    "--rate NaN, '--rate must be a finite number above 0, but is NaN'",
    "--temperature 0, '--temperature must be a finite number above 0, but is 0.0'",
  })
  void aWrongOptionIsAWrongCommandLine(String option, String message) {
    String[] parts = option.split(" ");
    Program.Run run =
        Program.run(pairs, "finetune", "-", "--out", tuned.toString(), parts[0], parts[1]);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(message);
    assertThat(tuned).doesNotExist();
  }

  private void assertFails(Program.Run run, String message) {
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("rapt-minilm: ").contains(message);
    assertThat(tuned).doesNotExist();
  }

  private Program.Run finetune(String in, String file, String... more) {
    String[] all = arguments(file);
    String[] arguments = Arrays.copyOf(all, all.length + more.length);
    System.arraycopy(more, 0, arguments, all.length, more.length);
    return Program.run(in, arguments);
  }

  private String[] arguments(String file) {
    return Stream.concat(
            Stream.of("finetune", file, "--out", tuned.toString()), Arrays.stream(FAST))
        .toArray(String[]::new);
  }
}

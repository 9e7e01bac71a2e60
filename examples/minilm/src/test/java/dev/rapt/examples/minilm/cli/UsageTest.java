package dev.rapt.examples.minilm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest {
  @ParameterizedTest
  @CsvSource({
    "'', a command is needed",
    "frobnicate, frobnicate",
    "embed --frobnicate, --frobnicate",
    "embed line, line",
    "embed --batch 0, '--batch must be 1 or more, but is 0'",
    "embed --threads -1, '--threads must be 1 or more, but is -1'",
    "embed --threads two, two",
    "embed --model gpt, 'minilm, BGE_SMALL, bge-small] (case-sensitive) but was'",
    "similar, QUERY",
    "similar x --top 0, '--top must be 1 or more, but is 0'",
    "summary --tokens 513, '--tokens must be from 1 to 512, but is 513'",
    "summary --batch 0, '--batch must be 1 or more, but is 0'",
    "finetune pairs.tsv, --out",
    "finetune --out x, PAIRS",
  })
  void aCommandLineThatIsNotUnderstoodIsExplainedOnStandardError(String line, String message) {
    Program.Run run = Program.run("", line.isEmpty() ? new String[0] : line.split(" "));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(message).contains("Usage: rapt-minilm");
  }

  @ParameterizedTest
  @CsvSource({
    "--help, Commands:",
    "embed --help, --threads",
    "similar --help, --top",
    "summary --help, --tokens",
    "finetune --help, --freeze",
    "pairs --help, --held-out",
    "--version, rapt-minilm",
  })
  void helpAndVersionGoToStandardOutput(String line, String text) {
    Program.Run run = Program.run("", line.split(" "));
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains(text).doesNotContain("--no-relaunch");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void stayingInThisJvmCanBeAskedForAnywhere() {
    assertThat(Program.run("", "--no-relaunch", "embed").status()).isZero();
    assertThat(Program.run("", "embed", "--no-relaunch").status()).isZero();
  }
}

package dev.rapt.examples.minilm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SummaryCommandTest {
  @Test
  void showsLayersShapesParametersAndFlops() {
    Program.Run run = Program.run("", "summary");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    // (30522 + 512 + 2 + 2)*384, and 6 times 4*(384*384 + 384) + 2*384*1536 + 1536 + 384 + 4*384
    assertThat(run.out()).contains("MiniLm").contains("attention").contains("22,565,376");
  }

  @Test
  void showsTheOtherModelWhenItIsAskedFor() {
    // The same tables, and 12 blocks in place of 6.
    assertThat(Program.run("", "summary", "--model", "bge-small").out())
        .contains("BgeSmall")
        .contains("33,212,160");
  }

  @Test
  void theNumbersFollowTokensAndBatch() {
    String one = Program.run("", "summary", "--tokens", "1").out();
    assertThat(Program.run("", "summary", "--tokens", "512").out()).isNotEqualTo(one);
    assertThat(Program.run("", "summary", "--tokens", "1", "--batch", "7").out()).isNotEqualTo(one);
  }
}

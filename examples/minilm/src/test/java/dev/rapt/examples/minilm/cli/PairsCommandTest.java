package dev.rapt.examples.minilm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PairsCommandTest {
  @Test
  void writesQuestionsWithTheTeamThatAnswersThem() {
    Program.Run run = Program.run("", "pairs");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.lines()).hasSize(288).contains("Who can help me with my parcel?\tteam Heron");
  }

  @Test
  void theHeldOutOnesAreOthers() {
    assertThat(Program.run("", "pairs", "--held-out").lines())
        .hasSize(48)
        .doesNotContainAnyElementsOf(Program.run("", "pairs").lines());
  }
}

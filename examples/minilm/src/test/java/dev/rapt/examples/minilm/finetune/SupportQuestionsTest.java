package dev.rapt.examples.minilm.finetune;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SupportQuestionsTest {
  @Test
  void noHeldOutQuestionIsAmongThoseForTraining() {
    assertThat(SupportQuestions.training()).hasSize(288).doesNotHaveDuplicates();
    assertThat(SupportQuestions.heldOut())
        .hasSize(48)
        .extracting(Pair::first)
        .doesNotContainAnyElementsOf(
            SupportQuestions.training().stream().map(Pair::first).toList());
  }

  @Test
  void everyTeamAnswersAsManyQuestions() {
    assertThat(SupportQuestions.training().stream().map(Pair::second).distinct()).hasSize(24);
    for (Pair held : SupportQuestions.heldOut()) {
      assertThat(SupportQuestions.training())
          .filteredOn(pair -> pair.second().equals(held.second()))
          .hasSize(12);
    }
  }
}

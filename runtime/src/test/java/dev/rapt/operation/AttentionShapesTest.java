package dev.rapt.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapt.execution.Execution;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.Scores;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Shapes that attention refuses. */
class AttentionShapesTest {
  private static final Execution EXECUTION = Executions.any();

  @Test
  void headsThatDoNotDivideAreExplained() {
    Sequences x = zeros(10, 3);
    assertThatThrownBy(() -> Attention.attend(EXECUTION, x, x, x, 3, 3, 1))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("[rapt/heads-divide]")
        .hasMessageContaining("10 features")
        .hasMessageContaining("3");
  }

  @Test
  void otherMistakesAreRejected() {
    Sequences x = zeros(12, 3, 4);
    refused("heads-divide", () -> Attention.attend(EXECUTION, x, x, x, 4, 3, 1));
    refused("heads-divide", () -> Attention.attend(EXECUTION, x, x, x, 0, 1, 1));
    refused("head-size", () -> Attention.scores(EXECUTION, x, zeros(6, 3, 4), 2, 2, 1));
    refused("batch-size", () -> Attention.scores(EXECUTION, x, zeros(12, 7), 2, 2, 1));
    refused("sequence-lengths", () -> Attention.attend(EXECUTION, x, x, zeros(12, 4, 3), 2, 2, 1));
    Scores weights = Attention.scores(EXECUTION, x, x, 2, 2, 1);
    refused(
        "sequence-lengths", () -> Attention.weightedSum(EXECUTION, weights, zeros(12, 4, 3), 2));
    refused("heads-divide", () -> Attention.weightedSum(EXECUTION, weights, x, 5));
    refused(
        "sequence-lengths",
        () -> Attention.weightedSumValueGradient(EXECUTION, weights, zeros(12, 7), 2));
    refused(
        "wrong-shape",
        () ->
            Attention.softmaxGradient(
                EXECUTION, weights, Attention.scores(EXECUTION, x, x, 1, 1, 1)));
  }

  @Test
  void anEmptyBatchGivesAnEmptyBatch() {
    Sequences none = zeros(12);
    assertThat(Attention.attendCausal(EXECUTION, none, none, none, 2, 2, 1).matrix())
        .isEqualTo(Tensor.zeros(0, 12));
  }

  private static void refused(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ShapeException.class, thrown -> assertThat(thrown.code()).isEqualTo(code));
  }

  private static Sequences zeros(int width, int... lengths) {
    Offsets offsets = Offsets.ofLengths(lengths);
    return Sequences.of(Tensor.zeros(offsets.total(), width), offsets);
  }
}

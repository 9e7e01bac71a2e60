package dev.rapt.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;
import org.junit.jupiter.api.Test;

class MeanSquaredErrorTest {
  private final Tensor output = Tensor.of(new float[][] {{1, 2}, {3, -4}});
  private final Tensor targets = Tensor.of(new float[][] {{0.5f, 2.5f}, {1, 1}});

  @Test
  void byHand() {
    // ((1/2)^2 + (1/2)^2 + 2^2 + 5^2) / 4, and 2 (y - t) / 4; PyTorch's mse_loss gives the same.
    assertThat(MeanSquaredError.of(output, targets))
        .isEqualTo(new Loss<>(7.375, 2, Tensor.of(new float[][] {{0.25f, -0.25f}, {1, -2.5f}})));
  }

  @Test
  void sequencesKeepTheirLengths() {
    Offsets offsets = Offsets.ofLengths(2, 0);

    Loss<Sequences> loss =
        MeanSquaredError.of(Sequences.of(output, offsets), Sequences.of(targets, offsets));

    assertThat(loss.value()).isEqualTo(7.375);
    assertThat(loss.gradient().offsets()).isEqualTo(offsets);
  }

  @Test
  void theGradientIsTheCentralDifference() {
    // A square is a parabola: the central difference is exact, and so are these small numbers.
    Loss<Tensor> loss = MeanSquaredError.of(output, targets);
    for (int i = 0; i < 4; i++) {
      double slope = (at(i, 0.25f) - at(i, -0.25f)) / 0.5;
      assertThat((double) loss.gradient().values()[i]).isEqualTo(slope);
    }
  }

  @Test
  void shapesThatDifferAreBothNamed() {
    assertThatThrownBy(() -> MeanSquaredError.of(output, Tensor.zeros(2, 3)))
        .isInstanceOf(ShapeException.class)
        .hasMessageContainingAll("[2, 2]", "[2, 3]", "fix");
    assertThatThrownBy(
            () ->
                MeanSquaredError.of(
                    Sequences.of(output, Offsets.ofLengths(1, 1)),
                    Sequences.of(targets, Offsets.ofLengths(2))))
        .isInstanceOf(ShapeException.class)
        .hasMessageContainingAll("[1, 1]", "[2]");
  }

  private double at(int index, float change) {
    float[] moved = output.toArray();
    moved[index] += change;
    return MeanSquaredError.of(Tensor.of(moved, 2, 2), targets).value();
  }
}

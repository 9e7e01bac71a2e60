package dev.rapt.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContrastiveLossTest {
  @Test
  void twoPairsAndANegativeAreThoseOfPyTorch() {
    // PyTorch 2.13, float64: cross_entropy(a @ b.T / 0.5, arange(2)).
    Tensor first = Tensor.of(new float[][] {{1, 0.5f}, {-0.5f, 2}});
    Tensor second = Tensor.of(new float[][] {{0.25f, 1}, {1.5f, -1}, {0.5f, 0.5f}});

    Loss<VectorPair> loss = new ContrastiveLoss(0.5).of(first, second);

    assertThat(loss.value()).isEqualTo(5.322335136006073, within(1e-6));
    assertThat(loss.count()).isEqualTo(2);
    assertClose(loss.gradient().first(), 0.6333456071, -1.0407598333, -1.2260560313, 1.9521555326);
    assertClose(
        loss.gradient().second(),
        -1.1782173234,
        1.4461780793,
        0.9518192919,
        -1.7738947393,
        0.2263980314,
        0.3277166600);
  }

  @Test
  void vectorsThatTellNothingCostTheLogarithmOfTheirNumber() {
    Loss<Tensor> loss = new ContrastiveLoss(0.05).of(Tensor.zeros(16, 4));

    assertThat(loss.value()).isEqualTo(Math.log(8), within(1e-7));
    assertThat(loss.gradient()).isEqualTo(Tensor.zeros(16, 4));
  }

  @Test
  void pairsOfOneEncoderAreItsHalves() {
    Tensor vectors = random(6, 4);
    Tensor first = Tensor.of(Arrays.copyOf(vectors.values(), 12), 3, 4);
    Tensor second = Tensor.of(Arrays.copyOfRange(vectors.values(), 12, 24), 3, 4);

    Loss<Tensor> together = new ContrastiveLoss(0.3).of(vectors);
    Loss<VectorPair> apart = new ContrastiveLoss(0.3).of(first, second);

    assertThat(together.value()).isEqualTo(apart.value());
    assertThat(Arrays.copyOf(together.gradient().values(), 12))
        .isEqualTo(apart.gradient().first().values());
    assertThat(Arrays.copyOfRange(together.gradient().values(), 12, 24))
        .isEqualTo(apart.gradient().second().values());
  }

  @Test
  void theGradientIsTheCentralDifferenceOfTheFormula() {
    Tensor vectors = random(8, 5);

    Loss<Tensor> loss = new ContrastiveLoss(0.4).of(vectors);

    double[] x = new double[40];
    for (int i = 0; i < 40; i++) {
      x[i] = vectors.values()[i];
    }
    assertThat(loss.value()).isEqualTo(formula(x, 4, 5, 0.4), within(1e-6));
    for (int i = 0; i < 40; i++) {
      double at = x[i];
      x[i] = at + 1e-5;
      double above = formula(x, 4, 5, 0.4);
      x[i] = at - 1e-5;
      double below = formula(x, 4, 5, 0.4);
      x[i] = at;
      assertThat((double) loss.gradient().values()[i])
          .isEqualTo((above - below) / 2e-5, within(1e-6));
    }
  }

  @Test
  void rowsWithoutPartnersAreRefused() {
    ContrastiveLoss loss = new ContrastiveLoss(0.05);

    assertThatThrownBy(() -> loss.of(Tensor.zeros(3, 2)))
        .isInstanceOf(ShapeException.class)
        .hasMessageContainingAll("[2 B, D]", "[3, 2]", "fix");
    assertThatThrownBy(() -> loss.of(Tensor.zeros(3, 2), Tensor.zeros(2, 2)))
        .isInstanceOf(ShapeException.class)
        .hasMessageContainingAll("[3, 2]", "[2, 2]", "fix");
    assertThatThrownBy(() -> loss.of(Tensor.zeros(2, 2), Tensor.zeros(2, 3)))
        .isInstanceOf(ShapeException.class)
        .hasMessageContainingAll("[2, 2]", "[2, 3]", "fix");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void aTemperatureOutOfRangeIsRefused(double temperature) {
    assertThatThrownBy(() -> new ContrastiveLoss(temperature))
        .isInstanceOf(ShapeException.class)
        .hasMessageContainingAll(Double.toString(temperature), "0.05");
  }

  private static double formula(double[] x, int pairs, int width, double temperature) {
    double sum = 0;
    for (int i = 0; i < pairs; i++) {
      double total = 0;
      double right = 0;
      for (int j = 0; j < pairs; j++) {
        double score = 0;
        for (int c = 0; c < width; c++) {
          score += x[i * width + c] * x[(pairs + j) * width + c] / temperature;
        }
        total += Math.exp(score);
        right = i == j ? score : right;
      }
      sum += Math.log(total) - right;
    }
    return sum / pairs;
  }

  private static Tensor random(int rows, int width) {
    Random random = new Random(7);
    Tensor tensor = Tensor.zeros(rows, width);
    for (int i = 0; i < tensor.values().length; i++) {
      tensor.values()[i] = (float) random.nextGaussian();
    }
    return tensor;
  }

  private static void assertClose(Tensor tensor, double... expected) {
    assertThat(tensor.elementCount()).isEqualTo(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertThat((double) tensor.values()[i]).as("%s", i).isEqualTo(expected[i], within(1e-6));
    }
  }
}

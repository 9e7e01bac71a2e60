package dev.rapt.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.rapt.execution.Execution;
import dev.rapt.kernel.vector.VectorKernelSets;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;
import dev.rapt.tensor.Tokens;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrossEntropyTest {
  private static final int OUT = CrossEntropy.LEFT_OUT;

  private static final float[][] LOGITS = {
    {1.2f, 4.7f, 3.1f, 0.5f, 2.9f}, {-1f, 0f, 2f, 0.5f, -3f}, {0.3f, 0.1f, -0.2f, 0.7f, 0.9f}
  };

  @Test
  void equalLogitsOfTwoClassesCostTheLogarithmOfTwo() {
    Loss<Tensor> loss = CrossEntropy.standard().of(Tensor.of(new float[][] {{7, 7}}), 0);

    assertThat(loss.value()).isEqualTo(Math.log(2), within(1e-15));
    assertThat(loss.count()).isEqualTo(1);
    assertThat(loss.gradient()).isEqualTo(Tensor.of(new float[][] {{-0.5f, 0.5f}}));
  }

  @Test
  void classesWithOneLeftOutAreThoseOfPyTorch() {
    // PyTorch 2.13, float64: cross_entropy(x, [2, -100, 4]).
    Loss<Tensor> loss = CrossEntropy.standard().of(Tensor.of(LOGITS), 2, OUT, 4);

    assertThat(loss.value()).isEqualTo(1.5463014158892951, within(1e-6));
    assertThat(loss.count()).isEqualTo(2);
    assertRow(
        loss.gradient(), 0, 0.0106901841, 0.3540102792, -0.4285265573, 0.0053085883, 0.0585175056);
    assertRow(loss.gradient(), 1, 0, 0, 0, 0, 0);
    assertRow(
        loss.gradient(), 2, 0.0871200816, 0.0713278900, 0.0528410006, 0.1299678894, -0.3412568615);
  }

  @Test
  void smoothedLabelsAreThoseOfPyTorch() {
    // PyTorch 2.13, float64: cross_entropy(x, [2, -100, 4], label_smoothing=0.1).
    Loss<Tensor> loss = new CrossEntropy(0.1).of(Tensor.of(LOGITS), 2, OUT, 4);

    assertThat(loss.value()).isEqualTo(1.6043014158892952, within(1e-6));
    assertRow(
        loss.gradient(), 0, 0.0006901841, 0.3440102792, -0.3885265573, -0.0046914117, 0.0485175056);
    assertRow(
        loss.gradient(), 2, 0.0771200816, 0.0613278900, 0.0428410006, 0.1199678894, -0.3012568615);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1, 0.7})
  void theGradientIsTheCentralDifferenceOfTheFormula(double smoothing) {
    Random random = new Random(3);
    double[][] x = new double[4][7];
    float[][] narrow = new float[4][7];
    for (int row = 0; row < 4; row++) {
      for (int c = 0; c < 7; c++) {
        narrow[row][c] = (float) (3 * random.nextGaussian());
        x[row][c] = narrow[row][c];
      }
    }
    int[] targets = {6, OUT, 0, 3};

    Loss<Tensor> loss = new CrossEntropy(smoothing).of(Tensor.of(narrow), targets);

    assertThat(loss.value()).isEqualTo(formula(x, targets, smoothing), within(1e-6));
    for (int row = 0; row < 4; row++) {
      for (int c = 0; c < 7; c++) {
        double at = x[row][c];
        x[row][c] = at + 1e-5;
        double above = formula(x, targets, smoothing);
        x[row][c] = at - 1e-5;
        double below = formula(x, targets, smoothing);
        x[row][c] = at;
        assertThat((double) loss.gradient().get(row, c))
            .as("row %s, class %s", row, c)
            .isEqualTo((above - below) / 2e-5, within(1e-6));
      }
    }
  }

  @Test
  void raggedSequencesAreTheirPositionsOneByOne() {
    Sequences logits = Sequences.of(Tensor.of(LOGITS), Offsets.ofLengths(1, 0, 2));

    Loss<Sequences> loss =
        CrossEntropy.standard()
            .of(logits, Tokens.of(new int[] {2}, new int[0], new int[] {OUT, 4}));

    Loss<Tensor> rows = CrossEntropy.standard().of(Tensor.of(LOGITS), 2, OUT, 4);
    assertThat(loss.value()).isEqualTo(rows.value());
    assertThat(loss.gradient()).isEqualTo(logits.withMatrix(rows.gradient()));
  }

  @Test
  void logitsOfAnySizeGiveFiniteLossesAndGradients() {
    Tensor logits =
        Tensor.of(new float[][] {{1e4f, -1e4f, 0}, {-1e4f, -1e4f, -1e4f}, {89, 88, -89}});

    Loss<Tensor> loss = CrossEntropy.standard().of(logits, 1, 2, 0);

    assertThat(loss.value())
        .isEqualTo((2e4 + Math.log(3) + Math.log1p(Math.exp(-1))) / 3, within(1e-3));
    assertRow(loss.gradient(), 0, 1 / 3.0, -1 / 3.0, 0);
    assertRow(loss.gradient(), 1, 1 / 9.0, 1 / 9.0, -2 / 9.0);
  }

  @Test
  void aClassThatIsImpossibleCostsNothingWhereItIsNotTheTarget() {
    Tensor logits = Tensor.of(new float[][] {{0, Float.NEGATIVE_INFINITY}});

    assertThat(CrossEntropy.standard().of(logits, 0).value()).isZero();
    assertThat(CrossEntropy.standard().of(logits, 1).value()).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void notANumberIsNotHidden() {
    Tensor logits = Tensor.of(new float[][] {{0, Float.NaN}});

    assertThat(CrossEntropy.standard().of(logits, 0).value()).isNaN();
  }

  @Test
  void nothingCountedIsALossOfNothing() {
    Loss<Tensor> loss = CrossEntropy.standard().of(Tensor.of(LOGITS), OUT, OUT, OUT);

    assertThat(loss).isEqualTo(new Loss<>(0, 0, Tensor.zeros(3, 5)));
  }

  @Test
  void threadsAndKernelsDoNotChangeABit() {
    Random random = new Random(5);
    Tensor logits = Tensor.zeros(130, 517);
    int[] targets = new int[130];
    for (int i = 0; i < logits.values().length; i++) {
      logits.values()[i] = (float) (4 * random.nextGaussian());
    }
    for (int i = 0; i < targets.length; i++) {
      targets[i] = i % 9 == 0 ? OUT : random.nextInt(517);
    }
    CrossEntropy smoothed = new CrossEntropy(0.1);
    Loss<Tensor> expected = smoothed.of(logits, targets, Execution.withThreads(1));

    for (var kernels : VectorKernelSets.all()) {
      for (int threads = 1; threads <= 3; threads++) {
        Execution execution = Execution.withThreads(threads).withKernels(kernels);
        assertThat(smoothed.of(logits, targets, execution)).as("%s", execution).isEqualTo(expected);
      }
    }
  }

  @Test
  void aTargetThatIsNoClassIsNamedWithItsPlace() {
    Sequences logits = Sequences.of(Tensor.zeros(3, 5), Offsets.ofLengths(1, 0, 2));
    Tokens targets = Tokens.of(new int[] {0}, new int[0], new int[] {1, 5});

    assertThatThrownBy(() -> CrossEntropy.standard().of(logits, targets))
        .isInstanceOf(ShapeException.class)
        .hasMessage(
            """
            [rapt/target] the target at position 1 of sequence 2 is not a class
                needs   0 to 4, or CrossEntropy.LEFT_OUT
                got     5
                logits  [3, 5]
                fix     give the index of a logit, or leave the position out""");
  }

  @Test
  void lengthsThatDifferAreBothNamed() {
    Sequences logits = Sequences.of(Tensor.zeros(3, 5), Offsets.ofLengths(1, 2));

    assertThatThrownBy(
            () -> CrossEntropy.standard().of(logits, Tokens.of(new int[] {0, 1}, new int[] {1})))
        .isInstanceOf(ShapeException.class)
        .hasMessageContainingAll("lengths [1, 2]", "lengths [2, 1]", "fix");
    assertThatThrownBy(() -> CrossEntropy.standard().of(Tensor.zeros(3, 5), 1, 2))
        .isInstanceOf(ShapeException.class)
        .hasMessageContainingAll("[3, 5], 3 rows", "2", "fix");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1, Double.NaN})
  void aSmoothingOutOfRangeIsRefused(double smoothing) {
    assertThatThrownBy(() -> new CrossEntropy(smoothing))
        .isInstanceOf(ShapeException.class)
        .hasMessageContainingAll("at least 0 and below 1", Double.toString(smoothing), "fix");
  }

  /** The mean of -sum q log p, number by number. */
  private static double formula(double[][] x, int[] targets, double smoothing) {
    double sum = 0;
    int count = 0;
    for (int row = 0; row < x.length; row++) {
      if (targets[row] == OUT) {
        continue;
      }
      double total = 0;
      for (double logit : x[row]) {
        total += Math.exp(logit);
      }
      for (int c = 0; c < x[row].length; c++) {
        double wanted = smoothing / x[row].length + (c == targets[row] ? 1 - smoothing : 0);
        sum -= wanted * Math.log(Math.exp(x[row][c]) / total);
      }
      count++;
    }
    return sum / count;
  }

  private static void assertRow(Tensor gradient, int row, double... expected) {
    for (int c = 0; c < expected.length; c++) {
      assertThat((double) gradient.get(row, c))
          .as("row %s, class %s", row, c)
          .isEqualTo(expected[c], within(1e-7));
    }
  }
}

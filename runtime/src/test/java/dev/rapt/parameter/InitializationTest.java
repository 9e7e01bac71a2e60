package dev.rapt.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.rapt.Layout;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class InitializationTest {
  private static Tensor initialized(Function<ParameterPath, Parameter> parameter) {
    ParameterTree<Tensor> tree =
        ParameterTree.of(
            source -> source.tensor(parameter.apply(ParameterPath.root())),
            (weights, visitor) -> visitor.tensor(weights));
    return Initialization.initialize(tree, new SplittableRandom(7));
  }

  private static double mean(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double deviation(float[] values) {
    double squares = 0;
    for (float value : values) {
      squares += (double) value * value;
    }
    return Math.sqrt(squares / values.length);
  }

  @Test
  void projectionsAreUniformWithGlorotsLimit() {
    float[] values = initialized(at -> at.projection("w", "w", Layout.OUT_IN, 100, 200)).values();

    // sqrt(6 / 300) = 0.141421; a uniform distribution deviates by the limit over sqrt(3).
    float[] sorted = values.clone();
    Arrays.sort(sorted);
    assertThat(sorted[0]).isBetween(-0.141422f, -0.1413f);
    assertThat(sorted[sorted.length - 1]).isBetween(0.1413f, 0.141422f);
    assertThat(mean(values)).isCloseTo(0, within(0.003));
    assertThat(deviation(values)).isCloseTo(0.0816497, within(0.001));
  }

  @Test
  void tablesAreNormalWithDeviationTwoHundredths() {
    float[] values = initialized(at -> at.table("t", "t", 200, 100)).values();

    assertThat(mean(values)).isCloseTo(0, within(0.001));
    assertThat(deviation(values)).isCloseTo(0.02, within(0.0005));
    long beyond = 0;
    for (float value : values) {
      beyond += Math.abs(value) > 0.04f ? 1 : 0;
    }
    // 4.55 percent of a normal distribution is beyond two deviations; none of a uniform one.
    assertThat(beyond / 20000.0).isCloseTo(0.0455, within(0.006));
  }

  @Test
  void biasesAreZeroAndGainsOne() {
    assertThat(initialized(at -> at.bias("b", "b", 3)).values()).containsExactly(0, 0, 0);
    assertThat(initialized(at -> at.gain("g", "g", 3)).values()).containsExactly(1, 1, 1);
  }

  @Test
  void equalGeneratorsGiveEqualModelsAndDifferentOnesDifferent() {
    TinyModel first = Initialization.initialize(TinyModel.PARAMETERS, new SplittableRandom(1));
    TinyModel same = Initialization.initialize(TinyModel.PARAMETERS, new SplittableRandom(1));
    TinyModel other = Initialization.initialize(TinyModel.PARAMETERS, new SplittableRandom(2));

    assertThat(same).isEqualTo(first);
    assertThat(other.words()).isNotEqualTo(first.words());
    assertThat(first.blocks().get(0).query()).isNotEqualTo(first.blocks().get(1).query());
  }

  @Test
  void aSizeThatIsNotDeclaredIsAnErrorThatNamesTheParameter() {
    assertThatThrownBy(() -> initialized(at -> at.table("words", "w", -1, 4)))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("[rapt/open-size] words cannot be initialised")
        .hasMessageContaining("got     [-1, 4]");
  }

  @Test
  void aSizeOfZeroIsAnError() {
    assertThatThrownBy(() -> initialized(at -> at.projection("query", "q", Layout.OUT_IN, 4, 0)))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("[rapt/open-size] query cannot be initialised")
        .hasMessageContaining("needs   sizes of at least 1")
        .hasMessageContaining("got     [4, 0]");
  }

  @Test
  void aListWhoseLengthIsNotDeclaredIsAnErrorThatNamesIt() {
    ParameterTree<Integer> tree =
        ParameterTree.of(
            source -> source.repeat(ParameterPath.root().child("blocks", "h"), -1),
            (weights, visitor) -> visitor.repeat(weights));

    assertThatThrownBy(() -> Initialization.initialize(tree, new SplittableRandom(1)))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("blocks cannot be initialised")
        .hasMessageContaining("the number of its records");
  }
}

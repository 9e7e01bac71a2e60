package dev.rapt.parameter;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapt.tensor.Tensor;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequireFiniteTest {
  private final ParameterTree<TinyModel> tree = TinyModel.PARAMETERS;
  private final TinyModel model = TinyModel.counting();

  /** The model with some numbers replaced: for each path, the numbers by index. */
  private TinyModel with(Map<String, Map<Integer, Float>> numbers) {
    return tree.map(
        model,
        (parameter, tensor) -> {
          float[] values = tensor.toArray();
          numbers
              .getOrDefault(parameter.path(), Map.of())
              .forEach((at, value) -> values[at] = value);
          return Tensor.of(values, tensor.shape());
        });
  }

  @Test
  void finiteNumbersPassHoweverLargeOrSmall() {
    Map<Integer, Float> edges =
        Map.of(0, Float.MAX_VALUE, 1, -Float.MAX_VALUE, 2, Float.MIN_VALUE, 3, -0f);
    assertThatCode(() -> tree.requireFinite(with(Map.of("norm.gain", edges))))
        .doesNotThrowAnyException();
  }

  @Test
  void theTensorTheIndexAndTheNumberAreNamed() {
    TinyModel broken = with(Map.of("blocks.1.query", Map.of(17, Float.NaN, 20, 1f / 0)));

    // 17 = 2 * 6 + 5 in [4, 6].
    assertThatThrownBy(() -> tree.requireFinite(broken))
        .isInstanceOf(NotFiniteException.class)
        .hasMessage(
            """
            [rapt/not-finite] blocks.1.query contains a number that is not finite
                got     NaN at [2, 5] of [4, 6]
                count   2 of 24 numbers
                fix     check the weights as loaded, then the gradients of each step""");
  }

  @Test
  void otherTensorsAreNamedUpToAFew() {
    Map<Integer, Float> first = Map.of(0, Float.NEGATIVE_INFINITY);
    TinyModel two = with(Map.of("words", first, "norm.gain", first));
    assertThatThrownBy(() -> tree.requireFinite(two))
        .hasMessageContaining("words contains")
        .hasMessageContaining("got     -Infinity at [0, 0] of [5, 4]")
        .hasMessageContaining("also    norm.gain\n");

    TinyModel all = tree.map(model, tensor -> Tensor.of(nans(tensor), tensor.shape()));
    assertThatThrownBy(() -> tree.requireFinite(all))
        .hasMessageContaining(
            "also    blocks.0.query, blocks.0.queryBias, blocks.0.output, blocks.1.query"
                + " and 3 more");
  }

  @Test
  void packedWeightsAreCheckedInDeclaredOrder() {
    TinyModel packed =
        tree.map(
            with(Map.of("blocks.0.output", Map.of(9, Float.NaN))),
            tensor -> tensor.rank() == 2 ? tensor.pack() : tensor);
    assertThatThrownBy(() -> tree.requireFinite(packed))
        .hasMessageContaining("got     NaN at [2, 1] of [6, 4]");
  }

  private static float[] nans(Tensor tensor) {
    float[] values = new float[tensor.elementCount()];
    Arrays.fill(values, Float.NaN);
    return values;
  }
}

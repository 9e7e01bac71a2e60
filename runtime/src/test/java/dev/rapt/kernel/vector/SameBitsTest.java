package dev.rapt.kernel.vector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.Activation;
import dev.rapt.kernel.Kernels;
import dev.rapt.kernel.Matrix;
import dev.rapt.kernel.Numbers;
import dev.rapt.kernel.Packing;
import dev.rapt.kernel.Panels;
import dev.rapt.kernel.Scratch;
import dev.rapt.kernel.Span;
import dev.rapt.kernel.scalar.ScalarKernels;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every set of kernels is bit-identical to the scalar kernels. */
class SameBitsTest {
  private static final Kernels SCALAR = new ScalarKernels();

  /** Numbers around the spans, which no kernel may touch. */
  private static final int MARGIN = 3;

  static IntStream sizes() {
    return IntStream.of(0, 1, 2, 3, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64, 65, 100, 385);
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void rowsOfOrdinaryNumbers(int size) {
    agree(size, Numbers.random(1, size + 2 * MARGIN), Numbers.random(2, size + 2 * MARGIN));
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void rowsWithNanInfinitiesAndSubnormals(int size) {
    agree(size, Numbers.awkward(3, size + 2 * MARGIN), Numbers.awkward(4, size + 2 * MARGIN));
  }

  static Stream<int[]> products() {
    int[] some = {0, 1, 2, 5, 6, 7, 13};
    Stream<int[]> small =
        IntStream.of(some)
            .boxed()
            .flatMap(
                m ->
                    IntStream.of(0, 1, 3, 65)
                        .boxed()
                        .flatMap(
                            k ->
                                IntStream.of(0, 1, 31, 32, 33, 65)
                                    .mapToObj(n -> new int[] {m, k, n})));
    return Stream.concat(small, Stream.of(new int[] {50, 800, 270}, new int[] {1, 1000, 100}));
  }

  @ParameterizedTest
  @MethodSource("products")
  void products(int[] shape) {
    int m = shape[0];
    int k = shape[1];
    int n = shape[2];
    Matrix right = Matrix.of(Numbers.random(5, k * n), k, n);
    Panels panels = Panels.dense(new float[Panels.size(k, n)], k, n);
    Packing.pack(right, panels, 0, panels.count());
    Matrix[] lefts = {
      Matrix.of(Numbers.random(6, m * k), m, k),
      Matrix.of(Numbers.awkward(6, m * k), m, k),
      Matrix.of(Numbers.random(7, m * k), k, m).transposed()
    };
    for (Matrix left : lefts) {
      int[] expected = product(SCALAR, left, panels);
      for (Kernels kernels : VectorKernelSets.all()) {
        assertThat(product(kernels, left, panels)).as(kernels.name()).isEqualTo(expected);
      }
    }
  }

  private static int[] product(Kernels kernels, Matrix left, Panels right) {
    int stride = right.columns() + MARGIN;
    float[] result = Numbers.random(8, left.rows() * stride);
    kernels.multiplyAdd(
        left, right, new Matrix(result, 0, stride, 1, left.rows(), right.columns()), new Scratch());
    return Numbers.bits(result);
  }

  private static void agree(int size, float[] x, float[] y) {
    Map<String, int[]> expected = everything(SCALAR, size, x, y);
    for (Kernels kernels : VectorKernelSets.all()) {
      everything(kernels, size, x, y)
          .forEach(
              (name, bits) ->
                  assertThat(bits).as(name + ", " + kernels.name()).isEqualTo(expected.get(name)));
    }
  }

  /** The results of every kernel for two rows, with the numbers around them. */
  private static Map<String, int[]> everything(Kernels kernels, int size, float[] x, float[] y) {
    Span a = new Span(x, MARGIN, size);
    Span b = new Span(y, MARGIN, size);
    Map<String, int[]> results = new TreeMap<>();
    Records records = new Records(results, size);
    records.row("add", out -> kernels.add(a, b, out));
    records.row("multiply", out -> kernels.multiply(a, b, out));
    records.row("multiplyAdd", out -> kernels.multiplyAdd(a, b, out));
    records.row("addScaled", out -> kernels.addScaled(0.7f, a, out));
    records.row("scale", out -> kernels.scale(-1.3f, a, out));
    records.row("exponential", out -> kernels.exponential(a, 0.9f, out));
    records.row("softmax", out -> kernels.softmax(a, out));
    records.row("softmaxGradient", out -> kernels.softmaxGradient(a, b, out));
    records.row("normalize", out -> kernels.normalize(a, 0.1f, 1.7f, null, null, out));
    records.row("normalize gain", out -> kernels.normalize(a, 0.1f, 1.7f, b, null, out));
    records.row("normalize gain bias", out -> kernels.normalize(a, 0.1f, 1.7f, b, a, out));
    records.row("normalizeGradient", out -> kernels.normalizeGradient(a, 0.3f, b, 0.2f, 1.9f, out));
    for (Activation activation : Activation.values()) {
      records.row(activation.name(), out -> kernels.activate(activation, a, out));
      records.row(
          activation + " gradient", out -> kernels.activationGradient(activation, a, b, out));
    }
    results.put("sum", Numbers.bits(new float[] {kernels.sum(a)}));
    results.put("max", Numbers.bits(new float[] {kernels.max(a) + 0f}));
    results.put("dot", Numbers.bits(new float[] {kernels.dot(a, b)}));
    results.put("deviations", Numbers.bits(new float[] {kernels.squaredDeviations(a, 0.2f)}));
    return results;
  }

  private record Records(Map<String, int[]> results, int size) {
    void row(String name, Consumer<Span> kernel) {
      float[] out = Numbers.random(9, size + 2 * MARGIN);
      kernel.accept(new Span(out, MARGIN, size));
      results.put(name, Numbers.bits(out));
    }
  }
}

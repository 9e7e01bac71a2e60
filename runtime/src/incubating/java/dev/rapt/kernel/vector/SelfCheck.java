package dev.rapt.kernel.vector;

import dev.rapt.kernel.Elementary;
import dev.rapt.kernel.Kernels;
import dev.rapt.kernel.Matrix;
import dev.rapt.kernel.Packing;
import dev.rapt.kernel.Panels;
import dev.rapt.kernel.Scratch;
import java.util.Arrays;
import java.util.Optional;
import jdk.incubator.vector.FloatVector;

/** Checks the vector kernels on a few numbers before they are used. */
final class SelfCheck {
  private static final int ROWS = 7;
  private static final int INNER = 5;
  private static final int COLUMNS = 33;

  private SelfCheck() {}

  /** The kernels for the preferred vector size of this machine, if they compute correctly. */
  static Optional<Kernels> kernels() {
    int bits = FloatVector.SPECIES_PREFERRED.vectorBitSize();
    if (!VectorKernels.support(bits)) {
      return Optional.empty();
    }
    Kernels kernels = VectorKernels.ofBits(bits);
    return product(kernels) && exponential() ? Optional.of(kernels) : Optional.empty();
  }

  private static boolean product(Kernels kernels) {
    Matrix left = Matrix.of(numbers(ROWS * INNER), ROWS, INNER);
    Matrix right = Matrix.of(numbers(INNER * COLUMNS), INNER, COLUMNS);
    Panels panels = Panels.dense(new float[Panels.size(INNER, COLUMNS)], INNER, COLUMNS);
    Packing.pack(right, panels, 0, panels.count());
    Matrix result = Matrix.of(new float[ROWS * COLUMNS], ROWS, COLUMNS);
    kernels.multiplyAdd(left, panels, result, new Scratch());
    float[] expected = new float[ROWS * COLUMNS];
    for (int element = 0; element < expected.length; element++) {
      for (int inner = 0; inner < INNER; inner++) {
        expected[element] =
            Math.fma(
                left.values()[element / COLUMNS * INNER + inner],
                right.values()[inner * COLUMNS + element % COLUMNS],
                expected[element]);
      }
    }
    return Arrays.equals(result.values(), expected);
  }

  private static boolean exponential() {
    float[] x = numbers(COLUMNS);
    float[] expected = new float[COLUMNS];
    for (int i = 0; i < COLUMNS; i++) {
      expected[i] = Elementary.exponential(x[i]);
    }
    VectorExponential.shifted(x, 0, 0f, x, 0, COLUMNS);
    return Arrays.equals(x, expected);
  }

  private static float[] numbers(int count) {
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (i % 13 - 6) * 0.37f + i * 0.01f;
    }
    return numbers;
  }
}

package dev.rapt.attention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.tensor.Tensor;
import java.util.function.IntToDoubleFunction;

/** Asserts nearly equal numbers, with NaN and infinity only where they are expected. */
final class Close {
  private Close() {}

  static void to(double[] want, float[] got, double tolerance, String what) {
    to(want, got, i -> tolerance, what);
  }

  /** As {@link #to(double[], float[], double, String)}, with a tolerance for each index. */
  static void to(double[] want, float[] got, IntToDoubleFunction tolerance, String what) {
    assertThat(got).as(what).hasSize(want.length);
    for (int i = 0; i < want.length; i++) {
      if (!near(want[i], got[i], tolerance.applyAsDouble(i))) {
        throw new AssertionError(what + "[" + i + "] is " + got[i] + ", wanted " + want[i]);
      }
    }
  }

  /**
   * As {@link #to(double[], float[], IntToDoubleFunction, String)}; an infinity that is attended
   * shows as NaN where its weight is 0 in single precision.
   */
  static void attended(double[] want, float[] got, IntToDoubleFunction tolerance) {
    double[] shown = want.clone();
    for (int i = 0; i < want.length; i++) {
      shown[i] = Double.isInfinite(want[i]) && Float.isNaN(got[i]) ? Double.NaN : want[i];
    }
    to(shown, got, tolerance, "output");
  }

  static void to(Tensor want, Tensor got, double tolerance) {
    assertThat(got.shape()).isEqualTo(want.shape());
    float[] wanted = want.values();
    double[] doubles = new double[wanted.length];
    for (int i = 0; i < doubles.length; i++) {
      doubles[i] = wanted[i];
    }
    to(doubles, got.values(), tolerance, "element");
  }

  private static boolean near(double want, float got, double tolerance) {
    return Double.isFinite(want)
        ? Math.abs(want - got) <= tolerance + tolerance * Math.abs(want)
        : Double.compare(want, got) == 0;
  }
}

package dev.rapt.proof.reference;

import java.util.Optional;

/** What treats each row alike, from the papers' formulas, one loop a sum. */
public final class Formulas {
  private static final int ERF_TERMS = 400;

  private Formulas() {}

  /** {@code x W + b}. */
  public static Matrix linear(Matrix x, Matrix weight, Optional<Matrix> bias) {
    Matrix product = x.times(weight);
    return bias.map(it -> plusRow(product, it)).orElse(product);
  }

  /** The weights of a layer, {@code name} and {@code nameBias}, applied to its input. */
  public static Matrix linear(Weights weights, String name, Matrix x) {
    return linear(x, weights.get(name), weights.find(name + "Bias"));
  }

  private static Matrix plusRow(Matrix x, Matrix row) {
    return Matrix.of(x.rows(), x.columns(), (r, column) -> x.at(r, column) + row.at(0, column));
  }

  /** Vaswani et al. 2017, section 3.3; gated: Shazeer 2020. */
  public static Matrix feedForward(Weights weights, Matrix x, Scalar activation, boolean gated) {
    Matrix up = linear(weights, "up", x);
    Matrix hidden =
        gated ? apply(activation, linear(weights, "gate", x)).scaledBy(up) : apply(activation, up);
    return linear(weights, "down", hidden);
  }

  /** A function of one number. */
  public interface Scalar {
    /** Its value. */
    double at(double x);
  }

  private static Matrix apply(Scalar function, Matrix x) {
    return Matrix.of(x.rows(), x.columns(), (row, column) -> function.at(x.at(row, column)));
  }

  /** {@code max(x, 0)}. */
  public static double relu(double x) {
    return x > 0 ? x : 0;
  }

  /** Hendrycks and Gimpel 2016: {@code x Phi(x)}. */
  public static double gelu(double x) {
    return x * (1 + erf(x / Math.sqrt(2))) / 2;
  }

  /** The approximation given there. */
  public static double geluTanh(double x) {
    return x / 2 * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x)));
  }

  /** {@code x sigmoid(x)}. */
  public static double silu(double x) {
    return x / (1 + Math.exp(-x));
  }

  /** Abramowitz and Stegun 7.1.6, a series of positive terms. */
  static double erf(double x) {
    double term = x;
    double sum = x;
    for (int n = 1; n < ERF_TERMS; n++) {
      term *= 2 * x * x / (2 * n + 1);
      sum += term;
    }
    return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x) * sum;
  }

  /** Ba et al. 2016, equations 3 and 4, with the variance's epsilon. */
  public static Matrix layerNorm(Weights weights, Matrix x, double epsilon) {
    Matrix gain = weights.get("gain");
    Optional<Matrix> bias = weights.find("bias");
    return Matrix.of(
        x.rows(),
        x.columns(),
        (row, column) -> {
          double mean = 0;
          for (int i = 0; i < x.columns(); i++) {
            mean += x.at(row, i) / x.columns();
          }
          double variance = 0;
          for (int i = 0; i < x.columns(); i++) {
            variance += (x.at(row, i) - mean) * (x.at(row, i) - mean) / x.columns();
          }
          double normal = (x.at(row, column) - mean) / Math.sqrt(variance + epsilon);
          double shift = bias.isPresent() ? bias.get().at(0, column) : 0;
          return normal * gain.at(0, column) + shift;
        });
  }

  /** Zhang and Sennrich 2019, equation 4. */
  public static Matrix rmsNorm(Weights weights, Matrix x, double epsilon) {
    Matrix gain = weights.get("gain");
    return Matrix.of(
        x.rows(),
        x.columns(),
        (row, column) ->
            x.at(row, column)
                / Math.sqrt(squares(x, row) / x.columns() + epsilon)
                * gain.at(0, column));
  }

  /** Each row divided by its Euclidean length. */
  public static Matrix unitNorm(Matrix x, double epsilon) {
    return Matrix.of(
        x.rows(),
        x.columns(),
        (row, column) -> x.at(row, column) / Math.max(Math.sqrt(squares(x, row)), epsilon));
  }

  private static double squares(Matrix x, int row) {
    double sum = 0;
    for (int column = 0; column < x.columns(); column++) {
      sum += x.at(row, column) * x.at(row, column);
    }
    return sum;
  }
}

package dev.rapt.operation;

import dev.rapt.execution.Execution;
import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.Rows;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;

/**
 * Normalisations of the features of each row, {@code [.., D] -> [.., D]}, and their gradients. The
 * gradient of a bias is {@link Projection#linearBiasGradient}.
 */
public final class Normalization {
  private Normalization() {}

  /**
   * {@code (x - mean) / sqrt(variance + epsilon) * gain}, without a bias.
   *
   * @param x {@code [.., D]}
   * @param gain {@code [D]}
   * @param epsilon added to the variance, which is the mean of {@code (x - mean)^2}
   * @throws ShapeException if the shapes do not fit
   */
  public static <R extends Rows<R>> R layerNorm(
      Execution execution, R x, Tensor gain, double epsilon) {
    return NormalizedRows.forward(execution, x, gain, null, epsilon, Moments::layer);
  }

  /**
   * {@code (x - mean) / sqrt(variance + epsilon) * gain + bias} (Ba et al. 2016).
   *
   * @param x {@code [.., D]}
   * @param gain {@code [D]}
   * @param bias {@code [D]}
   * @param epsilon added to the variance, which is the mean of {@code (x - mean)^2}
   * @throws ShapeException if the shapes do not fit
   */
  public static <R extends Rows<R>> R layerNorm(
      Execution execution, R x, Tensor gain, Tensor bias, double epsilon) {
    return NormalizedRows.forward(execution, x, gain, bias, epsilon, Moments::layer);
  }

  /**
   * {@code dx = (g - mean(g) - xhat * mean(g * xhat)) / std}, {@code g = dy * gain}, the gradient
   * of the input of {@link #layerNorm}, where {@code std = sqrt(variance + epsilon)} and {@code
   * xhat = (x - mean) / std}.
   *
   * @param x the input, {@code [.., D]}
   * @param gain {@code [D]}
   * @param dOutput {@code [.., D]}
   * @throws ShapeException if the shapes do not fit
   */
  public static <R extends Rows<R>> R layerNormInputGradient(
      Execution execution, R x, Tensor gain, R dOutput, double epsilon) {
    return NormalizedRows.inputGradient(execution, x, gain, dOutput, epsilon, Moments::layer, true);
  }

  /**
   * {@code dgain = colsum(dy * xhat)}, the gradient of the gain of {@link #layerNorm}, {@code [D]}.
   *
   * @param x the input, {@code [.., D]}
   * @param dOutput {@code [.., D]}
   * @throws ShapeException if the shapes differ
   */
  public static <R extends Rows<R>> Tensor layerNormGainGradient(
      Execution execution, R x, R dOutput, double epsilon) {
    return NormalizedRows.gainGradient(execution, x, dOutput, epsilon, Moments::layer);
  }

  /**
   * {@code x / sqrt(mean(x^2) + epsilon) * gain} (Zhang and Sennrich 2019).
   *
   * @param x {@code [.., D]}
   * @param gain {@code [D]}
   * @throws ShapeException if the shapes do not fit
   */
  public static <R extends Rows<R>> R rmsNorm(
      Execution execution, R x, Tensor gain, double epsilon) {
    return NormalizedRows.forward(execution, x, gain, null, epsilon, Moments::rootMeanSquare);
  }

  /**
   * {@code dx = (g - xhat * mean(g * xhat)) / rms}, {@code g = dy * gain}, the gradient of the
   * input of {@link #rmsNorm}, where {@code rms = sqrt(mean(x^2) + epsilon)} and {@code xhat = x /
   * rms}.
   *
   * @param x the input, {@code [.., D]}
   * @param gain {@code [D]}
   * @param dOutput {@code [.., D]}
   * @throws ShapeException if the shapes do not fit
   */
  public static <R extends Rows<R>> R rmsNormInputGradient(
      Execution execution, R x, Tensor gain, R dOutput, double epsilon) {
    return NormalizedRows.inputGradient(
        execution, x, gain, dOutput, epsilon, Moments::rootMeanSquare, false);
  }

  /**
   * {@code dgain = colsum(dy * xhat)}, the gradient of the gain of {@link #rmsNorm}, {@code [D]}.
   *
   * @param x the input, {@code [.., D]}
   * @param dOutput {@code [.., D]}
   * @throws ShapeException if the shapes differ
   */
  public static <R extends Rows<R>> Tensor rmsNormGainGradient(
      Execution execution, R x, R dOutput, double epsilon) {
    return NormalizedRows.gainGradient(execution, x, dOutput, epsilon, Moments::rootMeanSquare);
  }

  /**
   * {@link #rmsNorm} of each head: every K features of a row are normalised by themselves.
   *
   * @param x heads beside each other, {@code [B, T, H*K]}
   * @param gain {@code [K]}
   * @throws ShapeException if the shapes do not fit
   */
  public static Sequences rmsNormHeads(
      Execution execution, Sequences x, Tensor gain, double epsilon) {
    return joined(x, rmsNorm(execution, heads("x", x, gain), gain, epsilon));
  }

  /**
   * {@code dx = (g - xhat * mean(g * xhat)) / rms} of each head, {@code g = dy * gain}, the
   * gradient of the input of {@link #rmsNormHeads}.
   *
   * @param x the input, {@code [B, T, H*K]}
   * @param gain {@code [K]}
   * @param dOutput {@code [B, T, H*K]}
   * @throws ShapeException if the shapes do not fit
   */
  public static Sequences rmsNormHeadsInputGradient(
      Execution execution, Sequences x, Tensor gain, Sequences dOutput, double epsilon) {
    Shapes.same("input", x, "gradient", dOutput);
    Tensor gradient = heads("gradient", dOutput, gain);
    return joined(x, rmsNormInputGradient(execution, heads("x", x, gain), gain, gradient, epsilon));
  }

  /**
   * {@code dgain = colsum(dy * xhat)}, also over the heads, the gradient of the gain of {@link
   * #rmsNormHeads}, {@code [K]}.
   *
   * @param x the input, {@code [B, T, H*K]}
   * @param gain for its size, {@code [K]}
   * @param dOutput {@code [B, T, H*K]}
   * @throws ShapeException if the shapes do not fit
   */
  public static Tensor rmsNormHeadsGainGradient(
      Execution execution, Sequences x, Tensor gain, Sequences dOutput, double epsilon) {
    Shapes.same("input", x, "gradient", dOutput);
    Tensor gradient = heads("gradient", dOutput, gain);
    return rmsNormGainGradient(execution, heads("x", x, gain), gradient, epsilon);
  }

  /**
   * {@code x / max(|x|, epsilon)}, the Euclidean length of each row.
   *
   * @param x {@code [.., D]}
   */
  public static <R extends Rows<R>> R unitNorm(Execution execution, R x, double epsilon) {
    return NormalizedRows.forward(execution, x, null, null, epsilon, Moments::length);
  }

  /**
   * {@code dx = (dy - y * rowsum(dy * y)) / |x|}, the gradient of {@link #unitNorm}; {@code dy /
   * epsilon} where the length is not above that.
   *
   * @param x the input, {@code [.., D]}
   * @param dOutput {@code [.., D]}
   * @throws ShapeException if the shapes differ
   */
  public static <R extends Rows<R>> R unitNormGradient(
      Execution execution, R x, R dOutput, double epsilon) {
    return NormalizedRows.unitGradient(execution, x, dOutput, epsilon);
  }

  /** Each head as a row. */
  private static Tensor heads(String name, Sequences x, Tensor gain) {
    Shapes.rank("gain", gain, 1, "[K]");
    int size = gain.size(0);
    if (size == 0 || x.width() % size != 0) {
      throw new ShapeException(
          Explanation.of(
                  "heads-divide", "the gain of a head does not divide the features of " + name)
              .with("gain", gain.toString())
              .with("got", x.width() + " features, in " + x)
              .with("fix", "give a gain of the size of one head"));
    }
    return x.matrix().reshape(x.offsets().total() * (x.width() / size), size);
  }

  private static Sequences joined(Sequences like, Tensor heads) {
    return like.withMatrix(heads.reshape(like.offsets().total(), like.width()));
  }
}

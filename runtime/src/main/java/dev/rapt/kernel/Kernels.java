package dev.rapt.kernel;

import dev.rapt.Activation;
import org.jspecify.annotations.Nullable;

/**
 * A set of kernels: single-threaded arithmetic on ranges of arrays. The caller guarantees the
 * shapes; spans that are used together have the same length. All sets are bit-identical, on
 * hardware with fused multiply-add.
 *
 * <p>A result may overwrite an operand only where documented.
 */
public interface Kernels {
  /** The name of the set, for messages. */
  String name();

  /**
   * The number of rows of a product that are computed at once; tiles of a multiple of it need no
   * padding.
   */
  int rowBlock();

  /**
   * Adds a matrix product: {@code result += left * right}. Each element of the result is the start
   * of one chain of fused multiply-adds in ascending order of the inner index.
   *
   * @param left {@code [m, k]}, any strides
   * @param right {@code [k, n]}
   * @param result {@code [m, n]}, its columns neighbours
   * @param scratch {@link Scratch.Use#LEFT} and {@link Scratch.Use#EDGE} are used
   */
  void multiplyAdd(Matrix left, Panels right, Matrix result, Scratch scratch);

  /** {@code result = a + b}; may be written over either. */
  void add(Span a, Span b, Span result);

  /** {@code result = a * b}; may be written over either. */
  void multiply(Span a, Span b, Span result);

  /** {@code result = a * b + result}, fused. */
  void multiplyAdd(Span a, Span b, Span result);

  /** {@code result = factor * x + result}, fused. */
  void addScaled(float factor, Span x, Span result);

  /** {@code result = factor * x}; may be written over {@code x}. */
  void scale(float factor, Span x, Span result);

  /** The activation of each number. */
  void activate(Activation activation, Span x, Span result);

  /** The derivative at each {@code x}, times {@code gradient}. */
  void activationGradient(Activation activation, Span x, Span gradient, Span result);

  /** The sum, in the order of {@link Lanes}. */
  float sum(Span x);

  /**
   * The greatest number, ignoring NaN; negative infinity if there is none. The sign of 0 is
   * unspecified.
   */
  float max(Span x);

  /** {@code result = exp(x - shift)}; may be written over {@code x}. */
  void exponential(Span x, float shift, Span result);

  /** The sum of {@code a * b}, in the order of {@link Lanes}, fused. */
  float dot(Span a, Span b);

  /** The sum of {@code (x - mean)^2}, in the order of {@link Lanes}, fused. */
  float squaredDeviations(Span x, float mean);

  /**
   * {@code result = (x - mean) * factor}, then {@code * gain} if given, then {@code + bias} if
   * given, which is fused with the multiplication by the gain; may be written over {@code x}.
   *
   * @param bias only together with a gain
   */
  void normalize(
      Span x, float mean, float factor, @Nullable Span gain, @Nullable Span bias, Span result);

  /**
   * {@code result = ((gradient - mean) - normalized * projection) * factor}: the last step of the
   * gradients of the normalisations; may be written over either operand.
   */
  void normalizeGradient(
      Span gradient, float mean, Span normalized, float projection, float factor, Span result);

  /**
   * {@code exp(x - max) / sum}; may be written over {@code x}. NaN anywhere, positive infinity, or
   * only negative infinity give NaN; an empty span stays empty.
   */
  void softmax(Span x, Span result);

  /** {@code weights * (gradient - dot(weights, gradient))}; may be written over either operand. */
  void softmaxGradient(Span weights, Span gradient, Span result);
}

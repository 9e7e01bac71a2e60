package dev.rapt.kernel.vector;

import dev.rapt.Activation;
import dev.rapt.kernel.BlockedProduct;
import dev.rapt.kernel.Kernels;
import dev.rapt.kernel.Matrix;
import dev.rapt.kernel.Microkernel;
import dev.rapt.kernel.Panels;
import dev.rapt.kernel.Scratch;
import dev.rapt.kernel.Span;
import org.jspecify.annotations.Nullable;

/** The kernels on vectors of 256 or 512 bits. */
final class VectorKernels implements Kernels {
  private static final int WIDE = 512;
  private static final int NARROW = 256;

  private final int bits;
  private final Microkernel microkernel;
  private final BlockedProduct product;

  private VectorKernels(int bits, Microkernel microkernel) {
    this.bits = bits;
    this.microkernel = microkernel;
    this.product = new BlockedProduct(microkernel);
  }

  /** Whether there are kernels for a vector size in bits. */
  static boolean support(int bits) {
    return bits == WIDE || bits == NARROW;
  }

  /**
   * Kernels whose product uses vectors of this size in bits; the other operations use the preferred
   * size.
   */
  static VectorKernels ofBits(int bits) {
    return new VectorKernels(bits, bits == WIDE ? new WideTile() : new NarrowTile());
  }

  @Override
  public String name() {
    return "vector (" + bits + " bits)";
  }

  @Override
  public int rowBlock() {
    return microkernel.rows();
  }

  @Override
  public void multiplyAdd(Matrix left, Panels right, Matrix result, Scratch scratch) {
    product.multiplyAdd(left, right, result, scratch);
  }

  @Override
  public void add(Span a, Span b, Span result) {
    VectorElements.add(
        a.values(),
        a.offset(),
        b.values(),
        b.offset(),
        result.values(),
        result.offset(),
        a.length());
  }

  @Override
  public void multiply(Span a, Span b, Span result) {
    VectorElements.multiply(
        a.values(),
        a.offset(),
        b.values(),
        b.offset(),
        result.values(),
        result.offset(),
        a.length());
  }

  @Override
  public void multiplyAdd(Span a, Span b, Span result) {
    VectorElements.multiplyAdd(
        a.values(),
        a.offset(),
        b.values(),
        b.offset(),
        result.values(),
        result.offset(),
        a.length());
  }

  @Override
  public void addScaled(float factor, Span x, Span result) {
    VectorElements.addScaled(
        factor, x.values(), x.offset(), result.values(), result.offset(), x.length());
  }

  @Override
  public void scale(float factor, Span x, Span result) {
    VectorElements.scale(
        factor, x.values(), x.offset(), result.values(), result.offset(), x.length());
  }

  @Override
  public void activate(Activation activation, Span x, Span result) {
    VectorActivations.activate(activation, x, result);
  }

  @Override
  public void activationGradient(Activation activation, Span x, Span gradient, Span result) {
    VectorActivationGradients.gradient(activation, x, gradient, result);
  }

  @Override
  public float sum(Span x) {
    return VectorReductions.sum(x.values(), x.offset(), x.length());
  }

  @Override
  public float max(Span x) {
    return VectorReductions.max(x.values(), x.offset(), x.length());
  }

  @Override
  public void exponential(Span x, float shift, Span result) {
    VectorExponential.shifted(
        x.values(), x.offset(), shift, result.values(), result.offset(), x.length());
  }

  @Override
  public float dot(Span a, Span b) {
    return VectorReductions.dot(a.values(), a.offset(), b.values(), b.offset(), a.length());
  }

  @Override
  public float squaredDeviations(Span x, float mean) {
    return VectorReductions.squaredDeviations(x.values(), x.offset(), x.length(), mean);
  }

  @Override
  public void normalize(
      Span x, float mean, float factor, @Nullable Span gain, @Nullable Span bias, Span result) {
    VectorRows.normalize(x, mean, factor, gain, bias, result);
  }

  @Override
  public void normalizeGradient(
      Span gradient, float mean, Span normalized, float projection, float factor, Span result) {
    VectorRows.normalizeGradient(gradient, mean, normalized, projection, factor, result);
  }

  @Override
  public void softmax(Span x, Span result) {
    VectorRows.softmax(x, result);
  }

  @Override
  public void softmaxGradient(Span weights, Span gradient, Span result) {
    VectorRows.softmaxGradient(weights, gradient, result);
  }
}

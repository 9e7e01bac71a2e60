package dev.rapt.kernel.scalar;

import dev.rapt.Activation;
import dev.rapt.kernel.Kernels;
import dev.rapt.kernel.Matrix;
import dev.rapt.kernel.Panels;
import dev.rapt.kernel.Scratch;
import dev.rapt.kernel.Span;
import org.jspecify.annotations.Nullable;

/** The kernels in plain Java. */
public final class ScalarKernels implements Kernels {
  /** Creates the kernels, which have no state. */
  public ScalarKernels() {}

  @Override
  public String name() {
    return "scalar";
  }

  @Override
  public int rowBlock() {
    return 1;
  }

  @Override
  public void multiplyAdd(Matrix left, Panels right, Matrix result, Scratch scratch) {
    ScalarProduct.multiplyAdd(left, right, result);
  }

  @Override
  public void add(Span a, Span b, Span result) {
    ScalarElements.add(
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
    ScalarElements.multiply(
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
    ScalarElements.multiplyAdd(
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
    ScalarElements.addScaled(
        factor, x.values(), x.offset(), result.values(), result.offset(), x.length());
  }

  @Override
  public void scale(float factor, Span x, Span result) {
    ScalarElements.scale(
        factor, x.values(), x.offset(), result.values(), result.offset(), x.length());
  }

  @Override
  public void activate(Activation activation, Span x, Span result) {
    ScalarActivations.activate(activation, x, result);
  }

  @Override
  public void activationGradient(Activation activation, Span x, Span gradient, Span result) {
    ScalarActivations.gradient(activation, x, gradient, result);
  }

  @Override
  public float sum(Span x) {
    return ScalarReductions.sum(x.values(), x.offset(), x.length());
  }

  @Override
  public float max(Span x) {
    return ScalarRows.max(x.values(), x.offset(), x.length());
  }

  @Override
  public void exponential(Span x, float shift, Span result) {
    ScalarRows.shiftedExponentials(
        x.values(), x.offset(), shift, result.values(), result.offset(), x.length());
  }

  @Override
  public float dot(Span a, Span b) {
    return ScalarReductions.dot(a.values(), a.offset(), b.values(), b.offset(), a.length());
  }

  @Override
  public float squaredDeviations(Span x, float mean) {
    return ScalarReductions.squaredDeviations(x.values(), x.offset(), x.length(), mean);
  }

  @Override
  public void normalize(
      Span x, float mean, float factor, @Nullable Span gain, @Nullable Span bias, Span result) {
    ScalarRows.normalize(x, mean, factor, gain, bias, result);
  }

  @Override
  public void normalizeGradient(
      Span gradient, float mean, Span normalized, float projection, float factor, Span result) {
    ScalarRows.normalizeGradient(gradient, mean, normalized, projection, factor, result);
  }

  @Override
  public void softmax(Span x, Span result) {
    ScalarRows.softmax(x, result);
  }

  @Override
  public void softmaxGradient(Span weights, Span gradient, Span result) {
    ScalarRows.softmaxGradient(weights, gradient, result);
  }
}

package dev.rapt.parameter;

import dev.rapt.tensor.Tensor;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** What a visit showed, told again in the same order. */
final class Recording implements ParameterSource {
  private final Queue<Tensor> tensors = new ArrayDeque<>();
  private final Queue<Integer> sizes = new ArrayDeque<>();

  private Recording() {}

  /** What a visit of a model shows. */
  static <X> Recording of(X weights, BiConsumer<X, ParameterVisitor> visit) {
    Recording recording = new Recording();
    visit.accept(
        weights,
        new ParameterVisitor() {
          @Override
          public void tensor(Tensor tensor) {
            recording.tensors.add(tensor);
          }

          @Override
          public void repeat(int size) {
            recording.sizes.add(size);
          }
        });
    return recording;
  }

  /** Builds a model from a source that tells this recording from beginning to end. */
  <X> X replay(Function<ParameterSource, X> build, ParameterSource source) {
    X result = build.apply(source);
    if (!tensors.isEmpty() || !sizes.isEmpty()) {
      throw new IllegalStateException(
          "build asked for " + tensors.size() + " tensors less than visit showed");
    }
    return result;
  }

  @Override
  public Tensor tensor(Parameter parameter) {
    return next(tensors, parameter.path());
  }

  @Override
  public int repeat(ParameterPath path, int declared) {
    return next(sizes, path.path());
  }

  private static <T> T next(Queue<T> told, String path) {
    T next = told.poll();
    if (next == null) {
      throw new IllegalStateException("build asks for " + path + ", which visit did not show");
    }
    return next;
  }
}

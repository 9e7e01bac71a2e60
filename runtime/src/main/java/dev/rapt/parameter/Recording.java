package dev.rapt.parameter;

import dev.rapt.tensor.Tensor;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The tensors and list sizes of a visit, replayed in the same order. */
final class Recording implements ParameterSource {
  private final Queue<Tensor> tensors = new ArrayDeque<>();
  private final Queue<Integer> sizes = new ArrayDeque<>();

  private Recording() {}

  /** Records a visit of a model. */
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

  /** Builds a model from a source that consumes this whole recording. */
  <X> X replay(Function<ParameterSource, X> build, ParameterSource source) {
    X result = build.apply(source);
    if (!tensors.isEmpty() || !sizes.isEmpty()) {
      throw new IllegalStateException(
          "build asked for " + tensors.size() + " tensors fewer than visit passed");
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

  private static <T> T next(Queue<T> recorded, String path) {
    T next = recorded.poll();
    if (next == null) {
      throw new IllegalStateException("build asks for " + path + ", which visit did not pass");
    }
    return next;
  }
}

package dev.rapt.parameter;

import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * How a model is made of its parameters and taken apart again: what loading, saving, initialisation
 * and training need to know of it. Gradients are models of the same type, so they have the same
 * tree.
 *
 * @param <X> the record that is the model
 */
public final class ParameterTree<X> {
  private final Function<ParameterSource, X> build;
  private final BiConsumer<X, ParameterVisitor> visit;

  private ParameterTree(Function<ParameterSource, X> build, BiConsumer<X, ParameterVisitor> visit) {
    this.build = build;
    this.visit = visit;
  }

  /**
   * A tree of two functions that go through the components in the same order.
   *
   * @param build makes the model of what a source tells
   * @param visit shows a model's tensors and the sizes of its lists
   */
  public static <X> ParameterTree<X> of(
      Function<ParameterSource, X> build, BiConsumer<X, ParameterVisitor> visit) {
    return new ParameterTree<>(build, visit);
  }

  /** The model whose tensors the source tells. */
  public X build(ParameterSource source) {
    return build.apply(source);
  }

  /** Goes through the parameters in the order of declaration. */
  public void forEach(X weights, BiConsumer<Parameter, Tensor> action) {
    map(
        weights,
        (parameter, tensor) -> {
          action.accept(parameter, tensor);
          return tensor;
        });
  }

  /**
   * Goes through several models together in the order of declaration: weights, their gradients and
   * what an optimizer remembers of them, for example.
   *
   * @param action sees a parameter and its tensor in each model, in the order of the models
   * @throws ShapeException if there is no model, or a list differs in length between two of them
   */
  public void forEach(List<X> models, BiConsumer<Parameter, List<Tensor>> action) {
    map(
        models,
        (parameter, tensors) -> {
          action.accept(parameter, tensors);
          return tensors.get(0);
        });
  }

  /** The same model with other tensors, made one by one in the order of declaration. */
  public X map(X weights, BiFunction<Parameter, Tensor, Tensor> function) {
    return map(List.of(weights), (parameter, tensors) -> function.apply(parameter, tensors.get(0)));
  }

  /** The same model with other tensors, made one by one in the order of declaration. */
  public X map(X weights, UnaryOperator<Tensor> function) {
    return map(weights, (parameter, tensor) -> function.apply(tensor));
  }

  /**
   * A model made of two, tensor by tensor: weights and gradients, for example.
   *
   * @throws ShapeException if a list has another size in the second than in the first
   */
  public X zip(X first, X second, BinaryOperator<Tensor> function) {
    return map(
        List.of(first, second),
        (parameter, tensors) -> function.apply(tensors.get(0), tensors.get(1)));
  }

  /**
   * A model made of several, tensor by tensor, in the order of declaration.
   *
   * @param function makes a tensor of a parameter and its tensor in each model, in the order of the
   *     models
   * @throws ShapeException if there is no model, or a list differs in length between two of them
   */
  public X map(List<X> models, BiFunction<Parameter, List<Tensor>, Tensor> function) {
    if (models.isEmpty()) {
      throw new ShapeException(
          Explanation.of("no-models", "no model was given to go through")
              .with("needs", "at least 1 model")
              .with("fix", "give the weights first, then what belongs to them"));
    }
    List<Recording> recordings = models.stream().map(model -> Recording.of(model, visit)).toList();
    return recordings
        .get(0)
        .replay(
            build,
            new ParameterSource() {
              @Override
              public Tensor tensor(Parameter parameter) {
                return function.apply(
                    parameter,
                    recordings.stream().map(recording -> recording.tensor(parameter)).toList());
              }

              @Override
              public int repeat(ParameterPath path, int declared) {
                return sameSize(
                    path,
                    recordings.stream()
                        .map(recording -> recording.repeat(path, declared))
                        .toList());
              }
            });
  }

  /** All parameters of a model in the order of declaration. */
  public List<Parameter> parameters(X weights) {
    List<Parameter> parameters = new ArrayList<>();
    forEach(weights, (parameter, tensor) -> parameters.add(parameter));
    return List.copyOf(parameters);
  }

  /** How many numbers the parameters of a model are together. */
  public long count(X weights) {
    long[] count = {0};
    visit.accept(
        weights,
        new ParameterVisitor() {
          @Override
          public void tensor(Tensor tensor) {
            count[0] += tensor.elementCount();
          }

          @Override
          public void repeat(int size) {}
        });
    return count[0];
  }

  /**
   * Checks that all numbers of a model are finite. Nothing else looks for {@code NaN}: it costs a
   * pass over all weights. Gradients are models of the same type and can be checked alike.
   *
   * @throws NotFiniteException if one is {@code NaN} or infinite; it names the tensor, the place in
   *     it as declared, and the number
   */
  public void requireFinite(X weights) {
    FiniteCheck check = new FiniteCheck();
    forEach(weights, check::check);
    check
        .found()
        .ifPresent(
            explanation -> {
              throw new NotFiniteException(explanation);
            });
  }

  private static int sameSize(ParameterPath path, List<Integer> sizes) {
    int first = sizes.get(0);
    for (int model = 1; model < sizes.size(); model++) {
      if (sizes.get(model) != first) {
        throw new ShapeException(
            Explanation.of("repeat-count", path.path() + " differs in length between two models")
                .with("first", Integer.toString(first))
                .with(model == 1 ? "second" : "model " + (model + 1), sizes.get(model).toString())
                .with("fix", "give two models of the same structure"));
      }
    }
    return first;
  }
}

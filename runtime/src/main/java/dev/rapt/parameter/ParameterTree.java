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
 * How a model is built from its parameters and taken apart again. Loading, saving, initialisation
 * and training are based on it. Gradients are models of the same type, so they have the same tree.
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
   * A tree of two functions that visit the components in the same order.
   *
   * @param build builds the model from a source
   * @param visit visits a model's tensors and the sizes of its lists
   */
  public static <X> ParameterTree<X> of(
      Function<ParameterSource, X> build, BiConsumer<X, ParameterVisitor> visit) {
    return new ParameterTree<>(build, visit);
  }

  /** Builds the model with the tensors of a source. */
  public X build(ParameterSource source) {
    return build.apply(source);
  }

  /** Visits the parameters in the order of declaration. */
  public void forEach(X weights, BiConsumer<Parameter, Tensor> action) {
    map(
        weights,
        (parameter, tensor) -> {
          action.accept(parameter, tensor);
          return tensor;
        });
  }

  /**
   * Visits several models together in the order of declaration, for example weights, gradients and
   * the state of an optimizer.
   *
   * @param action receives a parameter and its tensor in each model, in the order of the models
   * @throws ShapeException if no model is given, or a list differs in length between two of them
   */
  public void forEach(List<X> models, BiConsumer<Parameter, List<Tensor>> action) {
    map(
        models,
        (parameter, tensors) -> {
          action.accept(parameter, tensors);
          return tensors.get(0);
        });
  }

  /**
   * A model of the same structure, whose tensors are computed one by one in the order of
   * declaration.
   */
  public X map(X weights, BiFunction<Parameter, Tensor, Tensor> function) {
    return map(List.of(weights), (parameter, tensors) -> function.apply(parameter, tensors.get(0)));
  }

  /**
   * A model of the same structure, whose tensors are computed one by one in the order of
   * declaration.
   */
  public X map(X weights, UnaryOperator<Tensor> function) {
    return map(weights, (parameter, tensor) -> function.apply(tensor));
  }

  /**
   * A model computed from two models, tensor by tensor, for example from weights and gradients.
   *
   * @throws ShapeException if a list differs in size between the two
   */
  public X zip(X first, X second, BinaryOperator<Tensor> function) {
    return map(
        List.of(first, second),
        (parameter, tensors) -> function.apply(tensors.get(0), tensors.get(1)));
  }

  /**
   * A model computed from several models, tensor by tensor, in the order of declaration.
   *
   * @param function computes a tensor from a parameter and its tensor in each model, in the order
   *     of the models
   * @throws ShapeException if no model is given, or a list differs in length between two of them
   */
  public X map(List<X> models, BiFunction<Parameter, List<Tensor>, Tensor> function) {
    if (models.isEmpty()) {
      throw new ShapeException(
          Explanation.of("no-models", "no model is given")
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

  /** The number of elements of all parameters of a model. */
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
   * Checks that all numbers of a model are finite. Rapt checks for {@code NaN} nowhere else, since
   * it costs a pass over all weights. Gradients are models of the same type and can be checked in
   * the same way.
   *
   * @throws NotFiniteException if one is {@code NaN} or infinite; it names the tensor, its index as
   *     declared, and the number
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
                .with("fix", "use two models of the same structure"));
      }
    }
    return first;
  }
}

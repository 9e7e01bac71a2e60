package dev.rapt.processor.build.layer;

import dev.rapt.processor.build.use.Scope;
import dev.rapt.processor.declare.Component;
import dev.rapt.processor.declare.LayerDeclaration;
import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.model.ParameterValue;
import dev.rapt.processor.model.UsePath;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Op;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The graph of one use of a layer while the sizes in it are not solved.
 *
 * @param scope the dims that this use sees
 * @param input what it reads
 * @param sides what it or a layer below reads beside its input, in order of first appearance
 * @param tied the sibling's table, if it uses one
 * @param parameters its tensors, in the order of the components
 * @param steps in order
 * @param output the last value
 * @param width what it makes of the width of its input
 */
public record UnsolvedLayer(
    Scope scope,
    Value input,
    List<Value> sides,
    Optional<Value> tied,
    List<ParameterValue> parameters,
    List<Step> steps,
    Value output,
    WidthFlow width) {
  /** Copies the lists. */
  public UnsolvedLayer {
    sides = List.copyOf(sides);
    parameters = List.copyOf(parameters);
    steps = List.copyOf(steps);
  }

  /** A step of the layer. */
  public sealed interface Step {
    /** What the step gives. */
    Value result();
  }

  /** One operation. */
  public record Operation(Value result, Op op) implements Step {}

  /**
   * A layer below, or a list of them.
   *
   * @param component which
   * @param layer its graph; that of every element, for a list
   * @param input what it reads
   * @param count the length of the list, if it is one
   * @param tiedTo the sibling whose table it uses, if it does
   */
  public record Child(
      Value result,
      Component.Child component,
      UnsolvedLayer layer,
      Value input,
      Optional<Dim> count,
      Optional<Component.Child> tiedTo)
      implements Step {}

  /** The record. */
  public LayerDeclaration declaration() {
    return scope.use().declaration();
  }

  /** The components that lead here. */
  public UsePath path() {
    return scope.use().path();
  }

  /** This layer and all below it, outermost first. */
  public Stream<UnsolvedLayer> all() {
    return Stream.concat(
        Stream.of(this),
        steps.stream().filter(Child.class::isInstance).flatMap(it -> ((Child) it).layer().all()));
  }
}

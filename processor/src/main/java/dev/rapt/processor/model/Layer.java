package dev.rapt.processor.model;

import dev.rapt.processor.declare.Component;
import dev.rapt.processor.declare.LayerDeclaration;
import dev.rapt.processor.model.op.Op;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The graph of one use of a layer.
 *
 * @param declaration the record
 * @param path the components that lead here
 * @param dims the dims that this use has met, in order
 * @param unusedDims the dims that the record sets and nothing in this use asks for
 * @param input what it reads
 * @param sides what it or a layer below reads beside its input, in order of first appearance
 * @param tied the sibling's table, if it uses one
 * @param parameters its tensors, in the order of the components
 * @param steps in order
 * @param output the last value
 * @param wanted which of its gradients are
 */
public record Layer(
    LayerDeclaration declaration,
    UsePath path,
    List<LayerDim> dims,
    List<String> unusedDims,
    Value input,
    List<Value> sides,
    Optional<Value> tied,
    List<ParameterValue> parameters,
    List<Step> steps,
    Value output,
    Wanted wanted) {
  /** Copies the lists. */
  public Layer {
    dims = List.copyOf(dims);
    unusedDims = List.copyOf(unusedDims);
    sides = List.copyOf(sides);
    parameters = List.copyOf(parameters);
    steps = List.copyOf(steps);
  }

  /** The seed of a pass for training, if it or a layer below drops anything. */
  public Optional<Value> seed() {
    boolean drops =
        steps.stream()
            .anyMatch(
                step ->
                    step instanceof Step.Operation operation
                        ? operation.op().outsideTraining().isPresent()
                        : ((Step.SubLayer) step).layer().seed().isPresent());
    return drops ? Optional.of(Value.SEED) : Optional.empty();
  }

  /** Its own operations, in order. */
  public Stream<Op> operations() {
    return steps.stream()
        .filter(Step.Operation.class::isInstance)
        .map(it -> ((Step.Operation) it).op());
  }

  /** The calls of layers below, in order. */
  public List<Step.SubLayer> calls() {
    return steps.stream()
        .filter(Step.SubLayer.class::isInstance)
        .map(Step.SubLayer.class::cast)
        .toList();
  }

  /** The call of a component that is a layer. */
  public Step.SubLayer call(Component component) {
    return calls().stream()
        .filter(call -> call.component().name().equals(component.name()))
        .findFirst()
        .orElseThrow();
  }

  /** The tensor of a component that is a parameter. */
  public ParameterValue parameter(Component component) {
    return parameters.stream()
        .filter(parameter -> parameter.component().name().equals(component.name()))
        .findFirst()
        .orElseThrow();
  }

  /** The dim of a name that this use has met. */
  public LayerDim dim(String name) {
    return dims.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
  }

  /** The side input of a name. */
  public Value side(String name) {
    return sides.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
  }

  /** This graph and all below it, outermost first. */
  public Stream<Layer> all() {
    return Stream.concat(Stream.of(this), calls().stream().flatMap(call -> call.layer().all()));
  }

  /** The same layer computed by other steps that give the same output. */
  public Layer withSteps(List<Step> newSteps) {
    return withSteps(newSteps, output);
  }

  /** The same layer computed by other steps that give an equal output. */
  public Layer withSteps(List<Step> newSteps, Value newOutput) {
    return new Layer(
        declaration,
        path,
        dims,
        unusedDims,
        input,
        sides,
        tied,
        parameters,
        newSteps,
        newOutput,
        wanted);
  }

  /** The same layer, of which some gradients are wanted, made of such layers. */
  public Layer wanting(Wanted gradients, List<Step> newSteps) {
    return new Layer(
        declaration,
        path,
        dims,
        unusedDims,
        input,
        sides,
        tied,
        parameters,
        newSteps,
        output,
        gradients);
  }

  /** Whether it or a layer below has a tensor that is not frozen. */
  public boolean trains() {
    return parameters.stream().anyMatch(it -> it.component().frozen().isEmpty())
        || calls().stream()
            .anyMatch(it -> it.component().frozen().isEmpty() && it.layer().trains());
  }

  /** Whether anything in it or below has been declared frozen. */
  public boolean freezes() {
    return all()
        .flatMap(it -> it.declaration().components().stream())
        .anyMatch(it -> it.frozen().isPresent());
  }
}

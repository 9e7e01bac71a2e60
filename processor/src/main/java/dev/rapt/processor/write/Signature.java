package dev.rapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.rapt.processor.model.Layer;
import dev.rapt.processor.model.Step;
import dev.rapt.processor.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * What the methods of a layer's class take: weights, inputs, dims read at run time, execution.
 *
 * @param beside what the pass takes besides: a seed, a cache
 */
record Signature(LayerClass layer, Optional<Value> beside) {
  /** Of passes that take nothing besides. */
  Signature(LayerClass layer) {
    this(layer, Optional.empty());
  }

  /** Of the pass for training: a seed, where the layer drops anything. */
  static Signature ofTraining(LayerClass layer) {
    return new Signature(layer, layer.graph().seed());
  }

  /** Of the pass over new positions: a root begins it, and a layer below takes part in it. */
  static Signature ofDecoding(LayerClass layer) {
    return new Signature(layer, Optional.of(layer.isRoot() ? Value.CACHE : Value.DECODING));
  }

  /** A static method, public in the root's class where the record is. */
  MethodSpec.Builder method(String name) {
    MethodSpec.Builder method = MethodSpec.methodBuilder(name).addModifiers(Modifier.STATIC);
    if (layer.isRoot()) {
      method.addModifiers(Modifier.PUBLIC);
    }
    return method;
  }

  /** The weights and what is computed from. */
  private void inputs(MethodSpec.Builder method) {
    method.addParameter(layer.record(), FixedNames.PARAMETERS);
    Locals locals = locals();
    values().forEach(it -> method.addParameter(Types.of(it), locals.of(it)));
  }

  /** What every method takes last. */
  void tail(MethodSpec.Builder method) {
    if (layer.hasDims() && !layer.isRoot()) {
      method.addParameter(layer.dimsType(), FixedNames.DIMS);
    }
    method.addParameter(RuntimeTypes.EXECUTION, FixedNames.EXECUTION);
  }

  /** A pass from inputs to a result, up to what it computes. */
  MethodSpec.Builder pass(String name, TypeName result, String sentence) {
    MethodSpec.Builder method =
        method(name).returns(result).addJavadoc(Javadoc.transformation(sentence, layer));
    inputs(method);
    tail(method);
    method.addCode(weightChecks());
    return layer.isRoot() ? method.addCode(new InputGuards(layer, locals()).write()) : method;
  }

  /** The inputs, the main one first. */
  List<Value> values() {
    Layer graph = layer.graph();
    List<Value> values = new ArrayList<>(List.of(graph.input()));
    values.addAll(graph.sides());
    graph.tied().ifPresent(values::add);
    beside.ifPresent(values::add);
    return values;
  }

  Locals locals() {
    Locals locals = Locals.ofMethod(layer);
    values().forEach(locals::of);
    return locals;
  }

  /** The method without an execution, which takes the shared one. */
  MethodSpec shared(String name, TypeName result, String javadoc) {
    MethodSpec.Builder method = method(name).returns(result).addJavadoc(javadoc);
    inputs(method);
    Locals locals = locals();
    CodeBlock arguments =
        values().stream()
            .map(it -> CodeBlock.of("$N", locals.of(it)))
            .collect(CodeBlock.joining(", ", FixedNames.PARAMETERS + ", ", ", "));
    return method
        .addStatement("return $N($L$T.shared())", name, arguments, RuntimeTypes.EXECUTION)
        .build();
  }

  /** Checks that the root's weights fit, and returns the dims that are read from them. */
  private CodeBlock weightChecks() {
    return weightChecks(layer.hasDims());
  }

  /** The same before code that may need none of the dims. */
  CodeBlock weightChecks(boolean readsDims) {
    if (!layer.isRoot()) {
      return CodeBlock.of("");
    }
    return readsDims
        ? CodeBlock.of(
            "$T $N = check($N);\n", layer.dimsType(), FixedNames.DIMS, FixedNames.PARAMETERS)
        : CodeBlock.of("check($N);\n", FixedNames.PARAMETERS);
  }

  /**
   * The call of a method of a layer below.
   *
   * @param layerExpression the layer's weights
   * @param input what it reads
   * @param given what it takes besides, if anything
   */
  CodeBlock call(
      Step.SubLayer step,
      String method,
      CodeBlock layerExpression,
      CodeBlock input,
      Optional<CodeBlock> given) {
    LayerClass below = layer.below(step.layer());
    List<CodeBlock> arguments = new ArrayList<>(List.of(layerExpression, input));
    step.layer().sides().forEach(it -> arguments.add(side(it.name())));
    tiedTable(step).ifPresent(arguments::add);
    given.ifPresent(arguments::add);
    arguments.addAll(tailArguments());
    return Wrapping.invocation(CodeBlock.of("$T.$N", below.name(), method), arguments);
  }

  /** What this layer has of a name beside its input, for a layer below. */
  private CodeBlock side(String name) {
    return layer.graph().sides().stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .map(it -> CodeBlock.of("$N", locals().of(it)))
        .orElseThrow();
  }

  /** The call of a method that takes nothing besides. */
  CodeBlock call(Step.SubLayer step, String method, CodeBlock layerExpression, CodeBlock input) {
    return call(step, method, layerExpression, input, Optional.empty());
  }

  /** What the call of a layer below takes last. */
  List<CodeBlock> tailArguments() {
    CodeBlock execution = CodeBlock.of(FixedNames.EXECUTION);
    return layer.hasDims() ? List.of(CodeBlock.of(FixedNames.DIMS), execution) : List.of(execution);
  }

  /** The sibling's table that a layer below uses. */
  static Optional<CodeBlock> tiedTable(Step.SubLayer step) {
    return step.tiedTo()
        .map(
            sibling ->
                CodeBlock.of(
                    "$N.$N().$N()",
                    FixedNames.PARAMETERS,
                    sibling.name(),
                    step.layer().tied().orElseThrow().name()));
  }
}

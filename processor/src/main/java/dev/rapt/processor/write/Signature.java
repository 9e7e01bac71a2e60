package dev.rapt.processor.write;

import dev.rapt.processor.graph.layer.LayerGraph;
import dev.rapt.processor.graph.layer.Step;
import dev.rapt.processor.graph.value.Value;
import dev.rapt.processor.source.Code;
import dev.rapt.processor.source.JavaMethod;
import dev.rapt.processor.source.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/**
 * What the methods of a layer's class take: weights, inputs, dims read at run time, execution.
 *
 * @param beside what the pass takes besides: a seed, a cache
 */
record Signature(LayerClass layer, Optional<Value> beside) {
  static final String PARAMETERS = "parameters";
  static final String EXECUTION = "execution";
  static final String DIMS = "dims";
  private static final Pattern DIM = Pattern.compile("\\b" + DIMS + "\\b");

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
  JavaMethod.Builder method(String name) {
    JavaMethod.Builder method = JavaMethod.method(name).modifiers(Modifier.STATIC);
    if (layer.isRoot()) {
      method.modifiers(Modifier.PUBLIC);
    }
    return method;
  }

  /** The weights and what is computed from. */
  private void inputs(JavaMethod.Builder method) {
    method.parameter(layer.record(), PARAMETERS);
    Locals locals = locals();
    values().forEach(it -> method.parameter(Types.of(it), locals.of(it)));
  }

  /** What every method takes last. */
  void tail(JavaMethod.Builder method) {
    if (layer.hasDims() && !layer.isRoot()) {
      method.parameter(layer.dimsType(), DIMS);
    }
    method.parameter(RuntimeTypes.EXECUTION, EXECUTION);
  }

  /** A pass from inputs to a result, up to what it computes. */
  JavaMethod.Builder pass(String name, TypeName result, String sentence) {
    JavaMethod.Builder method =
        method(name).returns(result).javadoc(Javadoc.transformation(sentence, layer));
    inputs(method);
    tail(method);
    method.code(weightChecks());
    return layer.isRoot() ? method.code(new InputGuards(layer).write()) : method;
  }

  /** The inputs, the main one first. */
  List<Value> values() {
    LayerGraph graph = layer.graph();
    List<Value> values = new ArrayList<>(List.of(graph.input()));
    values.addAll(graph.sides());
    graph.tied().ifPresent(values::add);
    beside.ifPresent(values::add);
    return values;
  }

  Locals locals() {
    Locals locals = new Locals(PARAMETERS, EXECUTION, DIMS, "tape", "dOutput", "index", "layer");
    values().forEach(locals::of);
    return locals;
  }

  /** The method without an execution, which takes the shared one. */
  JavaMethod shared(String name, TypeName result, String javadoc) {
    JavaMethod.Builder method = method(name).returns(result).javadoc(javadoc);
    inputs(method);
    Code arguments =
        values().stream()
            .map(it -> Code.of("$L", it.name()))
            .collect(Code.joining(", ", PARAMETERS + ", ", ", "));
    return method
        .statement("return $L($L$T.shared())", name, arguments, RuntimeTypes.EXECUTION)
        .build();
  }

  /** That the root's weights fit; tells the dims that are read from them. */
  private Code weightChecks() {
    return layer.isRoot() && layer.hasDims()
        ? Code.builder().statement("$T $L = check($L)", layer.dimsType(), DIMS, PARAMETERS).build()
        : weightChecksAlone();
  }

  /** The same before code that may need none of the dims. */
  Code weightChecks(Code code) {
    return DIM.matcher(code.text()).find() ? weightChecks() : weightChecksAlone();
  }

  private Code weightChecksAlone() {
    return layer.isRoot() ? Code.builder().statement("check($L)", PARAMETERS).build() : Code.NONE;
  }

  /**
   * The call of a method of a layer below.
   *
   * @param layerExpression the layer's weights
   * @param input what it reads
   * @param given what it takes besides, if anything
   */
  Code call(Step.Call step, String method, Code layerExpression, Code input, Optional<Code> given) {
    LayerClass below = layer.classes().of(step.layer());
    List<Code> arguments = new ArrayList<>(List.of(layerExpression, input));
    step.layer().sides().forEach(it -> arguments.add(Code.of("$L", it.name())));
    tiedTable(step).ifPresent(arguments::add);
    given.ifPresent(arguments::add);
    arguments.addAll(tailArguments());
    return Wrapping.invocation(Code.of("$T.$L", below.name(), method), arguments);
  }

  /** The call of a method that takes nothing besides. */
  Code call(Step.Call step, String method, Code layerExpression, Code input) {
    return call(step, method, layerExpression, input, Optional.empty());
  }

  /** What the call of a layer below takes last. */
  List<Code> tailArguments() {
    Code execution = Code.of(EXECUTION);
    return layer.hasDims() ? List.of(Code.of(DIMS), execution) : List.of(execution);
  }

  /** The sibling's table that a layer below uses. */
  static Optional<Code> tiedTable(Step.Call step) {
    return step.tiedTo()
        .map(
            sibling ->
                Code.of(
                    "$L.$L().$L()",
                    PARAMETERS,
                    sibling.name(),
                    step.layer().tied().orElseThrow().name()));
  }
}

package dev.rapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.rapt.processor.model.Layer;
import dev.rapt.processor.model.Step;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Argument;
import java.util.stream.Stream;

/** What statements of the passes have in common: each with its equation and shape above it. */
record Steps(LayerClass layer, Locals locals) {
  /** The column of the shape, where the equation leaves room. */
  private static final int SHAPE_COLUMN = 40;

  private static final int WIDTH = 90;
  private static final String CONTINUATION = " ".repeat(8);

  /** How a value of the forward pass is reached: a parameter of the record, or a local variable. */
  CodeBlock value(Value value) {
    return value.source() == Value.Source.PARAMETER
        ? CodeBlock.of("$N.$N()", FixedNames.PARAMETERS, value.name())
        : CodeBlock.of("$N", locals.of(value));
  }

  /** The declaration of what a step of the layer gives, below its equation. */
  CodeBlock declare(Step step, CodeBlock expression) {
    return CodeBlock.of("$L$L", heading(step), assign(step.result(), expression));
  }

  /** The declaration of a value, without its equation. */
  CodeBlock assign(Value value, CodeBlock expression) {
    return Wrapping.assignment(
        CodeBlock.of("$T $N", Types.of(value), locals.of(value)), expression);
  }

  /** The equation of a step, and the shape of what it gives. */
  CodeBlock heading(Step step) {
    return heading(equation(step), step.result());
  }

  /**
   * A line of comment over a statement.
   *
   * @param equation what the statement computes
   * @param like a value of the shape of its result
   */
  CodeBlock heading(String equation, Value like) {
    int room = SHAPE_COLUMN - equation.length();
    return comment(equation + " ".repeat(Math.max(2, room)) + shape(like));
  }

  /** Lines of comment: what is too long for one goes on below, further in. */
  static CodeBlock comment(String text) {
    int end = text.length() > WIDTH ? text.lastIndexOf(' ', WIDTH) : -1;
    return end > CONTINUATION.length()
        ? CodeBlock.of(
            "// $L\n$L", text.substring(0, end), comment(CONTINUATION + text.substring(end + 1)))
        : CodeBlock.of("// $L\n", text);
  }

  private static String equation(Step step) {
    if (step instanceof Step.Operation operation) {
      return operation.op().equation(step.result());
    }
    Step.SubLayer call = (Step.SubLayer) step;
    return call.result().name() + " = " + text(call);
  }

  /** A layer below and what it reads, for people. */
  static String text(Step.SubLayer call) {
    String input = call.input().name();
    String component = call.component().name();
    return call.component()
        .repeat()
        .map(
            it ->
                it.text() + " x " + call.layer().declaration().name().simple() + ", from " + input)
        .orElse(component + "(" + input + ")");
  }

  /** The scale of scores as a variable, where a call needs it and it is read at run time. */
  CodeBlock scale(Stream<Argument> arguments) {
    return arguments
        .filter(layer.sizes()::isScaleRead)
        .findFirst()
        .map(it -> layer.sizes().inverseRoot((Argument.InverseRoot) it))
        .map(it -> Wrapping.assignment(CodeBlock.of("double $N", FixedNames.LOCAL_SCALE), it))
        .orElse(CodeBlock.of(""));
  }

  /** The same of operations of the layer. */
  CodeBlock scale(Layer graph) {
    return scale(graph.operations().flatMap(it -> it.call().arguments().stream()));
  }

  String shape(Value value) {
    return value.type().text();
  }

  /** A component of this layer's record. */
  CodeBlock component(String name) {
    return CodeBlock.of("$N.$N()", FixedNames.PARAMETERS, name);
  }
}

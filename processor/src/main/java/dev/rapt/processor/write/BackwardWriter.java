package dev.rapt.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.rapt.processor.declare.Component;
import dev.rapt.processor.model.Step;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Argument;
import dev.rapt.processor.pass.BackwardGraph;
import dev.rapt.processor.pass.BackwardStep;
import dev.rapt.processor.pass.Gradient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes {@code backward} and its {@code Gradients}. */
final class BackwardWriter {
  /** How long an equation and its law may be together on one line. */
  private static final int LAW_WIDTH = 66;

  private final LayerClass layer;
  private final BackwardGraph backward;
  private final GradientsType type;
  private final TapeNames names;
  private final Locals locals;
  private final Steps steps;
  private final GradientsBelow below;

  BackwardWriter(LayerClass layer, BackwardGraph backward) {
    this.layer = layer;
    this.backward = backward;
    this.type = new GradientsType(layer);
    this.names = new TapeNames(backward);
    this.locals = Locals.ofMethod(layer);
    this.steps = new Steps(layer, locals);
    this.below = new GradientsBelow(layer, locals, steps, names);
    layer.graph().tied().ifPresent(locals::of);
  }

  /** The record of the gradients, unless the runtime has it. */
  Optional<TypeSpec> writeType() {
    if (type.isPair()) {
      return Optional.empty();
    }
    RecordWriter record = new RecordWriter("Gradients", layer);
    record.component(
        layer.record(),
        FixedNames.PARAMETERS,
        "the gradients of the parameters, in the same record");
    if (backward.input().isPresent()) {
      Value input = layer.graph().input();
      record.component(
          Types.of(input),
          "input",
          "the gradient of the input, {@code " + steps.shape(input) + "}");
    }
    backward
        .sides()
        .keySet()
        .forEach(
            it ->
                record.component(
                    Types.of(it),
                    it.name(),
                    "the gradient of {@code " + it.name() + "}, {@code " + steps.shape(it) + "}"));
    backward
        .tied()
        .ifPresent(
            it -> record.component(RuntimeTypes.TENSOR, "tied", "the gradient of the tied table"));
    return Optional.of(record.write("The gradients of the layer."));
  }

  /** The method with the shared execution, for the root. */
  MethodSpec writeShared() {
    return new Signature(layer)
        .method("backward")
        .returns(type.name())
        .addJavadoc("Computes the gradients on the shared execution.\n")
        .addParameter(layer.record(), FixedNames.PARAMETERS)
        .addParameter(layer.nested("Tape"), "tape")
        .addParameter(Types.of(layer.graph().output()), "dOutput")
        .addStatement(
            "return backward($N, tape, dOutput, $T.shared())",
            FixedNames.PARAMETERS,
            RuntimeTypes.EXECUTION)
        .build();
  }

  MethodSpec write() {
    Signature signature = new Signature(layer);
    MethodSpec.Builder method =
        signature
            .method("backward")
            .returns(type.name())
            .addJavadoc(
                "Computes the gradients, given the gradient of the output, {@code $L}.\n",
                steps.shape(layer.graph().output()))
            .addParameter(layer.record(), FixedNames.PARAMETERS)
            .addParameter(layer.nested("Tape"), "tape")
            .addParameter(Types.of(layer.graph().output()), "dOutput");
    layer.graph().tied().ifPresent(it -> method.addParameter(RuntimeTypes.TENSOR, locals.of(it)));
    signature.tail(method);
    CodeBlock body = backward.steps().stream().map(this::step).collect(CodeBlock.joining(""));
    List<CodeBlock> results = new ArrayList<>();
    results.add(parameters());
    backward.input().ifPresent(it -> results.add(reference(it)));
    backward.sides().values().forEach(it -> results.add(reference(it)));
    backward.tied().ifPresent(it -> results.add(reference(it)));
    CodeBlock result = Wrapping.invocation(type.creation(), results);
    method.addCode(signature.weightChecks(readsDims()));
    if (layer.isRoot()) {
      method.addStatement("$T.gradient(tape.$N(), dOutput)", RuntimeTypes.GUARD, names.output());
    }
    method.addCode(steps.scale(arguments()));
    return method.addCode(body).addCode(Wrapping.result(result)).build();
  }

  /** Whether a step, or what stands for the gradients of a layer, needs a dim read at run time. */
  private boolean readsDims() {
    return layer.hasDims()
        && (!layer.graph().calls().isEmpty() || arguments().anyMatch(layer.sizes()::isRead));
  }

  /** What the layer's own operations are called with. */
  private Stream<Argument> arguments() {
    return backward.calls().flatMap(call -> call.arguments().stream());
  }

  private CodeBlock step(BackwardStep step) {
    if (step instanceof BackwardStep.Operation operation) {
      return operation(operation);
    }
    if (step instanceof BackwardStep.Again again) {
      return again(again);
    }
    if (step instanceof BackwardStep.Sum sum) {
      return sum(sum);
    }
    if (step instanceof BackwardStep.Concatenation concatenation) {
      return concatenation(concatenation);
    }
    BackwardStep.Below call = (BackwardStep.Below) step;
    return below.write(call.call(), reference(call.of()));
  }

  /** The equation of the forward pass, and below it what each operand receives. */
  private CodeBlock operation(BackwardStep.Operation step) {
    CallWriter calls = new CallWriter(layer.sizes(), this::forwardValue, reference(step.of()));
    boolean oneLine = step.parts().size() == 1 && fits(step.equation(), step.parts().get(0).law());
    CodeBlock.Builder code = CodeBlock.builder().add("\n");
    if (!oneLine) {
      code.add(Steps.comment(step.equation() + "  =>"));
    }
    for (BackwardStep.Part part : step.parts()) {
      String law = oneLine ? step.equation() + "  =>  " + part.law() : "    " + part.law();
      code.add(
          part.call()
              .map(
                  it ->
                      CodeBlock.of(
                          "$L$L",
                          steps.heading(law, part.operand()),
                          assign(part.operand(), part.name(), calls.write(it))))
              .orElse(Steps.comment(law)));
    }
    return code.build();
  }

  private CodeBlock again(BackwardStep.Again step) {
    CallWriter calls = new CallWriter(layer.sizes(), this::forwardValue, CodeBlock.of(""));
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add("\n")
            .add(Steps.comment("computed again, since the tape keeps no scores"));
    step.steps().forEach(it -> code.add(steps.declare(it, calls.write(it.op().call()))));
    return code.build();
  }

  private static boolean fits(String equation, String law) {
    return equation.length() + law.length() < LAW_WIDTH;
  }

  private CodeBlock sum(BackwardStep.Sum step) {
    List<CodeBlock> parts = step.parts().stream().map(this::reference).toList();
    return CodeBlock.of(
        "\n$L$L",
        steps.heading(
            locals.of(step.name(), step.name()) + ", the sum of its contributions", step.operand()),
        assign(step.operand(), step.name(), sum(step.operand(), parts)));
  }

  private static CodeBlock sum(Value operand, List<CodeBlock> parts) {
    ClassName owner = Types.sumsOf(operand);
    List<CodeBlock> arguments = new ArrayList<>(List.of(CodeBlock.of(FixedNames.EXECUTION)));
    if (!owner.equals(RuntimeTypes.ELEMENTWISE)) {
      arguments.add(Wrapping.invocation(CodeBlock.of("$T.of", List.class), parts));
      return Wrapping.invocation(CodeBlock.of("$T.sum", owner), arguments);
    }
    arguments.addAll(parts);
    String method = operand.isParameter() ? "addTensors" : parts.size() == 2 ? "add" : "sum";
    return Wrapping.invocation(CodeBlock.of("$T.$N", owner, method), arguments);
  }

  private CodeBlock concatenation(BackwardStep.Concatenation step) {
    List<CodeBlock> arguments = new ArrayList<>(List.of(CodeBlock.of(FixedNames.EXECUTION)));
    step.parts().forEach(it -> arguments.add(reference(it)));
    return CodeBlock.of(
        "\n$L$L",
        steps.heading(step.law(), step.operand()),
        assign(
            step.operand(),
            step.name(),
            Wrapping.invocation(
                CodeBlock.of("$T.concatenate", RuntimeTypes.operation("Projection")), arguments)));
  }

  private CodeBlock assign(Value operand, String name, CodeBlock expression) {
    return Wrapping.assignment(
        CodeBlock.of("$T $N", Types.of(operand), locals.of(name, name)), expression);
  }

  /** What the forward pass computed, from the tape, unless it was computed again. */
  private CodeBlock forwardValue(Value value) {
    if (backward.recomputes(value)) {
      return steps.value(value);
    }
    if (value.source() == Value.Source.PARAMETER) {
      return steps.component(value.name());
    }
    return value.source() == Value.Source.TIED
        ? CodeBlock.of("$N", locals.of(value))
        : CodeBlock.of("tape.$N()", names.of(value));
  }

  private CodeBlock reference(Gradient gradient) {
    if (gradient instanceof Gradient.OfOutput) {
      return CodeBlock.of("dOutput");
    }
    if (gradient instanceof Gradient.Named named) {
      return CodeBlock.of("$N", locals.of(named.name(), named.name()));
    }
    return gradient instanceof Gradient.OfSideBelow side
        ? below.side(side)
        : below.input((Gradient.OfInputBelow) gradient);
  }

  /** The record of the parameters' gradients. */
  private CodeBlock parameters() {
    List<CodeBlock> arguments = new ArrayList<>();
    for (Component component : layer.graph().declaration().components()) {
      arguments.add(
          component instanceof Component.Parameter parameter
              ? ofTensor(backward.parameters().get(parameter.name()))
              : child(component));
    }
    return Wrapping.invocation(CodeBlock.of("new $T", layer.record()), arguments);
  }

  /** Null where it is frozen. */
  private CodeBlock ofTensor(@Nullable Gradient gradient) {
    return gradient == null
        ? CodeBlock.of("$T.NONE", RuntimeTypes.FROZEN_GRADIENTS)
        : reference(gradient);
  }

  private CodeBlock child(Component component) {
    Step.SubLayer call = layer.graph().call(component);
    if (call.layer().wanted().none()) {
      return below.frozen(call);
    }
    CodeBlock own =
        call.repeated()
            ? CodeBlock.of("$N", below.of(call))
            : CodeBlock.of("$N.parameters()", below.of(call));
    for (Step.SubLayer user : layer.graph().calls()) {
      if (user.tiedTo().filter(component::equals).isPresent() && user.layer().wanted().tied()) {
        own = withTied(call, own, user);
      }
    }
    return own;
  }

  /** The gradient of a table that another layer uses too: the sum of both. */
  private CodeBlock withTied(Step.SubLayer owner, CodeBlock own, Step.SubLayer user) {
    String table = user.layer().tied().orElseThrow().name();
    return Wrapping.invocation(
        CodeBlock.of("new $T", layer.below(owner.layer()).record()),
        List.of(
            CodeBlock.of(
                "$T.addTensors($Z$N,$W$L.$N(),$W$N.tied())",
                RuntimeTypes.ELEMENTWISE,
                FixedNames.EXECUTION,
                own,
                table,
                below.of(user))));
  }
}

package dev.rapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.rapt.processor.model.Step;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.pass.Gradient;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Writes the backward passes of the layers below one, and how their gradients are reached. */
record GradientsBelow(LayerClass layer, Locals locals, Steps steps, TapeNames tape) {
  /** The gradients of a layer, or of the parameters of each of a list of them. */
  String of(Step.SubLayer call) {
    return locals.of(call, call.component().name() + "Gradients");
  }

  CodeBlock input(Gradient.OfInputBelow gradient) {
    Step.SubLayer call = gradient.call();
    return call.repeated()
        ? CodeBlock.of("$N", local(call, "Input"))
        : CodeBlock.of("$N.input()", of(call));
  }

  CodeBlock side(Gradient.OfSideBelow gradient) {
    Step.SubLayer call = gradient.call();
    return call.repeated()
        ? CodeBlock.of("$N", local(call, capitalised(gradient.side())))
        : CodeBlock.of("$N.$N()", of(call), gradient.side());
  }

  private String local(Step.SubLayer call, String what) {
    return locals.of(List.of(call, what), "d" + capitalised(call.component().name()) + what);
  }

  private static String capitalised(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /**
   * The backward pass of a call.
   *
   * @param ofResult the gradient of its result
   */
  CodeBlock write(Step.SubLayer call, CodeBlock ofResult) {
    String name = call.component().name();
    CodeBlock code =
        call.repeated()
            ? ofList(call, ofResult)
            : Wrapping.assignment(
                CodeBlock.of("$T $N", typeOf(call), of(call)),
                backward(
                    call,
                    steps.component(name),
                    CodeBlock.of("tape.$N()", tape.of(call)),
                    ofResult));
    return CodeBlock.of("$L$L", Steps.comment("back through " + Steps.text(call)), code);
  }

  /** What stands for the gradients of a layer that has no backward pass. */
  CodeBlock frozen(Step.SubLayer call) {
    LayerClass target = layer.below(call.layer());
    CodeBlock build =
        target.hasDims()
            ? CodeBlock.of(
                "(source, at) -> $T.build(source, at, $N)", target.name(), FixedNames.DIMS)
            : CodeBlock.of("$T::build", target.name());
    return Wrapping.invocation(
        CodeBlock.of("$T.$N", RuntimeTypes.FROZEN_GRADIENTS, call.repeated() ? "ofEach" : "of"),
        List.of(
            steps.component(call.component().name()),
            build,
            CodeBlock.of("$T::visit", target.name())));
  }

  private CodeBlock ofList(Step.SubLayer call, CodeBlock ofResult) {
    String name = call.component().name();
    LayerClass target = layer.below(call.layer());
    String list = of(call);
    String input = local(call, "Input");
    List<Value> sides =
        call.layer().sides().stream().filter(it -> it.type().differentiable()).toList();
    CodeBlock.Builder code = CodeBlock.builder();
    code.addStatement("$T $N = new $T<>()", Types.listOf(target.record()), list, ArrayList.class);
    for (Value side : sides) {
      code.addStatement(
          "$T $N = new $T<>()", Types.listOf(Types.of(side)), parts(call, side), ArrayList.class);
    }
    code.addStatement("$T $N = $L", Types.of(call.input()), input, ofResult);
    code.beginControlFlow(
        "for (int index = $L.size() - 1; index >= 0; index--)", steps.component(name));
    code.add(
        Wrapping.assignment(
            CodeBlock.of("$T gradients", typeOf(call)),
            backward(
                call,
                CodeBlock.of("$L.get(index)", steps.component(name)),
                CodeBlock.of("tape.$N().get(index)", tape.of(call)),
                CodeBlock.of("$N", input))));
    code.addStatement("$N.add(gradients.parameters())", list);
    sides.forEach(it -> code.addStatement("$N.add(gradients.$N())", parts(call, it), it.name()));
    code.addStatement("$N = gradients.input()", input);
    code.endControlFlow();
    code.addStatement("$T.reverse($N)", Collections.class, list);
    sides.forEach(it -> code.add(sum(call, it)));
    return code.build();
  }

  private CodeBlock sum(Step.SubLayer call, Value side) {
    String name = local(call, capitalised(side.name()));
    return CodeBlock.of(
        "$L$L",
        steps.heading(name + " = the sum of what each layer gives", side),
        Wrapping.assignment(
            CodeBlock.of("$T $N", Types.of(side), name),
            CodeBlock.of(
                "$T.sum($N, $N)", Types.sumsOf(side), FixedNames.EXECUTION, parts(call, side))));
  }

  private String parts(Step.SubLayer call, Value side) {
    return local(call, capitalised(side.name()) + "Parts");
  }

  private TypeName typeOf(Step.SubLayer call) {
    return new GradientsType(layer.below(call.layer())).name();
  }

  private CodeBlock backward(
      Step.SubLayer call, CodeBlock parameters, CodeBlock tape, CodeBlock of) {
    List<CodeBlock> arguments = new ArrayList<>(List.of(parameters, tape, of));
    Signature.tiedTable(call).ifPresent(arguments::add);
    arguments.addAll(new Signature(layer).tailArguments());
    return Wrapping.invocation(
        CodeBlock.of("$T.backward", layer.below(call.layer()).name()), arguments);
  }
}

package dev.rapt.processor.write;

import dev.rapt.processor.grad.Gradient;
import dev.rapt.processor.graph.layer.Step;
import dev.rapt.processor.graph.value.Value;
import dev.rapt.processor.source.Code;
import dev.rapt.processor.source.CodeBuilder;
import dev.rapt.processor.source.TypeName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Writes the backward passes of the layers below one, and how their gradients are reached. */
record GradientsBelow(LayerClass layer, Locals locals, Steps steps) {
  /** The gradients of a layer, or of the parameters of each of a list of them. */
  String of(Step.Call call) {
    return locals.of(call, call.component().name() + "Gradients");
  }

  Code input(Gradient.OfInputBelow gradient) {
    Step.Call call = gradient.call();
    return call.repeated() ? Code.of("$L", local(call, "Input")) : Code.of("$L.input()", of(call));
  }

  Code side(Gradient.OfSideBelow gradient) {
    Step.Call call = gradient.call();
    return call.repeated()
        ? Code.of("$L", local(call, capitalised(gradient.side())))
        : Code.of("$L.$L()", of(call), gradient.side());
  }

  private String local(Step.Call call, String what) {
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
  Code write(Step.Call call, Code ofResult) {
    String name = call.component().name();
    return call.repeated()
        ? ofList(call, ofResult)
        : Wrapping.assignment(
            Code.of("$T $L", typeOf(call), of(call)),
            backward(call, steps.component(name), Code.of("tape.$L()", name), ofResult));
  }

  private Code ofList(Step.Call call, Code ofResult) {
    String name = call.component().name();
    LayerClass target = layer.classes().of(call.layer());
    String list = of(call);
    String input = local(call, "Input");
    List<Value> sides =
        call.layer().sides().stream().filter(it -> it.type().differentiable()).toList();
    CodeBuilder code = Code.builder();
    code.statement("$T $L = new $T<>()", Lists.of(target.record()), list, ArrayList.class);
    for (Value side : sides) {
      code.statement(
          "$T $L = new $T<>()", Lists.of(Types.of(side)), parts(call, side), ArrayList.class);
    }
    code.statement("$T $L = $L", Types.of(call.input()), input, ofResult);
    code.begin("for (int index = $L.size() - 1; index >= 0; index--)", steps.component(name));
    code.add(
        Wrapping.assignment(
            Code.of("$T gradients", typeOf(call)),
            backward(
                call,
                Code.of("$L.get(index)", steps.component(name)),
                Code.of("tape.$L().get(index)", name),
                Code.of("$L", input))));
    code.statement("$L.add(gradients.parameters())", list);
    sides.forEach(it -> code.statement("$L.add(gradients.$L())", parts(call, it), it.name()));
    code.statement("$L = gradients.input()", input);
    code.end();
    code.statement("$T.reverse($L)", Collections.class, list);
    sides.forEach(it -> code.add(sum(call, it)));
    return code.build();
  }

  private Code sum(Step.Call call, Value side) {
    return steps.declare(
        Types.of(side),
        local(call, capitalised(side.name())),
        steps.shape(side),
        Code.of(
            "$T.sum($L, $L)", RuntimeTypes.ELEMENTWISE, Signature.EXECUTION, parts(call, side)));
  }

  private String parts(Step.Call call, Value side) {
    return local(call, capitalised(side.name()) + "Parts");
  }

  private TypeName typeOf(Step.Call call) {
    return new GradientsType(layer.classes().of(call.layer())).name();
  }

  private Code backward(Step.Call call, Code parameters, Code tape, Code of) {
    List<Code> arguments = new ArrayList<>(List.of(parameters, tape, of));
    Signature.tiedTable(call).ifPresent(arguments::add);
    arguments.addAll(new Signature(layer).tailArguments());
    return Wrapping.invocation(
        Code.of("$T.backward", layer.classes().of(call.layer()).name()), arguments);
  }
}

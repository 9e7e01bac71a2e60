package dev.rapt.processor.write;

import dev.rapt.processor.declare.Component;
import dev.rapt.processor.graph.layer.Step;
import dev.rapt.processor.source.Code;
import dev.rapt.processor.source.JavaMethod;
import javax.lang.model.element.Modifier;

/** Writes {@code visit}: every tensor in the order of declaration. */
record VisitWriter(LayerClass layer) {
  JavaMethod write() {
    JavaMethod.Builder method =
        JavaMethod.method("visit")
            .modifiers(Modifier.STATIC)
            .parameter(layer.record(), Signature.PARAMETERS)
            .parameter(RuntimeTypes.PARAMETER_VISITOR, "visitor");
    if (layer.isRoot()) {
      method.modifiers(Modifier.PRIVATE);
    }
    for (Component component : layer.graph().declaration().components()) {
      Code value = Code.of("$L.$L()", Signature.PARAMETERS, component.name());
      if (component instanceof Component.Parameter) {
        method.statement("visitor.tensor($L)", value);
      } else {
        method.code(child(layer.graph().call(component), value));
      }
    }
    return method.build();
  }

  private Code child(Step.Call call, Code value) {
    LayerClass below = layer.classes().of(call.layer());
    if (!call.repeated()) {
      return Code.builder().statement("$T.visit($L, visitor)", below.name(), value).build();
    }
    return Code.builder()
        .statement("visitor.repeat($L.size())", value)
        .begin("for ($T layer : $L)", below.record(), value)
        .statement("$T.visit(layer, visitor)", below.name())
        .end()
        .build();
  }
}

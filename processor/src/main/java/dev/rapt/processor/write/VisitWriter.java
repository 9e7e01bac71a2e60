package dev.rapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.rapt.processor.declare.Component;
import dev.rapt.processor.model.Step;
import javax.lang.model.element.Modifier;

/** Writes {@code visit}: every tensor in the order of declaration. */
record VisitWriter(LayerClass layer) {
  MethodSpec write() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("visit")
            .addModifiers(Modifier.STATIC)
            .addParameter(layer.record(), FixedNames.PARAMETERS)
            .addParameter(RuntimeTypes.PARAMETER_VISITOR, "visitor");
    if (layer.isRoot()) {
      method.addModifiers(Modifier.PRIVATE);
    }
    for (Component component : layer.graph().declaration().components()) {
      CodeBlock value = CodeBlock.of("$N.$N()", FixedNames.PARAMETERS, component.name());
      if (component instanceof Component.Parameter) {
        method.addStatement("visitor.tensor($L)", value);
      } else {
        method.addCode(child(layer.graph().call(component), value));
      }
    }
    return method.build();
  }

  private CodeBlock child(Step.SubLayer call, CodeBlock value) {
    LayerClass below = layer.below(call.layer());
    if (!call.repeated()) {
      return CodeBlock.builder().addStatement("$T.visit($L, visitor)", below.name(), value).build();
    }
    return CodeBlock.builder()
        .addStatement("visitor.repeat($L.size())", value)
        .beginControlFlow("for ($T layer : $L)", below.record(), value)
        .addStatement("$T.visit(layer, visitor)", below.name())
        .endControlFlow()
        .build();
  }
}

package dev.rapt.processor.write;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.rapt.processor.pass.BackwardGraph;
import dev.rapt.processor.pass.Differentiation;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes what the classes of all layers have in common, the root's among them. */
record LayerClassWriter(LayerClass layer) {
  /** A class nested in the root's. */
  TypeSpec writeNested() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(layer.name())
            .addModifiers(Modifier.STATIC, Modifier.FINAL)
            .addJavadoc(Javadoc.layer(layer));
    if (layer.graph().declaration().open() && layer.root().layer().declaration().open()) {
      type.addModifiers(Modifier.PUBLIC);
    }
    constants().forEach(type::addField);
    type.addMethod(constructor());
    members(type);
    return type.build();
  }

  /** The fixed dims, and what attention does for all calls. */
  List<FieldSpec> constants() {
    List<FieldSpec> fields = new ArrayList<>();
    Modifier[] modifiers =
        layer.isRoot()
            ? new Modifier[] {Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL}
            : new Modifier[] {Modifier.STATIC, Modifier.FINAL};
    layer
        .sizes()
        .constants()
        .forEach(
            (name, value) ->
                fields.add(
                    FieldSpec.builder(TypeName.INT, name, modifiers)
                        .initializer("$L", value)
                        .build()));
    fields.addAll(new RuleWriter(layer).constants());
    return fields;
  }

  static MethodSpec constructor() {
    return MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build();
  }

  /** The passes, with their records, and what weights are made of. */
  void members(TypeSpec.Builder type) {
    BackwardGraph backward = Differentiation.differentiate(layer.graph());
    TraceWriter trace = new TraceWriter(layer);
    TapeWriter tape = new TapeWriter(layer, backward);
    BackwardWriter gradients = new BackwardWriter(layer, backward);
    Signature signature = new Signature(layer);
    if (layer.isRoot()) {
      type.addMethod(
          signature.shared(
              "forward",
              Types.of(layer.graph().output()),
              "Computes the model on the shared execution.\n"));
    }
    type.addMethod(new ForwardWriter(layer).write());
    if (layer.decodes()) {
      DecodeWriter decode = new DecodeWriter(layer);
      if (layer.isRoot()) {
        type.addMethod(decode.writeShared());
      }
      type.addMethod(decode.write());
    }
    if (layer.isRoot()) {
      type.addMethod(
          signature.shared(
              "trace", trace.type(), "Computes the model step by step on the shared execution.\n"));
    }
    type.addMethod(trace.write());
    if (layer.isRoot()) {
      type.addMethod(
          Signature.ofTraining(layer)
              .shared(
                  "tape",
                  tape.type(),
                  "Computes the model for training on the shared execution.\n"));
    }
    type.addMethod(tape.write());
    if (layer.isRoot()) {
      type.addMethod(gradients.writeShared());
    }
    type.addMethod(gradients.write());
    type.addMethod(new CheckWriter(layer).write());
    type.addMethod(new BuildWriter(layer).write());
    type.addMethod(new VisitWriter(layer).write());
    type.addMethod(new SpecificationWriter(layer).write());
    type.addType(trace.writeType());
    type.addType(tape.writeType());
    gradients.writeType().ifPresent(type::addType);
  }
}

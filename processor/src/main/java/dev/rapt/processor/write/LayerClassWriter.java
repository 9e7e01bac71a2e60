package dev.rapt.processor.write;

import dev.rapt.processor.grad.BackwardGraph;
import dev.rapt.processor.grad.Differentiation;
import dev.rapt.processor.source.Code;
import dev.rapt.processor.source.JavaClass;
import dev.rapt.processor.source.JavaField;
import dev.rapt.processor.source.JavaMethod;
import dev.rapt.processor.source.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes what the classes of all layers have in common, the root's among them. */
record LayerClassWriter(LayerClass layer) {
  /** A class nested in the root's. */
  JavaClass writeNested() {
    JavaClass.Builder type =
        JavaClass.named(layer.name().simpleName())
            .modifiers(Modifier.STATIC, Modifier.FINAL)
            .javadoc(Javadoc.layer(layer));
    if (layer.graph().declaration().open() && layer.root().layer().declaration().open()) {
      type.modifiers(Modifier.PUBLIC);
    }
    constants().forEach(type::field);
    type.method(constructor());
    members(type);
    return type.build();
  }

  /** The fixed dims, and what attention does for all calls. */
  List<JavaField> constants() {
    List<JavaField> fields = new ArrayList<>();
    Set<Modifier> modifiers =
        layer.isRoot()
            ? Set.of(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            : Set.of(Modifier.STATIC, Modifier.FINAL);
    layer
        .sizes()
        .constants()
        .forEach(
            (name, value) ->
                fields.add(
                    new JavaField(modifiers, TypeName.INT, name, Code.NONE, Code.of("$L", value))));
    fields.addAll(new RuleWriter(layer).constants());
    return fields;
  }

  static JavaMethod constructor() {
    return JavaMethod.constructor().modifiers(Modifier.PRIVATE).build();
  }

  /** The passes, with their records, and what weights are made of. */
  void members(JavaClass.Builder type) {
    BackwardGraph backward = Differentiation.differentiate(layer.graph());
    TraceWriter trace = new TraceWriter(layer);
    TapeWriter tape = new TapeWriter(layer, backward);
    BackwardWriter gradients = new BackwardWriter(layer, backward);
    Signature signature = new Signature(layer);
    if (layer.isRoot()) {
      type.method(
          signature.shared(
              "forward",
              Types.of(layer.graph().output()),
              "Computes the model on the shared execution.\n"));
    }
    type.method(new ForwardWriter(layer).write());
    if (layer.decodes()) {
      DecodeWriter decode = new DecodeWriter(layer);
      if (layer.isRoot()) {
        type.method(decode.writeShared());
      }
      type.method(decode.write());
    }
    if (layer.isRoot()) {
      type.method(
          signature.shared(
              "trace", trace.type(), "Computes the model step by step on the shared execution.\n"));
    }
    type.method(trace.write());
    if (layer.isRoot()) {
      type.method(
          Signature.ofTraining(layer)
              .shared(
                  "tape",
                  tape.type(),
                  "Computes the model for training on the shared execution.\n"));
    }
    type.method(tape.write());
    if (layer.isRoot()) {
      type.method(gradients.writeShared());
    }
    type.method(gradients.write());
    type.method(new CheckWriter(layer).write());
    type.method(new BuildWriter(layer).write());
    type.method(new VisitWriter(layer).write());
    type.method(new SpecificationWriter(layer).write());
    type.nested(trace.writeType());
    type.nested(tape.writeType());
    gradients.writeType().ifPresent(type::nested);
  }
}

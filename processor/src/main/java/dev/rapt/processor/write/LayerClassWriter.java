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
final class LayerClassWriter {
  private final LayerClass layer;
  private final TraceWriter trace;
  private final TapeWriter tape;
  private final BackwardWriter gradients;

  LayerClassWriter(LayerClass layer) {
    BackwardGraph backward = Differentiation.differentiate(layer.graph());
    this.layer = layer;
    this.trace = new TraceWriter(layer);
    this.tape = new TapeWriter(layer, backward);
    this.gradients = new BackwardWriter(layer, backward);
  }

  /** A class nested in the root's. */
  TypeSpec writeNested(LayerClasses classes) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(layer.name())
            .addModifiers(Modifier.STATIC, Modifier.FINAL)
            .addJavadoc(new ClassJavadoc(layer, classes).write());
    if (layer.graph().declaration().open() && layer.root().layer().declaration().open()) {
      type.addModifiers(Modifier.PUBLIC);
    }
    constants().forEach(type::addField);
    type.addMethod(ClassHeader.constructor());
    passes(type);
    support(type);
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
    fields.addAll(new SettingConstants(layer).fields());
    return fields;
  }

  /** The passes, what people read first. */
  void passes(TypeSpec.Builder type) {
    type.addMethod(new ForwardWriter(layer).write());
    type.addMethod(trace.write());
    if (layer.hasBackward()) {
      type.addMethod(gradients.write());
    }
    if (layer.decodes()) {
      type.addMethod(new DecodeWriter(layer).write());
    }
    if (layer.hasTape()) {
      type.addMethod(tape.write());
    }
  }

  /** What the passes call, and the records that they give. */
  void support(TypeSpec.Builder type) {
    type.addMethod(headed(new CheckWriter(layer).write()));
    type.addMethod(new BuildWriter(layer).write());
    type.addMethod(new VisitWriter(layer).write());
    type.addMethod(new SpecificationWriter(layer).write());
    if (layer.isRoot()) {
      shared(type);
    }
    type.addType(trace.writeType());
    if (layer.hasBackward()) {
      gradients.writeType().ifPresent(type::addType);
    }
    if (layer.hasTape()) {
      type.addType(tape.writeType());
    }
  }

  private MethodSpec headed(MethodSpec first) {
    String more = layer.isRoot() ? "; the passes on the shared execution" : "";
    return first.toBuilder()
        .addJavadoc(
            Layout.HEADING + "Checks, construction and traversal of the parameters$L.\n", more)
        .build();
  }

  /** The passes of the root without an execution. */
  private void shared(TypeSpec.Builder type) {
    Signature signature = new Signature(layer);
    type.addMethod(
        signature.shared(
            "forward",
            Types.of(layer.graph().output()),
            "Computes the model on the shared execution.\n"));
    type.addMethod(
        signature.shared(
            "trace", trace.type(), "Computes the model step by step on the shared execution.\n"));
    type.addMethod(gradients.writeShared());
    if (layer.decodes()) {
      type.addMethod(new DecodeWriter(layer).writeShared());
    }
    type.addMethod(
        Signature.ofTraining(layer)
            .shared(
                "tape", tape.type(), "Computes the model for training on the shared execution.\n"));
  }
}

package dev.rapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.rapt.processor.model.Value;

/** What statements of the passes have in common. */
record Steps(LayerClass layer, Locals locals) {
  /** How a value of the forward pass is reached: a parameter of the record, or a local variable. */
  CodeBlock value(Value value) {
    return value.source() == Value.Source.PARAMETER
        ? CodeBlock.of("$N.$N()", Signature.PARAMETERS, value.name())
        : CodeBlock.of("$N", locals.of(value));
  }

  /** The declaration of what a computation gives, its shape beside it. */
  CodeBlock declare(Value value, CodeBlock computation) {
    return declare(Types.of(value), locals.of(value), shape(value), computation);
  }

  CodeBlock declare(TypeName type, String name, String shape, CodeBlock computation) {
    return CodeBlock.of("$T $N = // $L\n$>$>$L;\n$<$<", type, name, shape, computation);
  }

  /** The declaration of another name for what is computed already. */
  CodeBlock alias(Value value, CodeBlock reference) {
    return CodeBlock.of(
        "$T $N =$W$L; // $L\n", Types.of(value), locals.of(value), reference, shape(value));
  }

  String shape(Value value) {
    return value.type().text();
  }

  /** A component of this layer's record. */
  CodeBlock component(String name) {
    return CodeBlock.of("$N.$N()", Signature.PARAMETERS, name);
  }
}

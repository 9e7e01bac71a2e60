package dev.rapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.rapt.processor.model.Value;
import java.util.regex.Pattern;

/** What statements of the passes have in common. */
record Steps(LayerClass layer, Locals locals) {
  private static final Pattern COMPUTATION = Pattern.compile("\\([^)]");

  /** How a value of the forward pass is reached: a parameter of the record, or a local variable. */
  CodeBlock value(Value value) {
    return value.source() == Value.Source.PARAMETER
        ? CodeBlock.of("$N.$N()", Signature.PARAMETERS, value.name())
        : CodeBlock.of("$N", locals.of(value));
  }

  /** The declaration of a local variable, its shape beside it; a computation stands below. */
  CodeBlock declare(Value value, CodeBlock expression) {
    return declare(Types.of(value), locals.of(value), shape(value), expression);
  }

  CodeBlock declare(TypeName type, String name, String comment, CodeBlock expression) {
    CodeBlock line = CodeBlock.of("$T $N = $L; // $L\n", type, name, expression, comment);
    if (!COMPUTATION.matcher(expression.toString()).find() && Wrapping.fits(line)) {
      return line;
    }
    return CodeBlock.builder()
        .add("$T $N = // $L\n", type, name, comment)
        .indent()
        .indent()
        .add("$L;\n", expression)
        .unindent()
        .unindent()
        .build();
  }

  String shape(Value value) {
    return layer.root().ledger().describe(value.type());
  }

  /** A component of this layer's record. */
  CodeBlock component(String name) {
    return CodeBlock.of("$N.$N()", Signature.PARAMETERS, name);
  }
}

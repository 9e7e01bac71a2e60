package dev.rapt.processor.write;

import dev.rapt.processor.graph.value.Value;
import dev.rapt.processor.source.Code;
import dev.rapt.processor.source.TypeName;
import java.util.regex.Pattern;

/** What statements of the passes have in common. */
record Steps(LayerClass layer, Locals locals) {
  private static final Pattern COMPUTATION = Pattern.compile("\\([^)]");

  /** How a value of the forward pass is reached: a parameter of the record, or a local variable. */
  Code value(Value value) {
    return value.source() == Value.Source.PARAMETER
        ? Code.of("$L.$L()", Signature.PARAMETERS, value.name())
        : Code.of("$L", locals.of(value));
  }

  /** The declaration of a local variable, its shape beside it; a computation stands below. */
  Code declare(Value value, Code expression) {
    return declare(Types.of(value), locals.of(value), shape(value), expression);
  }

  Code declare(TypeName type, String name, String comment, Code expression) {
    Code line = Code.of("$T $L = $L; // $L", type, name, expression, comment);
    Code broken =
        Wrapping.below(Code.of("$T $L = // $L", type, name, comment), Code.of("$L;", expression));
    return Code.of(
        "$L\n",
        COMPUTATION.matcher(expression.text()).find() ? broken : Code.fitting(line, broken));
  }

  String shape(Value value) {
    return layer.root().ledger().describe(value.type());
  }

  /** A component of this layer's record. */
  Code component(String name) {
    return Code.of("$L.$L()", Signature.PARAMETERS, name);
  }
}

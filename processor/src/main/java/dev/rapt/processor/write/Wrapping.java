package dev.rapt.processor.write;

import dev.rapt.processor.source.Code;
import java.util.List;

/** Breaks lines that would be too long. */
final class Wrapping {
  private Wrapping() {}

  /** {@code head(arguments)}: on one line, or the arguments on the next, or on a line each. */
  static Code invocation(Code head, List<Code> arguments) {
    Code line = Code.of("$L($L)", head, Code.join(arguments, ", "));
    return arguments.isEmpty() ? line : Code.fitting(line, broken(head, arguments));
  }

  /** {@code head(arguments)} with a line broken before the arguments. */
  static Code broken(Code head, List<Code> arguments) {
    return below(
        Code.of("$L(", head),
        Code.of("$L)", Code.fitting(Code.join(arguments, ", "), Code.join(arguments, ",\n"))));
  }

  /** {@code return expression;}. */
  static Code result(Code expression) {
    return Code.of("return $L;\n", expression);
  }

  /** {@code left = right;} on one line, or on two. */
  static Code assignment(Code left, Code right) {
    return Code.of(
        "$L;\n",
        Code.fitting(Code.of("$L = $L", left, right), below(Code.of("$L =", left), right)));
  }

  /** Code on a line of its own below another. */
  static Code below(Code above, Code code) {
    return Code.builder()
        .add(above)
        .text("\n")
        .indent()
        .indent()
        .add(code)
        .unindent()
        .unindent()
        .build();
  }
}

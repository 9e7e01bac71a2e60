package dev.rapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.regex.Pattern;

/** Breaks lines that would be too long. */
final class Wrapping {
  /** What fits on a line, however deep it stands. */
  private static final int WIDTH = 86;

  /** What fits on the line of the arguments of a call that is an argument itself. */
  private static final int ARGUMENTS_WIDTH = 78;

  /** What imports leave out: packages, and the root's class within itself. */
  private static final Pattern IMPORTED =
      Pattern.compile("\\b(?:[a-z]\\w*\\.){2,}(?=[A-Z])(?:\\w+Graph\\.)?");

  private Wrapping() {}

  /** Whether code fits on one line. */
  static boolean fits(CodeBlock... parts) {
    return fits(WIDTH, parts);
  }

  private static boolean fits(int width, CodeBlock... parts) {
    int length = 0;
    for (CodeBlock part : parts) {
      length += IMPORTED.matcher(part.toString()).replaceAll("").length();
    }
    return length <= width;
  }

  /** {@code head(arguments)}: on one line, or the arguments on the next, or on a line each. */
  static CodeBlock invocation(CodeBlock head, List<CodeBlock> arguments) {
    CodeBlock line = CodeBlock.of("$L($L)", head, CodeBlock.join(arguments, ", "));
    return arguments.isEmpty() || fits(line) ? line : broken(head, arguments);
  }

  /** {@code head(arguments)} with a line broken before the arguments. */
  static CodeBlock broken(CodeBlock head, List<CodeBlock> arguments) {
    CodeBlock line = CodeBlock.join(arguments, ", ");
    boolean one = fits(ARGUMENTS_WIDTH, line) && !line.toString().contains("\n");
    return CodeBlock.builder()
        .add("$L(\n", head)
        .indent()
        .indent()
        .add("$L)", one ? line : CodeBlock.join(arguments, ",\n"))
        .unindent()
        .unindent()
        .build();
  }

  /** {@code return expression;}. */
  static CodeBlock result(CodeBlock expression) {
    return CodeBlock.of("return $L;\n", expression);
  }

  /** {@code left = right;} on one line, or on two. */
  static CodeBlock assignment(CodeBlock left, CodeBlock right) {
    return fits(left, right)
        ? CodeBlock.of("$L = $L;\n", left, right)
        : CodeBlock.builder()
            .add("$L =\n", left)
            .indent()
            .indent()
            .add("$L;\n", right)
            .unindent()
            .unindent()
            .build();
  }
}

package dev.rapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.regex.Pattern;

/** Breaks lines that would be too long. */
final class Wrapping {
  private static final int WIDTH = 86;
  private static final Pattern PACKAGES = Pattern.compile("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])");

  private Wrapping() {}

  /** Whether code fits on one line. */
  static boolean fits(CodeBlock... parts) {
    int length = 0;
    for (CodeBlock part : parts) {
      length += PACKAGES.matcher(part.toString()).replaceAll("").length();
    }
    return length <= WIDTH;
  }

  /** {@code head(arguments)}: on one line, or each argument on its own. */
  static CodeBlock invocation(CodeBlock head, List<CodeBlock> arguments) {
    CodeBlock line = CodeBlock.of("$L($L)", head, CodeBlock.join(arguments, ", "));
    return arguments.isEmpty() || fits(line)
        ? line
        : CodeBlock.builder()
            .add("$L(\n", head)
            .indent()
            .indent()
            .add("$L)", CodeBlock.join(arguments, ",\n"))
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

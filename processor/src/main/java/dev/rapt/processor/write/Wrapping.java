package dev.rapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import java.util.List;

/** Marks where a line may be broken; JavaPoet breaks it there if it is too long. */
final class Wrapping {
  private Wrapping() {}

  /** {@code first, second}. */
  static CodeBlock list(List<CodeBlock> items) {
    return CodeBlock.join(items, ",$W");
  }

  /** {@code head(arguments)}. */
  static CodeBlock invocation(CodeBlock head, List<CodeBlock> arguments) {
    return CodeBlock.of("$L($Z$L)", head, list(arguments));
  }

  /** {@code return expression;}. */
  static CodeBlock result(CodeBlock expression) {
    return CodeBlock.of("return $L;\n", expression);
  }

  /** {@code left = right;}, broken within the arguments of the right side if it has any. */
  static CodeBlock assignment(CodeBlock left, CodeBlock right) {
    return CodeBlock.of("$L =$W$L;\n", left, right);
  }
}

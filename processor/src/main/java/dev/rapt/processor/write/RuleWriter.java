package dev.rapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.rapt.processor.model.op.Argument;
import dev.rapt.processor.model.op.RuleTerm;
import java.util.function.Function;

/** Writes the rule of attention as an argument of a call. */
final class RuleWriter {
  private RuleWriter() {}

  /** Whether a part of the rule is the same for all calls, and so a constant. */
  static boolean hasConstant(Argument.Rule rule) {
    return rule.scale().isPresent() || rule.terms().stream().anyMatch(RuleTerm::constant);
  }

  /** The rule of a call: the constant, and what the call's own inputs add. */
  static CodeBlock rule(Argument.Rule rule, Function<Argument, CodeBlock> arguments) {
    CodeBlock begin =
        hasConstant(rule)
            ? CodeBlock.of(FixedNames.RULE)
            : CodeBlock.of("$T.PLAIN", RuntimeTypes.ATTENTION_RULE);
    return rule.terms().stream()
        .filter(it -> !it.constant())
        .map(it -> term(it, arguments))
        .reduce(begin, (all, next) -> CodeBlock.of("$L$L", all, next));
  }

  /** A part of the rule: {@code .seeing(new Visibility.Causal())}. */
  static CodeBlock term(RuleTerm term, Function<Argument, CodeBlock> arguments) {
    CodeBlock values = term.arguments().stream().map(arguments).collect(CodeBlock.joining(", "));
    CodeBlock argument =
        term.type()
            .map(
                it ->
                    CodeBlock.of(
                        "new $T($L)",
                        RuntimeTypes.attention(it.outer()).nestedClass(it.name()),
                        values))
            .orElse(values);
    return CodeBlock.of(".$N($L)", term.method(), argument);
  }
}

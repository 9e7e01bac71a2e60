package dev.rapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.rapt.processor.graph.layer.Step;
import dev.rapt.processor.graph.op.Argument;
import dev.rapt.processor.graph.op.Attend;
import dev.rapt.processor.graph.op.RuleTerm;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** Writes how attention attends: what is the same for all calls as a constant. */
record RuleWriter(LayerClass layer) {
  static final String CONSTANT = "RULE";

  /** The constant, if the layer has any use for it. */
  Optional<FieldSpec> constant() {
    return layer.fused().steps().stream()
        .filter(Step.Operation.class::isInstance)
        .map(it -> ((Step.Operation) it).op())
        .filter(Attend.class::isInstance)
        .map(Attend.class::cast)
        .filter(it -> it.isByRule() || layer.decodes())
        .map(Attend::rule)
        .filter(RuleWriter::hasConstant)
        .findFirst()
        .map(this::field);
  }

  private FieldSpec field(Argument.Rule rule) {
    CallWriter calls =
        new CallWriter(
            layer.sizes(),
            value -> {
              throw new IllegalStateException(value + " is not constant");
            },
            CodeBlock.of(""));
    CodeBlock.Builder code = CodeBlock.builder().add("$T.PLAIN", RuntimeTypes.ATTENTION_RULE);
    rule.scale().ifPresent(it -> code.add("\n.scaledBy($L)", it));
    rule.terms().stream()
        .filter(RuleTerm::constant)
        .forEach(it -> code.add("\n$L", term(it, calls::argument)));
    return FieldSpec.builder(RuntimeTypes.ATTENTION_RULE, CONSTANT, Modifier.STATIC, Modifier.FINAL)
        .addModifiers(Modifier.PRIVATE)
        .initializer("$>$>$L$<$<", code.build())
        .build();
  }

  private static boolean hasConstant(Argument.Rule rule) {
    return rule.scale().isPresent() || rule.terms().stream().anyMatch(RuleTerm::constant);
  }

  /** The rule of a call: the constant, and what the call's own inputs add. */
  static CodeBlock rule(Argument.Rule rule, Function<Argument, CodeBlock> arguments) {
    CodeBlock begin =
        hasConstant(rule)
            ? CodeBlock.of(CONSTANT)
            : CodeBlock.of("$T.PLAIN", RuntimeTypes.ATTENTION_RULE);
    return rule.terms().stream()
        .filter(it -> !it.constant())
        .map(it -> term(it, arguments))
        .reduce(begin, (all, next) -> CodeBlock.of("$L$L", all, next));
  }

  private static CodeBlock term(RuleTerm term, Function<Argument, CodeBlock> arguments) {
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

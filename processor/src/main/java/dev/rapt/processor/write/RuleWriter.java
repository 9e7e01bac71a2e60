package dev.rapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import dev.rapt.processor.model.Layer;
import dev.rapt.processor.model.op.Argument;
import dev.rapt.processor.model.op.Attend;
import dev.rapt.processor.model.op.AttentionScores;
import dev.rapt.processor.model.op.Op;
import dev.rapt.processor.model.op.RuleTerm;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes how attention attends: what is the same for all calls as a constant. */
record RuleWriter(LayerClass layer) {
  static final String RULE = "RULE";

  /** What multiplies the scores where nothing else is declared and the size of a head is fixed. */
  static final String SCALE = "SCALE";

  /** The constants that the layer has any use for. */
  List<FieldSpec> constants() {
    return Stream.of(scale(), rule()).flatMap(Optional::stream).toList();
  }

  private Optional<FieldSpec> scale() {
    return operations(layer.graph(), AttentionScores.class)
        .map(it -> it.shape().scaleArgument())
        .filter(Argument.InverseRoot.class::isInstance)
        .map(it -> ((Argument.InverseRoot) it).dim())
        .filter(layer.sizes()::fixed)
        .findFirst()
        .map(layer.sizes()::inverseRoot)
        .map(it -> field(TypeName.DOUBLE, SCALE).initializer(it).build());
  }

  private Optional<FieldSpec> rule() {
    return operations(layer.fused(), Attend.class)
        .filter(it -> it.isByRule() || layer.decodes())
        .map(Attend::rule)
        .filter(RuleWriter::hasConstant)
        .findFirst()
        .map(this::field);
  }

  private static <O extends Op> Stream<O> operations(Layer graph, Class<O> type) {
    return graph.operations().filter(type::isInstance).map(type::cast);
  }

  private static FieldSpec.Builder field(TypeName type, String name) {
    return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
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
    return field(RuntimeTypes.ATTENTION_RULE, RULE).initializer("$>$>$L$<$<", code.build()).build();
  }

  private static boolean hasConstant(Argument.Rule rule) {
    return rule.scale().isPresent() || rule.terms().stream().anyMatch(RuleTerm::constant);
  }

  /** The rule of a call: the constant, and what the call's own inputs add. */
  static CodeBlock rule(Argument.Rule rule, Function<Argument, CodeBlock> arguments) {
    CodeBlock begin =
        hasConstant(rule)
            ? CodeBlock.of(RULE)
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

package dev.rapt.processor.write;

import dev.rapt.processor.graph.layer.LayerGraph;
import dev.rapt.processor.graph.op.Argument;
import dev.rapt.processor.graph.op.Attend;
import dev.rapt.processor.graph.op.AttentionScores;
import dev.rapt.processor.graph.op.Op;
import dev.rapt.processor.graph.op.RuleTerm;
import dev.rapt.processor.source.Code;
import dev.rapt.processor.source.CodeBuilder;
import dev.rapt.processor.source.JavaField;
import dev.rapt.processor.source.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes how attention attends: what is the same for all calls as a constant. */
record RuleWriter(LayerClass layer) {
  static final String RULE = "RULE";

  /** What multiplies the scores where nothing else is declared and the size of a head is fixed. */
  static final String SCALE = "SCALE";

  /** The constants that the layer has any use for. */
  List<JavaField> constants() {
    return Stream.of(scale(), rule()).flatMap(Optional::stream).toList();
  }

  private Optional<JavaField> scale() {
    return operations(layer.graph(), AttentionScores.class)
        .map(it -> it.shape().scaleArgument())
        .filter(Argument.InverseRoot.class::isInstance)
        .map(it -> ((Argument.InverseRoot) it).dim())
        .filter(layer.sizes()::fixed)
        .findFirst()
        .map(layer.sizes()::inverseRoot)
        .map(it -> field(TypeName.DOUBLE, SCALE, it));
  }

  private Optional<JavaField> rule() {
    return operations(layer.fused(), Attend.class)
        .filter(it -> it.isByRule() || layer.decodes())
        .map(Attend::rule)
        .filter(RuleWriter::hasConstant)
        .findFirst()
        .map(this::field);
  }

  private static <O extends Op> Stream<O> operations(LayerGraph graph, Class<O> type) {
    return graph.operations().filter(type::isInstance).map(type::cast);
  }

  private static JavaField field(TypeName type, String name, Code value) {
    Set<Modifier> modifiers = Set.of(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
    return new JavaField(modifiers, type, name, Code.NONE, value);
  }

  private JavaField field(Argument.Rule rule) {
    CallWriter calls =
        new CallWriter(
            layer.sizes(),
            value -> {
              throw new IllegalStateException(value + " is not constant");
            },
            Code.NONE);
    CodeBuilder code = Code.builder().add("$T.PLAIN", RuntimeTypes.ATTENTION_RULE);
    code.indent().indent();
    rule.scale().ifPresent(it -> code.add("\n.scaledBy($L)", it));
    rule.terms().stream()
        .filter(RuleTerm::constant)
        .forEach(it -> code.add("\n$L", term(it, calls::argument)));
    code.unindent().unindent();
    return field(RuntimeTypes.ATTENTION_RULE, RULE, code.build());
  }

  private static boolean hasConstant(Argument.Rule rule) {
    return rule.scale().isPresent() || rule.terms().stream().anyMatch(RuleTerm::constant);
  }

  /** The rule of a call: the constant, and what the call's own inputs add. */
  static Code rule(Argument.Rule rule, Function<Argument, Code> arguments) {
    Code begin =
        hasConstant(rule) ? Code.of(RULE) : Code.of("$T.PLAIN", RuntimeTypes.ATTENTION_RULE);
    return rule.terms().stream()
        .filter(it -> !it.constant())
        .map(it -> term(it, arguments))
        .reduce(begin, (all, next) -> Code.of("$L$L", all, next));
  }

  private static Code term(RuleTerm term, Function<Argument, Code> arguments) {
    Code values = term.arguments().stream().map(arguments).collect(Code.joining(", "));
    Code argument =
        term.type()
            .map(
                it ->
                    Code.of(
                        "new $T($L)", RuntimeTypes.attention(it.outer()).nested(it.name()), values))
            .orElse(values);
    return Code.of(".$L($L)", term.method(), argument);
  }
}

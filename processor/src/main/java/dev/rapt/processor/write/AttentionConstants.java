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
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes how attention attends, as far as it is the same for all calls: as constants. */
record AttentionConstants(LayerClass layer) {
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
        .map(it -> field(TypeName.DOUBLE, FixedNames.SCALE).initializer(it).build());
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
        .forEach(it -> code.add("\n$L", RuleWriter.term(it, calls::argument)));
    return field(RuntimeTypes.ATTENTION_RULE, FixedNames.RULE)
        .initializer("$>$>$L$<$<", code.build())
        .build();
  }
}

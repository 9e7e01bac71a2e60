package dev.rapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import dev.rapt.processor.model.op.Argument;
import dev.rapt.processor.model.op.Attend;
import dev.rapt.processor.model.op.RuleTerm;
import dev.rapt.processor.model.op.Setting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes what a layer sets once for all calls as constants: an epsilon, a scale, a rule. */
record SettingConstants(LayerClass layer) {
  /** The value of a bound of a window that there is not. */
  private static final int UNBOUNDED = -1;

  /** The constants that the layer has any use for. */
  List<FieldSpec> fields() {
    Map<String, FieldSpec> fields = new LinkedHashMap<>();
    layer
        .graph()
        .operations()
        .flatMap(it -> it.call().arguments().stream())
        .flatMap(this::field)
        .forEach(it -> fields.putIfAbsent(it.name(), it));
    return Stream.concat(fields.values().stream(), rule().stream()).toList();
  }

  /** The constant that an argument is, after one that it is computed from. */
  private Stream<FieldSpec> field(Argument argument) {
    if (argument instanceof Argument.Number number) {
      return Stream.of(
          field(TypeName.DOUBLE, number.setting().name(), CodeBlock.of("$L", number.value())));
    } else if (argument instanceof Argument.Count count) {
      return Stream.of(field(TypeName.INT, count.setting().name(), value(count)));
    } else if (argument instanceof Argument.HeadSize head) {
      return headSize(head).stream();
    } else if (argument instanceof Argument.InverseRoot root
        && layer.sizes().fixed(root.size().dim())) {
      FieldSpec scale = field(TypeName.DOUBLE, FixedNames.SCALE, layer.sizes().inverseRoot(root));
      return Stream.concat(headSize(root.size()).stream(), Stream.of(scale));
    }
    return Stream.empty();
  }

  private Optional<FieldSpec> headSize(Argument.HeadSize head) {
    return head.declared().isEmpty() && layer.sizes().fixed(head.dim())
        ? Optional.of(field(TypeName.INT, FixedNames.HEAD_SIZE, layer.sizes().size(head.dim())))
        : Optional.empty();
  }

  private static CodeBlock value(Argument.Count count) {
    boolean unbounded = count.value() == UNBOUNDED && count.setting() != Setting.OFFSET;
    return unbounded
        ? CodeBlock.of("$T.UNBOUNDED", RuntimeTypes.attention("Visibility").nestedClass("Window"))
        : CodeBlock.of("$L", count.value());
  }

  private static FieldSpec field(TypeName type, String name, CodeBlock value) {
    return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(value)
        .build();
  }

  private Optional<FieldSpec> rule() {
    return layer
        .fused()
        .operations()
        .filter(Attend.class::isInstance)
        .map(Attend.class::cast)
        .filter(it -> it.isByRule() || layer.decodes())
        .map(Attend::rule)
        .filter(RuleWriter::hasConstant)
        .findFirst()
        .map(this::rule);
  }

  private FieldSpec rule(Argument.Rule rule) {
    CallWriter calls =
        new CallWriter(
            layer.sizes(),
            value -> {
              throw new IllegalStateException(value + " is not constant");
            },
            CodeBlock.of(""));
    CodeBlock.Builder code = CodeBlock.builder().add("$T.PLAIN", RuntimeTypes.ATTENTION_RULE);
    if (rule.scale().isPresent()) {
      code.add("\n.scaledBy($L)", FixedNames.SCALE);
    }
    rule.terms().stream()
        .filter(RuleTerm::constant)
        .forEach(it -> code.add("\n$L", RuleWriter.term(it, calls::argument)));
    return field(
        RuntimeTypes.ATTENTION_RULE, FixedNames.RULE, CodeBlock.of("$>$>$L$<$<", code.build()));
  }
}

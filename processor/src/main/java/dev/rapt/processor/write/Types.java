package dev.rapt.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.rapt.processor.declare.RecordName;
import dev.rapt.processor.model.AxisKind;
import dev.rapt.processor.model.Elements;
import dev.rapt.processor.model.Type;
import dev.rapt.processor.model.Value;
import java.util.List;

/** The Java types of values and of records. */
final class Types {
  private Types() {}

  static TypeName of(Value value) {
    return value.isParameter() ? RuntimeTypes.TENSOR : of(value.type());
  }

  static TypeName of(Type type) {
    return switch (type.elements()) {
      case TOKENS -> RuntimeTypes.TOKENS;
      case KEEP_MASKS -> listOf(RuntimeTypes.KEEP_MASK);
      case SCORE_BIASES -> listOf(RuntimeTypes.SCORE_BIAS);
      case SEED -> TypeName.LONG;
      case CACHE -> RuntimeTypes.CACHE;
      case DECODING -> RuntimeTypes.DECODING;
      case NUMBERS -> ofNumbers(type);
    };
  }

  /** The class of the operations that sums gradients of a value. */
  static ClassName sumsOf(Value value) {
    return value.type().elements() == Elements.SCORE_BIASES
        ? RuntimeTypes.operation("BiasGradients")
        : RuntimeTypes.ELEMENTWISE;
  }

  static TypeName listOf(TypeName element) {
    return ParameterizedTypeName.get(ClassName.get(List.class), element);
  }

  private static ClassName ofNumbers(Type type) {
    if (type.has(AxisKind.HEAD)) {
      return RuntimeTypes.SCORES;
    }
    return type.has(AxisKind.SEQUENCE) ? RuntimeTypes.SEQUENCES : RuntimeTypes.TENSOR;
  }

  static ClassName of(RecordName name) {
    List<String> simple = name.simpleNames();
    return ClassName.get(
        name.packageName(), simple.get(0), simple.subList(1, simple.size()).toArray(String[]::new));
  }
}

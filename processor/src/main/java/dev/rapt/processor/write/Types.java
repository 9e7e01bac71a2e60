package dev.rapt.processor.write;

import dev.rapt.processor.declare.RecordName;
import dev.rapt.processor.graph.value.AxisKind;
import dev.rapt.processor.graph.value.Type;
import dev.rapt.processor.graph.value.Value;
import dev.rapt.processor.source.ClassName;
import dev.rapt.processor.source.TypeName;

/** The Java types of values and of records. */
final class Types {
  private Types() {}

  static TypeName of(Value value) {
    return value.isParameter() ? RuntimeTypes.TENSOR : of(value.type());
  }

  static TypeName of(Type type) {
    return switch (type.elements()) {
      case TOKENS -> RuntimeTypes.TOKENS;
      case KEEP_MASKS -> Lists.of(RuntimeTypes.KEEP_MASK);
      case SCORE_BIASES -> Lists.of(RuntimeTypes.SCORE_BIAS);
      case SEED -> TypeName.LONG;
      case CACHE -> RuntimeTypes.CACHE;
      case DECODING -> RuntimeTypes.DECODING;
      case NUMBERS -> ofNumbers(type);
    };
  }

  private static ClassName ofNumbers(Type type) {
    if (type.has(AxisKind.HEAD)) {
      return RuntimeTypes.SCORES;
    }
    return type.has(AxisKind.SEQUENCE) ? RuntimeTypes.SEQUENCES : RuntimeTypes.TENSOR;
  }

  static ClassName of(RecordName name) {
    return new ClassName(name.packageName(), String.join(".", name.simpleNames()));
  }
}

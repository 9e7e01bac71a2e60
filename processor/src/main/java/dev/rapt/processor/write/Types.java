package dev.rapt.processor.write;

import com.palantir.javapoet.ClassName;
import dev.rapt.processor.declare.RecordName;
import dev.rapt.processor.graph.value.AxisKind;
import dev.rapt.processor.graph.value.Type;
import dev.rapt.processor.graph.value.Value;
import java.util.List;

/** The Java types of values and of records. */
final class Types {
  private Types() {}

  static ClassName of(Value value) {
    return value.isParameter() ? RuntimeTypes.TENSOR : of(value.type());
  }

  static ClassName of(Type type) {
    if (type.tokens()) {
      return RuntimeTypes.TOKENS;
    }
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

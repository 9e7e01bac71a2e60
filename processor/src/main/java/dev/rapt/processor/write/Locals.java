package dev.rapt.processor.write;

import com.palantir.javapoet.NameAllocator;
import dev.rapt.processor.model.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Names in one scope, the variables of a method or the components of a record: a value's own where
 * nothing else has it.
 */
final class Locals {
  /** What methods name themselves, and what names of classes begin with. */
  private static final List<String> FIXED =
      List.of(
          FixedNames.PARAMETERS,
          FixedNames.EXECUTION,
          FixedNames.DIMS,
          FixedNames.RULE,
          FixedNames.SCALE,
          "tape",
          "dOutput",
          "layer",
          "index",
          "recorded",
          "gradients",
          "dev",
          "java");

  private final NameAllocator allocator = new NameAllocator();
  private final Map<Object, String> names = new HashMap<>();

  /** No names yet, in a method of a layer's class. */
  Locals(LayerClass layer) {
    Stream.of(
            layer.enclosing().classNames().stream(),
            layer.sizes().constants().keySet().stream(),
            FIXED.stream())
        .flatMap(it -> it)
        .distinct()
        .forEach(allocator::newName);
  }

  private Locals() {}

  /** No names yet, of the components of a record. */
  static Locals ofComponents() {
    return new Locals();
  }

  /** The name of a value of the forward pass. */
  String of(Value value) {
    return of(value, has(value.name()) ? value.name() + "Output" : value.name());
  }

  /** Whether anything has a name. */
  boolean has(String name) {
    return names.containsValue(name);
  }

  /** The name of something else, by the name it would like. */
  String of(Object key, String wish) {
    return names.computeIfAbsent(key, it -> allocator.newName(wish));
  }
}

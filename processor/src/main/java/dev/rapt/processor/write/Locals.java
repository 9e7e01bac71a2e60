package dev.rapt.processor.write;

import com.palantir.javapoet.NameAllocator;
import dev.rapt.processor.model.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Names in one scope, the variables of a method or the components of a record: a value's own where
 * nothing else has it.
 */
final class Locals {
  /** What methods name themselves, and what names of classes begin with. */
  private static final Set<String> FIXED =
      Set.of(
          FixedNames.PARAMETERS,
          FixedNames.EXECUTION,
          FixedNames.DIMS,
          FixedNames.LOCAL_SCALE,
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
  private final Set<String> given = new HashSet<>();
  private final Predicate<String> reserved;

  private Locals(Predicate<String> reserved) {
    this.reserved = reserved;
  }

  /** No names yet, in a method of a layer's class. */
  static Locals ofMethod(LayerClass layer) {
    Set<String> classes = layer.enclosing().classNames();
    Set<String> constants = layer.sizes().constants().keySet();
    return new Locals(
        it ->
            FIXED.contains(it)
                || FixedNames.CONSTANTS.contains(it)
                || constants.contains(it)
                || classes.contains(it));
  }

  /** No names yet, of the components of a record. */
  static Locals ofComponents() {
    return new Locals(it -> false);
  }

  /** The name of a value of the forward pass. */
  String of(Value value) {
    String known = names.get(value);
    return known != null
        ? known
        : of(value, has(value.name()) ? value.name() + "Output" : value.name());
  }

  /** Whether anything has a name. */
  boolean has(String name) {
    return given.contains(name);
  }

  /** The name of something else, by the name it would like. */
  String of(Object key, String wish) {
    return names.computeIfAbsent(key, it -> next(wish));
  }

  /** A name that nothing has. One that is reserved counts as had, so the next is asked for. */
  private String next(String wish) {
    String name = wish;
    do {
      // With a tag, since the allocator draws one at random for a name without.
      name = allocator.newName(name, new Object());
    } while (reserved.test(name));
    given.add(name);
    return name;
  }
}

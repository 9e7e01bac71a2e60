package dev.rapt.processor.write;

import dev.rapt.processor.model.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Names of local variables in one method: a value's own where nothing else has it. */
final class Locals {
  private final Map<Object, String> names = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  Locals(String... reserved) {
    taken.addAll(Set.of(reserved));
  }

  /** The name of a value of the forward pass; another has its own name first. */
  String of(Value value) {
    boolean free = names.containsKey(value) || !taken.contains(value.name());
    return of(value, free ? value.name() : value.name() + "Output");
  }

  /** The name of something else, by the name it would like. */
  String of(Object key, String wish) {
    String known = names.get(key);
    if (known != null) {
      return known;
    }
    String name = wish;
    for (int number = 2; !taken.add(name); number++) {
      name = wish + number;
    }
    names.put(key, name);
    return name;
  }
}

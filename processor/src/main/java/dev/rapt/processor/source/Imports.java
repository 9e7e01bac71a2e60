package dev.rapt.processor.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Decides what a file imports: of the outermost classes that it names, the first of a simple name.
 */
final class Imports {
  private final Set<ClassName> named = new LinkedHashSet<>();

  private Imports() {}

  /**
   * The outermost classes that a simple name stands for, those of the file's package among them.
   */
  static Map<String, ClassName> of(JavaFile file) {
    Imports imports = new Imports();
    imports.collect(file.type());
    Set<String> own = new HashSet<>();
    own.add(file.type().name());
    file.type().nested().forEach(it -> own.add(it.name()));
    Map<String, ClassName> byName = new HashMap<>();
    imports.named.stream()
        .filter(it -> it.packageName().equals(file.packageName()))
        .forEach(it -> byName.put(it.path(), it));
    for (ClassName it : imports.named) {
      if (!own.contains(it.path())) {
        byName.putIfAbsent(it.path(), it);
      }
    }
    return byName;
  }

  private void add(ClassName name) {
    named.add(new ClassName(name.packageName(), name.outermost()));
  }

  private void collect(JavaClass type) {
    type.annotations().forEach(it -> it.forEachClass(this::add));
    type.javadoc().forEachClass(this::add);
    for (JavaParameter component : type.components()) {
      component.type().forEachClass(this::add);
    }
    for (JavaField field : type.fields()) {
      field.type().forEachClass(this::add);
      field.initializer().forEachClass(this::add);
    }
    type.initializer().forEachClass(this::add);
    for (JavaMethod method : type.methods()) {
      method.result().forEachClass(this::add);
      method.parameters().forEach(it -> it.type().forEachClass(this::add));
      method.body().forEachClass(this::add);
    }
    type.nested().forEach(this::collect);
  }
}

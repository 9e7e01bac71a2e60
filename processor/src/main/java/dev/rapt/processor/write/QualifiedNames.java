package dev.rapt.processor.write;

import dev.rapt.processor.declare.Component;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The names of classes that are written in full, because a variable may have them: it would hide
 * the class (JLS 6.4.2).
 */
record QualifiedNames(LayerClasses classes) {
  /**
   * Names of classes begin with a capital, as those of all dims do, and those of few components.
   */
  Set<String> of() {
    Set<String> names = new TreeSet<>();
    Stream.concat(Stream.of(classes.rootClass()), classes.nested().stream())
        .forEach(
            layer -> {
              names.addAll(layer.sizes().constants().keySet());
              layer.graph().declaration().components().stream()
                  .map(Component::name)
                  .filter(it -> Character.isUpperCase(it.charAt(0)))
                  .forEach(names::add);
            });
    LayerClass root = classes.rootClass();
    root.root().freeDims().forEach(it -> names.add(root.sizes().variable(it)));
    return names;
  }
}

package dev.rapt.processor.write;

import com.palantir.javapoet.ClassName;
import dev.rapt.processor.declare.RecordName;
import dev.rapt.processor.model.Layer;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The simple names of the classes of a root's layers: those of their records where they can be. */
final class ClassNames {
  /** Names of other nested types. */
  private static final Set<String> OTHERS = Set.of("Dims", "Trace", "Tape", "Gradients");

  private final Set<String> taken = new HashSet<>(OTHERS);

  /**
   * No names yet but that of the root's class.
   *
   * @param neighbours whether the package of the root has a class of a name
   */
  ClassNames(Layer root, ClassName rootName, Predicate<String> neighbours) {
    List<RecordName> records = root.all().map(it -> it.declaration().name()).distinct().toList();
    taken.add(rootName.simpleName());
    boolean hidden =
        records.stream()
            .map(ClassNames::begin)
            .anyMatch(it -> taken.contains(it) || neighbours.test(it));
    records.forEach(it -> taken.add(begin(it)));
    if (hidden) {
      // No record can be named in full, so none may need to be.
      records.forEach(it -> taken.add(it.simpleNames().get(0)));
    }
  }

  /** What the full name of a record begins with; a class of that name would hide it. */
  private static String begin(RecordName record) {
    return record.qualified().split("\\.", 2)[0];
  }

  /** Another name for the class of a layer. */
  String next(Layer layer) {
    String record = layer.declaration().name().simple();
    String wish = Character.toUpperCase(record.charAt(0)) + record.substring(1);
    String name = wish;
    for (int number = 2; !taken.add(name); number++) {
      name = wish + number;
    }
    return name;
  }

  /** All that are taken. */
  Set<String> taken() {
    return Collections.unmodifiableSet(taken);
  }
}

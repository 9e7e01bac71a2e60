package dev.rapt.processor.write;

import dev.rapt.processor.source.ClassName;
import dev.rapt.processor.source.TypeName;
import java.util.List;

/** Types of lists. */
final class Lists {
  private Lists() {}

  static TypeName of(TypeName element) {
    return new TypeName.Parameterized(ClassName.of(List.class), element);
  }
}

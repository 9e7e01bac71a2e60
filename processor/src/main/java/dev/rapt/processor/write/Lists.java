package dev.rapt.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.List;

/** Types of lists. */
final class Lists {
  private Lists() {}

  static TypeName of(TypeName element) {
    return ParameterizedTypeName.get(ClassName.get(List.class), element);
  }
}

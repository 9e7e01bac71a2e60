package dev.rapt.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** What every generated class begins with. */
final class ClassHeader {
  private static final String PROCESSOR = "dev.rapt.processor.RaptProcessor";

  private ClassHeader() {}

  /** The annotation that names the processor. */
  static AnnotationSpec generated() {
    return AnnotationSpec.builder(RuntimeTypes.GENERATED)
        .addMember("value", "$S", PROCESSOR)
        .build();
  }

  /** Suppresses warnings in a class, if there are any. */
  static void suppress(Set<String> warnings, TypeSpec.Builder type) {
    if (!warnings.isEmpty()) {
      AnnotationSpec.Builder annotation = AnnotationSpec.builder(SuppressWarnings.class);
      warnings.stream().sorted().forEach(it -> annotation.addMember("value", "$S", it));
      type.addAnnotation(annotation.build());
    }
  }

  /** The constructor of a class without instances. */
  static MethodSpec constructor() {
    return MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build();
  }
}

package dev.rapt.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.rapt.processor.declare.RecordName;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;

/**
 * Writes the class of a root that has a mistake, so that the mistake stands alone: without the
 * class, every use of it would be a further error.
 */
public record StubWriter(RecordName name, boolean open, Element originating) {
  /** The file of the class. */
  public JavaFile write() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(ClassName.get(name.packageName(), name.graphName()))
            .addOriginatingElement(originating)
            .addAnnotation(
                AnnotationSpec.builder(RuntimeTypes.GENERATED)
                    .addMember("value", "$S", RootClassWriter.PROCESSOR)
                    .build())
            .addModifiers(Modifier.FINAL)
            .addJavadoc("Stands in for a class that could not be written.\n")
            .addMethod(LayerClassWriter.constructor());
    for (String nested : new String[] {"Trace", "Tape", "Gradients"}) {
      type.addType(nested(nested));
    }
    if (open) {
      type.addModifiers(Modifier.PUBLIC);
    }
    return JavaFile.builder(name.packageName(), type.build()).indent("  ").build();
  }

  private TypeSpec nested(String nested) {
    TypeSpec.Builder type = TypeSpec.recordBuilder(nested);
    if (open) {
      type.addModifiers(Modifier.PUBLIC);
    }
    return type.build();
  }
}

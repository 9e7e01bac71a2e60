package dev.rapt.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes a record nested in a layer's class. */
final class RecordWriter {
  private final String name;
  private final LayerClass layer;
  private final MethodSpec.Builder header = MethodSpec.constructorBuilder();
  private final CodeBlock.Builder docs = CodeBlock.builder();
  private final List<String> lists = new ArrayList<>();

  RecordWriter(String name, LayerClass layer) {
    this.name = name;
    this.layer = layer;
  }

  void component(TypeName type, String componentName, String doc) {
    header.addParameter(type, componentName);
    docs.add("@param $L $L\n", componentName, doc);
    if (type instanceof ParameterizedTypeName) {
      lists.add(componentName);
    }
  }

  TypeSpec write(String sentence) {
    return begin(sentence).build();
  }

  /** The record, to which methods may be added. */
  TypeSpec.Builder begin(String sentence) {
    TypeSpec.Builder record = TypeSpec.recordBuilder(name).recordConstructor(header.build());
    if (layer.graph().declaration().open()) {
      record.addModifiers(Modifier.PUBLIC);
    }
    record.addJavadoc("$L\n", sentence);
    if (!docs.isEmpty()) {
      record.addJavadoc("\n$L", docs.build());
    }
    if (!lists.isEmpty()) {
      MethodSpec.Builder compact = MethodSpec.compactConstructorBuilder();
      compact.addJavadoc("Copies the lists.\n");
      if (layer.graph().declaration().open()) {
        compact.addModifiers(Modifier.PUBLIC);
      }
      lists.forEach(it -> compact.addStatement("$N = $T.copyOf($N)", it, List.class, it));
      record.addMethod(compact.build());
    }
    return record;
  }
}

package dev.rapt.processor.write;

import dev.rapt.processor.source.Code;
import dev.rapt.processor.source.CodeBuilder;
import dev.rapt.processor.source.JavaClass;
import dev.rapt.processor.source.JavaMethod;
import dev.rapt.processor.source.JavaParameter;
import dev.rapt.processor.source.TypeName;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes a record nested in a layer's class. */
final class RecordWriter {
  private final String name;
  private final LayerClass layer;
  private final List<JavaParameter> components = new ArrayList<>();
  private final CodeBuilder docs = Code.builder();
  private final List<String> lists = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  RecordWriter(String name, LayerClass layer) {
    this.name = name;
    this.layer = layer;
  }

  void component(TypeName type, String componentName, String doc) {
    components.add(new JavaParameter(type, componentName));
    docs.add("@param $L $L\n", componentName, doc);
    if (type instanceof TypeName.Parameterized) {
      lists.add(componentName);
    }
    names.add(componentName);
  }

  JavaClass write(String sentence) {
    return begin(sentence).build();
  }

  /** The record, to which methods may be added. */
  JavaClass.Builder begin(String sentence) {
    JavaClass.Builder record = JavaClass.record(name);
    components.forEach(record::component);
    if (layer.graph().declaration().open()) {
      record.modifiers(Modifier.PUBLIC);
    }
    record.javadoc("$L\n", sentence);
    if (!names.isEmpty()) {
      record.javadoc("\n$L", docs.build());
    }
    if (!lists.isEmpty()) {
      JavaMethod.Builder compact = JavaMethod.compactConstructor();
      compact.javadoc("Copies the lists.\n");
      if (layer.graph().declaration().open()) {
        compact.modifiers(Modifier.PUBLIC);
      }
      // A component named List hides the class.
      Code list = names.contains("List") ? Code.of("java.util.List") : Code.of("$T", List.class);
      lists.forEach(it -> compact.statement("$L = $L.copyOf($L)", it, list, it));
      record.method(compact.build());
    }
    return record;
  }
}

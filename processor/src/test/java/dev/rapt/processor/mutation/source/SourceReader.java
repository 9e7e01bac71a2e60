package dev.rapt.processor.mutation.source;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Reads records from Java files, and finds what a root contains. */
public final class SourceReader {
  private final Map<String, Map<String, RecordSource>> files = new LinkedHashMap<>();

  private SourceReader() {}

  /** Reads files, each with one class at its top. */
  public static SourceReader of(List<Path> paths) throws IOException {
    SourceReader reader = new SourceReader();
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              javac.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(paths));
      for (CompilationUnitTree unit : task.parse()) {
        for (Tree type : unit.getTypeDecls()) {
          Map<String, RecordSource> records = new LinkedHashMap<>();
          read((ClassTree) type, records);
          reader.files.put(((ClassTree) type).getSimpleName().toString(), records);
        }
      }
    }
    return reader;
  }

  /**
   * A record and all that it contains, under simple names.
   *
   * @param file the simple name of the class at the top of its file
   * @param record the record's simple name
   */
  public ModelSource model(String file, String record) {
    Map<String, RecordSource> closure = new LinkedHashMap<>();
    close(file, record, closure);
    return new ModelSource(List.copyOf(closure.values()));
  }

  private void close(String file, String name, Map<String, RecordSource> closure) {
    RecordSource record = files.get(file).get(name);
    if (closure.put(name, record) != null) {
      return;
    }
    for (ComponentSource component : record.components()) {
      if (!component.isTensor()) {
        String type = component.type().replaceAll("List<(.*)>", "$1");
        int dot = type.indexOf('.');
        String where = dot < 0 ? file : type.substring(0, dot);
        close(where, type.substring(dot + 1), closure);
      }
    }
    closure.computeIfPresent(name, (key, it) -> withSimpleTypes(it));
  }

  private static RecordSource withSimpleTypes(RecordSource record) {
    return record.withComponents(
        record.components().stream()
            .map(it -> it.typed(it.type().replaceAll("\\w+\\.", "")))
            .toList());
  }

  private static void read(ClassTree type, Map<String, RecordSource> records) {
    if (type.getKind() == Tree.Kind.RECORD) {
      RecordSource record =
          new RecordSource(
              annotations(type.getModifiers().getAnnotations()),
              type.getSimpleName().toString(),
              type.getMembers().stream().flatMap(it -> component(it).stream()).toList());
      records.put(record.name(), record);
    }
    for (Tree member : type.getMembers()) {
      if (member instanceof ClassTree nested) {
        read(nested, records);
      }
    }
  }

  private static Optional<ComponentSource> component(Tree member) {
    return member instanceof VariableTree field
            && !field.getModifiers().getFlags().contains(Modifier.STATIC)
        ? Optional.of(
            new ComponentSource(
                annotations(field.getModifiers().getAnnotations()),
                field.getType().toString(),
                field.getName().toString()))
        : Optional.empty();
  }

  private static List<AnnotationSource> annotations(List<? extends AnnotationTree> trees) {
    return trees.stream().map(SourceReader::annotation).toList();
  }

  private static AnnotationSource annotation(AnnotationTree tree) {
    Map<String, String> members = new LinkedHashMap<>();
    for (ExpressionTree argument : tree.getArguments()) {
      if (argument instanceof AssignmentTree member) {
        members.put(member.getVariable().toString(), member.getExpression().toString());
      } else {
        members.put("value", argument.toString());
      }
    }
    return new AnnotationSource(tree.getAnnotationType().toString(), members);
  }
}

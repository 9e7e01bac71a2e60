package dev.rapt.processor.fuzz;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The models that the tests declare, as text. */
final class Seeds {
  private static final Path MODELS = Path.of("src/proof/java/dev/rapt/proof");
  private static final Pattern NAME = Pattern.compile("[A-Z]\\w*");

  private final Map<String, Map<String, RecordText>> files = new LinkedHashMap<>();

  private Seeds() {}

  /** Every root below the tests' models and layers whose records are all there. */
  static List<ModelText> read() throws IOException {
    Seeds seeds = new Seeds();
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              javac.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(sources()));
      for (CompilationUnitTree unit : task.parse()) {
        for (Tree type : unit.getTypeDecls()) {
          seeds.read((ClassTree) type);
        }
      }
    }
    return seeds.models();
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String folder : List.of("models", "layers", "sizes")) {
      try (Stream<Path> files = Files.walk(MODELS.resolve(folder))) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .filter(file -> !file.toString().endsWith("Test.java"))
            .sorted()
            .forEach(sources::add);
      }
    }
    return sources;
  }

  private void read(ClassTree type) {
    Map<String, RecordText> records = new LinkedHashMap<>();
    read(type, records);
    files.put(type.getSimpleName().toString(), records);
  }

  private static void read(ClassTree type, Map<String, RecordText> records) {
    if (type.getKind() == Tree.Kind.RECORD) {
      List<String> annotations = texts(type.getModifiers().getAnnotations());
      RecordText text = new RecordText(annotations, "record", type.getSimpleName().toString());
      for (Tree member : type.getMembers()) {
        if (member instanceof VariableTree component
            && !component.getModifiers().getFlags().contains(Modifier.STATIC)) {
          text.components.add(
              new ComponentText(
                  texts(component.getModifiers().getAnnotations()),
                  component.getType().toString(),
                  component.getName().toString()));
        }
      }
      records.put(text.name, text);
    }
    for (Tree member : type.getMembers()) {
      if (member instanceof ClassTree nested) {
        read(nested, records);
      }
    }
  }

  private static List<String> texts(List<? extends AnnotationTree> annotations) {
    // The tree prints @Shape(value = "D") and the like; both forms mean the same.
    return annotations.stream().map(String::valueOf).filter(text -> !isOther(text)).toList();
  }

  private static boolean isOther(String annotation) {
    return annotation.contains("SuppressWarnings");
  }

  private List<ModelText> models() {
    List<ModelText> models = new ArrayList<>();
    files.forEach(
        (file, records) ->
            records.values().stream()
                .filter(record -> record.annotations.stream().anyMatch(it -> it.contains("Input")))
                .forEach(root -> model(file, root).ifPresent(models::add)));
    return models;
  }

  private Optional<ModelText> model(String file, RecordText root) {
    Map<String, RecordText> closure = new LinkedHashMap<>();
    return close(file, root.name, closure)
        ? Optional.of(new ModelText(List.copyOf(closure.values())))
        : Optional.empty();
  }

  /** Adds a record and all below it, under simple names; false if one is not there. */
  private boolean close(String file, String name, Map<String, RecordText> closure) {
    RecordText record = files.getOrDefault(file, Map.of()).get(name);
    if (record == null) {
      return false;
    }
    if (closure.containsKey(name)) {
      return true;
    }
    RecordText copy = record.copy();
    closure.put(name, copy);
    for (ComponentText component : copy.components) {
      List<String> names = new ArrayList<>();
      Matcher matcher = NAME.matcher(component.type);
      while (matcher.find()) {
        names.add(matcher.group());
      }
      names.removeAll(List.of("List", "Tensor"));
      if (names.isEmpty()) {
        continue;
      }
      String child = names.get(names.size() - 1);
      String where = names.size() > 1 ? names.get(0) : files.containsKey(child) ? child : file;
      component.type = component.type.replaceAll("(\\w+\\.)+(?=[A-Z])", "");
      if (!close(where, child, closure)) {
        return false;
      }
    }
    return true;
  }
}

package dev.rapt.processor.report;

import dev.rapt.processor.RaptProcessor;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** A source compiled by Eclipse's compiler with the processor. */
final class Eclipse {
  private static final JavaCompiler COMPILER = new EclipseCompiler();

  /** One for all compilations: a new one reads the whole image of the JDK. */
  private static final StandardJavaFileManager FILES =
      COMPILER.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);

  /** What came of each text: several tests look at the same. */
  private static final Map<String, Compilation> DONE = new HashMap<>();

  private Eclipse() {}

  /**
   * What came of it.
   *
   * @param generated the texts of the classes that the processor wrote, by their files
   */
  record Compilation(
      List<Diagnostic<? extends JavaFileObject>> diagnostics, Map<String, String> generated) {}

  /** Compiles a form of a bad source, against the library that it has. */
  static Compilation of(BadSource source, JavaFileObject form) throws IOException {
    String text = form.getCharContent(false).toString();
    Compilation done = DONE.get(text);
    if (done == null) {
      done = compile(source.name(), text, Compiled.libraries(source));
      DONE.put(text, done);
    }
    return done;
  }

  /** Compiles the text of a class in the package {@code bad}, against the runtime alone. */
  static Compilation of(String name, String text) throws IOException {
    return compile(name, text, List.of());
  }

  private static Compilation compile(String name, String text, List<Path> libraries)
      throws IOException {
    List<Path> classPath = new ArrayList<>(libraries);
    classPath.add(Compiled.runtime());
    Path folder = Compiled.folder("eclipse");
    Path file = Files.createDirectories(folder.resolve("bad")).resolve(name + ".java");
    Files.writeString(file, text);
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try {
      Path written = Files.createDirectories(folder.resolve("written"));
      FILES.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
      FILES.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(written));
      FILES.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(written));
      JavaCompiler.CompilationTask task =
          COMPILER.getTask(
              Writer.nullWriter(),
              FILES,
              diagnostics,
              List.of("-source", "17", "-target", "17"),
              null,
              FILES.getJavaFileObjects(file));
      task.setProcessors(List.of(new RaptProcessor()));
      task.call();
      return new Compilation(List.copyOf(diagnostics.getDiagnostics()), read(written));
    } finally {
      delete(folder);
    }
  }

  private static Map<String, String> read(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
        texts.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return texts;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}

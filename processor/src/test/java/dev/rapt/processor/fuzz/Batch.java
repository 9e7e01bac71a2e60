package dev.rapt.processor.fuzz;

import com.sun.source.util.JavacTask;
import dev.rapt.processor.RaptProcessor;
import dev.rapt.tensor.Tensor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Sources compiled together, each in a package of its own. */
final class Batch {
  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

  private Batch() {}

  /** What was reported of a source and of what was generated from it. */
  static final class Answer {
    final List<Diagnostic<? extends JavaFileObject>> ofSource = new ArrayList<>();
    final List<Diagnostic<? extends JavaFileObject>> ofGenerated = new ArrayList<>();
    int generated;
  }

  /** A source in memory. */
  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    private Source(String packageName, String text) {
      super(URI.create("memory:///" + packageName + "/Model.java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /** Whether a text is Java by its grammar. */
  static boolean parses(String text) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    JavacTask task =
        (JavacTask)
            JAVAC.getTask(
                Writer.nullWriter(), null, diagnostics, null, null, List.of(new Source("p", text)));
    try {
      task.parse();
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
    return diagnostics.getDiagnostics().isEmpty();
  }

  /**
   * Compiles sources, each of a package, and continues to the generated code in spite of errors.
   *
   * @return the answer for each package
   */
  static Map<String, Answer> compile(Map<String, String> sources) {
    Map<String, Answer> answers = new TreeMap<>();
    sources.keySet().forEach(name -> answers.put(name, new Answer()));
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager standard = JAVAC.getStandardFileManager(null, null, null);
        InMemoryFiles files = new InMemoryFiles(standard)) {
      List<JavaFileObject> inputs = new ArrayList<>();
      sources.forEach((name, text) -> inputs.add(new Source(name, text)));
      JavaCompiler.CompilationTask task =
          JAVAC.getTask(
              Writer.nullWriter(),
              files,
              diagnostics,
              List.of(
                  "-Xlint:all,-processing,-auxiliaryclass",
                  "-Xmaxerrs",
                  "100000",
                  "-Xmaxwarns",
                  "100000",
                  "-XDshould-stop.ifError=FLOW",
                  "--release",
                  "17",
                  "-cp",
                  runtime().toString()),
              null,
              inputs);
      task.setProcessors(List.of(new RaptProcessor()));
      task.call();
      files.sources().forEach(name -> answers.get(packageOf(name)).generated++);
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
    for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
      sort(diagnostic, answers);
    }
    return answers;
  }

  private static void sort(
      Diagnostic<? extends JavaFileObject> diagnostic, Map<String, Answer> answers) {
    if (diagnostic.getKind() == Diagnostic.Kind.NOTE) {
      return;
    }
    if (diagnostic.getSource() == null) {
      throw new AssertionError("reported of no file: " + diagnostic.getMessage(Locale.ROOT));
    }
    if (diagnostic.getSource() instanceof Source source) {
      answers.get(source.getName().split("/")[1]).ofSource.add(diagnostic);
    } else {
      String name = diagnostic.getSource().getName().replaceFirst("^/", "").replace('/', '.');
      answers.get(packageOf(name)).ofGenerated.add(diagnostic);
    }
  }

  private static String packageOf(String className) {
    return className.substring(0, className.indexOf('.'));
  }

  private static Path runtime() {
    try {
      return Path.of(Tensor.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException exception) {
      throw new IllegalStateException(exception);
    }
  }
}

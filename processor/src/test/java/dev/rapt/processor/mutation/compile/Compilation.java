package dev.rapt.processor.mutation.compile;

import dev.rapt.processor.RaptProcessor;
import dev.rapt.processor.mutation.source.PrintedModel;
import dev.rapt.tensor.Tensor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * One call of the compiler for models that know nothing of each other, each in a package of its
 * own.
 *
 * @param messages what was reported of each package, its generated code included
 * @param classes the bytes of each class by its name
 */
public record Compilation(Map<String, List<Message>> messages, Map<String, byte[]> classes) {
  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();
  private static final Path RUNTIME = runtime();

  /** A source in memory. */
  private static final class Source extends SimpleJavaFileObject {
    private final PrintedModel model;

    private Source(PrintedModel model) {
      super(
          URI.create("memory:///" + model.packageName() + "/" + model.rootName() + ".java"),
          Kind.SOURCE);
      this.model = model;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return model.text();
    }
  }

  /** Runs the processor only: what a user reads if there are errors. */
  public static Compilation check(Collection<PrintedModel> models) {
    return run(models, List.of("-proc:only"));
  }

  /** Compiles the models and what is generated from them; warnings are reported, too. */
  public static Compilation compile(Collection<PrintedModel> models) {
    return run(models, List.of("-Xlint:all,-processing"));
  }

  private static Compilation run(Collection<PrintedModel> models, List<String> more) {
    Map<String, List<Message>> messages = new TreeMap<>();
    models.forEach(it -> messages.put(it.packageName(), new ArrayList<>()));
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    Map<String, byte[]> classes;
    try (StandardJavaFileManager standard = JAVAC.getStandardFileManager(null, null, null);
        MemoryFiles files = new MemoryFiles(standard)) {
      JavaCompiler.CompilationTask task =
          JAVAC.getTask(
              Writer.nullWriter(),
              files,
              diagnostics,
              Stream.concat(
                      Stream.of(
                          "-Xmaxerrs",
                          "100000",
                          "-Xmaxwarns",
                          "100000",
                          "--release",
                          "17",
                          "-cp",
                          RUNTIME.toString()),
                      more.stream())
                  .toList(),
              null,
              models.stream().map(Source::new).toList());
      task.setProcessors(List.of(new RaptProcessor()));
      task.call();
      classes = files.classes();
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
    for (Diagnostic<? extends JavaFileObject> it : diagnostics.getDiagnostics()) {
      if (it.getKind() != Diagnostic.Kind.NOTE) {
        messages.get(packageOf(it)).add(Message.of(it));
      }
    }
    return new Compilation(messages, classes);
  }

  private static String packageOf(Diagnostic<? extends JavaFileObject> diagnostic) {
    if (diagnostic.getSource() == null) {
      throw new IllegalStateException("reported of no file: " + diagnostic.getMessage(Locale.ROOT));
    }
    return diagnostic.getSource().getName().replaceFirst("^/", "").split("/")[0];
  }

  private static Path runtime() {
    try {
      return Path.of(Tensor.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException exception) {
      throw new IllegalStateException(exception);
    }
  }
}

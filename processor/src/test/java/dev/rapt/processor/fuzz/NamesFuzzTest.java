package dev.rapt.processor.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Random;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * Records, components, dims and packages may have any names: what is generated compiles. Every
 * build draws the same names; without the seed it is others each time.
 */
class NamesFuzzTest {
  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();
  private static final int MODELS = 60;

  @Property(tries = 1, seed = "10", shrinking = ShrinkingMode.OFF)
  void aModelCompilesWithoutAWarningWhateverItsNamesAre(@ForAll("models") List<NamedModel> models) {
    assertThat(models.stream().mapToInt(NamedModel::names).sum()).isGreaterThan(1000);
    assertThat(mistakes(models)).isEmpty();
  }

  @Provide
  Arbitrary<List<NamedModel>> models() {
    return Arbitraries.randomValue(
        random -> {
          List<NamedModel> models = new ArrayList<>();
          for (int number = 0; number < MODELS; number++) {
            models.add(NamedModel.drawn(number, new Random(random.nextLong())));
          }
          return models;
        });
  }

  private static List<String> mistakes(List<NamedModel> models) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<JavaFileObject> files = new ArrayList<>();
    models.forEach(
        model -> model.sources().forEach((name, text) -> files.add(source(model, name))));
    try (StandardJavaFileManager standard = JAVAC.getStandardFileManager(null, null, null);
        InMemoryFiles written = new InMemoryFiles(standard)) {
      JavaCompiler.CompilationTask task =
          JAVAC.getTask(
              Writer.nullWriter(),
              written,
              diagnostics,
              List.of(
                  "-Xlint:all,-processing",
                  "-Werror",
                  "-XDshould-stop.ifError=FLOW",
                  "-Xmaxerrs",
                  "1000",
                  "--release",
                  "17",
                  "-cp",
                  runtime().toString()),
              null,
              files);
      task.setProcessors(List.of(new RaptProcessor()));
      task.call();
      assertThat(written.sources()).hasSize(models.size());
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
    return diagnostics.getDiagnostics().stream().map(it -> text(it, models)).toList();
  }

  private static JavaFileObject source(NamedModel model, String name) {
    String path = model.packageName().replace('.', '/') + "/" + name + ".java";
    return new SimpleJavaFileObject(URI.create("memory:///" + path), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return model.sources().get(name);
      }
    };
  }

  /** What is reported, of which line, and the model. */
  private static String text(
      Diagnostic<? extends JavaFileObject> diagnostic, List<NamedModel> models) {
    StringBuilder text = new StringBuilder(diagnostic.getMessage(Locale.ROOT));
    JavaFileObject file = diagnostic.getSource();
    if (file != null) {
      text.append("\n  ").append(file.getName()).append(':').append(diagnostic.getLineNumber());
      text.append("\n  ").append(line(file, diagnostic.getLineNumber())).append('\n');
      models.stream()
          .filter(it -> file.getName().startsWith("/" + it.packageName().replace('.', '/') + "/"))
          .forEach(text::append);
    }
    return text.toString();
  }

  private static String line(JavaFileObject file, long number) {
    try {
      return file.getCharContent(true).toString().lines().skip(number - 1).findFirst().orElse("");
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
  }

  private static Path runtime() {
    try {
      return Path.of(Tensor.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException exception) {
      throw new IllegalStateException(exception);
    }
  }
}

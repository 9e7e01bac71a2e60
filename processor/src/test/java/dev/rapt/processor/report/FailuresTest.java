package dev.rapt.processor.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.rapt.processor.RaptProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Whatever fails around the processor or in it, the user gets one error that names the record. */
class FailuresTest {
  private static final JavaFileObject MODEL =
      Compiled.source(
          "app.Model",
          "package app;",
          "import dev.rapt.*;",
          "import dev.rapt.tensor.Tensor;",
          "@Layer.LayerNorm",
          "@Input(\"B, T, D\")",
          "public record Model(@Shape(\"D\") Tensor gain) {}");

  /** The processor, with a part of the compiler that fails when a method is called. */
  private static Processor failing(Class<?> part, String method, Exception failure) {
    return new AbstractProcessor() {
      private final RaptProcessor processor = new RaptProcessor();

      @Override
      public void init(ProcessingEnvironment environment) {
        processor.init(
            (ProcessingEnvironment)
                wrapped(ProcessingEnvironment.class, environment, part, method, failure));
      }

      @Override
      public Set<String> getSupportedAnnotationTypes() {
        return processor.getSupportedAnnotationTypes();
      }

      @Override
      public SourceVersion getSupportedSourceVersion() {
        return processor.getSupportedSourceVersion();
      }

      @Override
      public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return processor.process(annotations, round);
      }
    };
  }

  private static Object wrapped(
      Class<?> type, Object object, Class<?> part, String method, Exception failure) {
    return Proxy.newProxyInstance(
        FailuresTest.class.getClassLoader(),
        new Class<?>[] {type},
        (proxy, called, arguments) -> {
          if (called.getDeclaringClass() == part && called.getName().equals(method)) {
            throw failure;
          }
          try {
            Object result = called.invoke(object, arguments);
            return called.getReturnType() == part
                ? wrapped(part, result, part, method, failure)
                : result;
          } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
          }
        });
  }

  private static Diagnostic<? extends JavaFileObject> onlyError(Compilation compilation) {
    assertThat(compilation.errors()).hasSize(1);
    return compilation.errors().get(0);
  }

  @Test
  void a_failure_of_the_processor_is_one_error_at_the_record() {
    Exception failure = new IllegalStateException("deliberate");
    Diagnostic<? extends JavaFileObject> error =
        onlyError(
            Compiled.by(failing(Elements.class, "getElementValuesWithDefaults", failure), MODEL));
    assertThat(error.getLineNumber()).isEqualTo(6);
    assertThat(error.getMessage(Locale.ROOT))
        .startsWith("[rapt/internal-error] Rapt failed on Model: a bug in Rapt, not in your code")
        .contains("cause   java.lang.IllegalStateException: deliberate")
        .contains("fix     please report this with the declaration of Model");
  }

  @Test
  void a_failure_of_the_compilers_files_is_one_error_too() {
    Exception failure = new IllegalStateException("deliberate");
    assertThat(
            onlyError(Compiled.by(failing(Filer.class, "createSourceFile", failure), MODEL))
                .getMessage(Locale.ROOT))
        .startsWith("[rapt/internal-error] Rapt failed on Model");
  }

  @Test
  void a_file_that_cannot_be_written_is_an_error() {
    Exception failure = new IOException("the disk is full");
    assertThat(
            onlyError(Compiled.by(failing(Filer.class, "createSourceFile", failure), MODEL))
                .getMessage(Locale.ROOT))
        .startsWith("[rapt/cannot-write] ModelGraph cannot be written")
        .contains("cause   java.io.IOException: the disk is full");
  }

  @Test
  void a_layer_that_another_processor_writes_is_an_error() {
    JavaFileObject model =
        Compiled.source(
            "app.Model",
            "package app;",
            "import dev.rapt.*;",
            "@Layer.Sequential",
            "@Input(\"B, T, 384\")",
            "public record Model(Written written) {}");
    Diagnostic<? extends JavaFileObject> error =
        onlyError(Compiled.by(new LayerWriter(), new RaptProcessor(), model));
    assertThat(error.getLineNumber()).isEqualTo(5);
    assertThat(error.getMessage(Locale.ROOT))
        .startsWith("[rapt/component-type] Model has a component whose type is written by another");
  }

  /** Writes a layer in the first round. */
  private static final class LayerWriter extends AbstractProcessor {
    private boolean written;

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (!written) {
        written = true;
        try (Writer file = processingEnv.getFiler().createSourceFile("app.Written").openWriter()) {
          file.write("package app; @dev.rapt.Layer.UnitNorm public record Written() {}");
        } catch (IOException exception) {
          throw new UncheckedIOException(exception);
        }
      }
      return false;
    }
  }
}

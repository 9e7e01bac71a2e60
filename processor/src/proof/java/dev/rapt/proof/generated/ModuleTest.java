package dev.rapt.proof.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.Layer;
import dev.rapt.processor.RaptProcessor;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that is a module: it compiles without a warning, and has the kernels of any other. */
class ModuleTest {
  private static final String DESCRIPTOR = "module example { requires dev.rapt; }";

  private static final String LAYER =
      """
      package example;

      import dev.rapt.*;
      import dev.rapt.tensor.Tensor;

      @Layer.Linear
      @Dims("I = 4, O = 3")
      @Input("B, I")
      record Classifier(@Shape("I, O") Tensor weight, @Shape("O") Tensor bias) {}
      """;

  private static final String MAIN =
      """
      package example;

      import dev.rapt.execution.Execution;

      final class Main {
        public static void main(String[] arguments) {
          System.out.print(Execution.shared().kernels().name());
        }
      }
      """;

  private static final List<String> VECTORS = List.of("--add-modules", "jdk.incubator.vector");

  @TempDir private static Path folder;
  private static Path runtime;
  private static Javac.Compilation compilation;

  @BeforeAll
  static void compile() throws IOException, URISyntaxException {
    runtime = Path.of(Layer.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    compilation =
        Javac.compile(
            ToolProvider.getSystemJavaCompiler(),
            List.of("-Xlint:all,-processing", "-Werror", "--module-path", runtime.toString()),
            List.of(),
            folder,
            List.of(
                Files.writeString(folder.resolve("module-info.java"), DESCRIPTOR),
                Files.writeString(folder.resolve("Classifier.java"), LAYER),
                Files.writeString(folder.resolve("Main.java"), MAIN)),
            new RaptProcessor());
  }

  @Test
  void itCompilesWithoutAWarning() {
    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.generated()).containsKey("example/ClassifierGraph.java");
  }

  @Test
  void withTheVectorModuleItHasTheKernelsOfTheClassPath() throws Exception {
    assertThat(onTheModulePath(VECTORS)).isNotEmpty().isEqualTo(onTheClassPath(VECTORS));
  }

  @Test
  void withoutTheVectorModuleItHasTheScalarKernels() throws Exception {
    assertThat(onTheModulePath(List.of())).isEqualTo("scalar");
  }

  private static String onTheModulePath(List<String> options) throws Exception {
    return java(options, "--module-path", path(), "--module", "example/example.Main");
  }

  private static String onTheClassPath(List<String> options) throws Exception {
    return java(options, "--class-path", path(), "example.Main");
  }

  private static String path() {
    return runtime + File.pathSeparator + folder.resolve("classes");
  }

  private static String java(List<String> options, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String out = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).isZero();
    return out;
  }
}

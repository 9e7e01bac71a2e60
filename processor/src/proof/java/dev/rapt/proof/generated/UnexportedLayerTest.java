package dev.rapt.proof.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.Layer;
import dev.rapt.processor.RaptProcessor;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A layer of another module: the generated class names the records below it too. */
class UnexportedLayerTest {
  private static final String BLOCK =
      """
      package library;

      import dev.rapt.*;
      import library.internal.Projection;

      @Layer.Sequential
      public record Block(Projection projection) {}
      """;

  private static final String PROJECTION =
      """
      package library.internal;

      import dev.rapt.*;
      import dev.rapt.tensor.Tensor;

      @Layer.Linear
      public record Projection(@Shape("I, O") Tensor weight) {}
      """;

  private static final String MODEL =
      """
      package application;

      import dev.rapt.*;
      import library.Block;

      @Layer.Sequential
      @Input("B, 8")
      record Model(Block block) {}
      """;

  @TempDir private static Path folder;

  @Test
  void aPackageThatIsNotExportedIsAVisibilityError() throws Exception {
    List<String> messages = messages("exports library;");
    assertThat(messages).hasSize(1);
    assertThat(messages.get(0))
        .startsWith(
            "[rapt/visibility] library.internal is not exported to the module of Model, and the"
                + " class generated in application cannot access library.internal.Projection")
        .contains("at      Model > block > projection")
        .contains("fix     add \"exports library.internal\" to module library");
  }

  @Test
  void aPackageThatIsExportedToAnotherModuleIsAVisibilityError() throws Exception {
    assertThat(messages("exports library; exports library.internal to java.logging;")).hasSize(1);
  }

  @Test
  void aPackageThatIsExportedToThisModuleIsReached() throws Exception {
    assertThat(messages("exports library; exports library.internal to application;")).isEmpty();
  }

  private static List<String> messages(String exports) throws IOException, URISyntaxException {
    Path runtime = Path.of(Layer.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path library = Files.createTempDirectory(folder, "library");
    compile(
        runtime.toString(),
        library,
        List.of(
            write(library, "module-info", "module library { requires dev.rapt; " + exports + "}"),
            write(library, "Block", BLOCK),
            write(library, "Projection", PROJECTION)));
    Path application = Files.createTempDirectory(folder, "application");
    return compile(
            runtime + File.pathSeparator + library.resolve("classes"),
            application,
            List.of(
                write(
                    application,
                    "module-info",
                    "module application { requires dev.rapt; requires library; }"),
                write(application, "Model", MODEL)))
        .diagnostics()
        .stream()
        .map(it -> it.getMessage(Locale.ROOT))
        .toList();
  }

  private static Path write(Path folder, String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name + ".java"), text);
  }

  private static Javac.Compilation compile(String modulePath, Path folder, List<Path> files)
      throws IOException {
    return Javac.compile(
        ToolProvider.getSystemJavaCompiler(),
        List.of("--module-path", modulePath),
        List.of(),
        folder,
        files,
        new RaptProcessor());
  }
}

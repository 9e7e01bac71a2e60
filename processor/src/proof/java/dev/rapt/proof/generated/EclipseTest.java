package dev.rapt.proof.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.processor.RaptProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eclipse's compiler gets the same classes from the processor as javac, and reports nothing. */
class EclipseTest {
  @TempDir private static Path folder;
  private static Javac.Compilation compilation;

  @BeforeAll
  static void compileEveryModel() throws IOException {
    compilation =
        Javac.compile(
            new EclipseCompiler(),
            List.of("--release", "17"),
            withoutTheTests(),
            folder.resolve("eclipse"),
            DeclaredModels.files(),
            new RaptProcessor());
  }

  /** What was generated when the tests were compiled would be there already. */
  private static List<Path> withoutTheTests() throws IOException {
    List<Path> paths = new ArrayList<>();
    for (Path path : Javac.classPath()) {
      paths.add(path.endsWith("test-classes") ? libraryAlone(path) : path);
    }
    return paths;
  }

  private static Path libraryAlone(Path classes) throws IOException {
    Path copy = folder.resolve("library");
    Path library = Files.createDirectories(copy.resolve("dev/rapt/library"));
    try (Stream<Path> files = Files.list(classes.resolve("dev/rapt/library"))) {
      for (Path file : files.toList()) {
        Files.copy(file, library.resolve(file.getFileName().toString()));
      }
    }
    return copy;
  }

  @Test
  void theModelsAndWhatIsGeneratedCompileWithoutAWarning() {
    assertThat(compilation.diagnostics()).isEmpty();
  }

  @Test
  void whatIsGeneratedIsTheSameToTheByte() {
    assertThat(compilation.generated())
        .hasSizeGreaterThan(40)
        .isEqualTo(Javac.compile(folder.resolve("javac"), DeclaredModels.files()).generated());
  }
}

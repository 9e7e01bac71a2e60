package dev.rapt.tests.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.processor.RaptProcessor;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eclipse's compiler gets the same classes from the processor as javac, and has nothing to say. */
class EclipseTest {
  @TempDir private static Path folder;
  private static Javac.Compilation compilation;

  @BeforeAll
  static void compileEveryModel() {
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
  private static List<Path> withoutTheTests() {
    return Javac.classPath().stream().filter(it -> !it.endsWith("test-classes")).toList();
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

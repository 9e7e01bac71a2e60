package dev.rapt.tests.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.processor.RaptProcessor;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eclipse's compiler gets the same classes from the processor as javac, and has nothing to say. */
class EclipseTest {
  /** Its warnings, beside those that it has unasked, for what hides a mistake or is left over. */
  private static final String WARNINGS =
      "-warn:+allDeprecation,allDeadCode,boxing,compareIdentical,emptyBlock,enumSwitch,fallthrough,"
          + "hiding,nullDereference,over-ann,resource,semicolon,static-access,super,switchDefault,"
          + "unnecessaryElse,unused,uselessTypeCheck,warningToken";

  @TempDir private Path folder;
  private Javac.Compilation compilation;

  @BeforeEach
  void compileEveryModel() {
    compilation =
        Javac.compile(
            new EclipseCompiler(),
            List.of("--release", "17"),
            folder.resolve("eclipse"),
            DeclaredModels.files(),
            new RaptProcessor());
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

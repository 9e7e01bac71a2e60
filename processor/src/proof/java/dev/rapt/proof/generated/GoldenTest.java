package dev.rapt.proof.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.proof.generated.Javac.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is generated for the models that people read first, to the byte. After a change of the
 * writers, {@code mvn verify -Drapt.regenerate=true} writes these files anew: read the difference.
 */
class GoldenTest {
  private static final Path GOLDEN = Path.of("src/proof/resources/golden");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../examples/quickstart/src/main/java/dev/rapt/examples/quickstart/SelfAttention.java",
        "src/proof/java/dev/rapt/proof/models/bert/MiniLm.java",
        "src/proof/java/dev/rapt/proof/models/llama/TinyLlama.java"
      })
  void theGeneratedSourceIsTheGoldenFileAndCompilesWithoutWarnings(Path source) throws IOException {
    Compilation compilation = Javac.compile(folder, List.of(source));
    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.generated()).hasSize(1);
    String generated = compilation.generated().values().iterator().next();
    Path golden = GOLDEN.resolve(source.getFileName().toString().replace(".java", "Graph.java"));
    if (Boolean.getBoolean("rapt.regenerate")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, generated);
    }
    assertThat(generated).isEqualTo(Files.readString(golden));
  }
}

package dev.rapt.proof.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same sources give the same bytes. */
class DeterminismTest {
  @TempDir private static Path folder;
  private static Map<String, String> first;
  private final List<Path> sources = DeclaredModels.files();

  @BeforeAll
  static void compileOnce() {
    first = generated("first", DeclaredModels.files());
  }

  @Test
  void whenCompiledTwice() {
    assertThat(first).hasSizeGreaterThan(40);
    assertThat(generated("second", sources)).isEqualTo(first);
  }

  @Test
  void whateverTheOrderOfTheFiles() {
    Collections.reverse(sources);
    assertThat(generated("reversed", sources)).isEqualTo(first);
    Collections.shuffle(sources, new Random(1));
    assertThat(generated("shuffled", sources)).isEqualTo(first);
  }

  @Test
  void whateverElseIsCompiled() {
    for (Path source : sources) {
      if (source.getFileName().toString().equals("TinyBert.java")) {
        sources.retainAll(List.of(source));
        break;
      }
    }
    generated("alone", sources)
        .forEach((name, text) -> assertThat(text).isEqualTo(first.get(name)));
  }

  private static Map<String, String> generated(String name, List<Path> sources) {
    Javac.Compilation compilation = Javac.compile(folder.resolve(name), sources);
    assertThat(compilation.diagnostics()).isEmpty();
    return compilation.generated();
  }
}

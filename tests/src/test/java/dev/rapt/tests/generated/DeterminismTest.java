package dev.rapt.tests.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same sources give the same bytes. */
class DeterminismTest {
  @TempDir private Path folder;
  private final List<Path> sources = DeclaredModels.files();

  @Test
  void whenCompiledTwice() {
    Map<String, String> first = generated("first");
    assertThat(first).hasSizeGreaterThan(40);
    assertThat(generated("second")).isEqualTo(first);
  }

  @Test
  void whateverTheOrderOfTheFiles() {
    Map<String, String> first = generated("first");
    Collections.reverse(sources);
    assertThat(generated("reversed")).isEqualTo(first);
    Collections.shuffle(sources, new Random(1));
    assertThat(generated("shuffled")).isEqualTo(first);
  }

  @Test
  void whateverElseIsCompiled() {
    Map<String, String> all = generated("all");
    for (Path source : sources) {
      if (source.getFileName().toString().equals("TinyBert.java")) {
        sources.retainAll(List.of(source));
        break;
      }
    }
    generated("alone").forEach((name, text) -> assertThat(text).isEqualTo(all.get(name)));
  }

  private Map<String, String> generated(String name) {
    Javac.Compilation compilation = Javac.compile(folder.resolve(name), sources);
    assertThat(compilation.diagnostics()).isEmpty();
    return compilation.generated();
  }
}

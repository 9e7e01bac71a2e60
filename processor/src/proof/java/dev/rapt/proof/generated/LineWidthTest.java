package dev.rapt.proof.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is generated for the models of all proofs fits on a page. */
class LineWidthTest {
  private static final Path GENERATED = Path.of("target/generated-test-sources/proof");
  private static final int WIDTH = 100;

  @Test
  void noLineIsLongerThanAHundredColumns() throws IOException {
    List<Path> sources;
    try (Stream<Path> all = Files.walk(GENERATED)) {
      sources = all.filter(it -> it.toString().endsWith(".java")).toList();
    }
    assertThat(sources).hasSizeGreaterThan(100);
    List<String> tooLong = new ArrayList<>();
    for (Path source : sources) {
      Files.readAllLines(source).stream()
          .filter(it -> it.length() > WIDTH && !it.startsWith("import "))
          .forEach(it -> tooLong.add(source.getFileName() + ": " + it.strip()));
    }
    assertThat(tooLong).isEmpty();
  }
}

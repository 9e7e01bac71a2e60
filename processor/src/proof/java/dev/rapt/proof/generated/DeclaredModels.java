package dev.rapt.proof.generated;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** The sources of every model that the tests declare. */
final class DeclaredModels {
  private static final Path DECLARED = Path.of("src/proof/java/dev/rapt/proof");

  private DeclaredModels() {}

  /** The files, sorted. */
  static List<Path> files() {
    List<Path> files = new ArrayList<>();
    for (String part : List.of("models", "layers", "places/elsewhere")) {
      try (Stream<Path> below = Files.walk(DECLARED.resolve(part))) {
        below
            .filter(it -> it.toString().endsWith(".java"))
            .filter(it -> !it.toString().endsWith("Test.java"))
            .forEach(files::add);
      } catch (IOException exception) {
        throw new UncheckedIOException(exception);
      }
    }
    files.add(DECLARED.resolve("places/Assembled.java"));
    files.add(DECLARED.resolve("places/AwkwardNames.java"));
    files.add(DECLARED.resolve("sizes/Bindings.java"));
    files.add(DECLARED.resolve("sizes/FreeDims.java"));
    Collections.sort(files);
    return files;
  }
}

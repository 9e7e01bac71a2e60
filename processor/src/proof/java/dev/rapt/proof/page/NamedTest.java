package dev.rapt.proof.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A test as a page names it.
 *
 * @param type its class, from the package {@code dev.rapt} on
 * @param method its method
 */
record NamedTest(String type, String method) {
  private static final List<String> SOURCES =
      List.of("runtime/src/test/java", "processor/src/test/java", "processor/src/proof/java");

  /** Of {@code package.Class#method}. */
  static NamedTest of(String name) {
    String[] parts = name.split("#", -1);
    return new NamedTest(parts[0], parts[1]);
  }

  /** Whether a module has it among its test sources, as a method that is run as a test. */
  boolean exists() throws IOException {
    Optional<Path> file = file();
    return file.isPresent() && declaration().matcher(Files.readString(file.get())).find();
  }

  private Optional<Path> file() {
    String path = "dev/rapt/" + type.replace('.', '/') + ".java";
    return SOURCES.stream()
        .map(source -> Path.of("..", source).resolve(path))
        .filter(Files::exists)
        .findFirst();
  }

  /** The name before a parenthesis, with nothing but annotations between it and that of a test. */
  private Pattern declaration() {
    return Pattern.compile(
        "^  @(?:Test|TestFactory|Property|ParameterizedTest)\\b.*\n(?:  @.*\n)*"
            + "  (?:<.*> )?(?:void|Stream<\\w+>) "
            + Pattern.quote(method)
            + "\\(",
        Pattern.MULTILINE);
  }

  @Override
  public String toString() {
    return type + "#" + method;
  }
}

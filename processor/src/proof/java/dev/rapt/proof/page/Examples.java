package dev.rapt.proof.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.proof.generated.Javac;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The examples of a page as one program, compiled with the processor and run in its own process.
 */
final class Examples {
  private static final String IMPORTS =
      """
      package lesson;

      import dev.rapt.*;
      import dev.rapt.attention.*;
      import dev.rapt.execution.*;
      import dev.rapt.inspect.*;
      import dev.rapt.tensor.*;
      import java.nio.file.*;
      import java.util.*;

      """;

  /** What no example prints. */
  private static final String BETWEEN = "\u001e";

  private final Path folder;

  Examples(Path folder) {
    this.folder = folder;
  }

  /** Runs a page's examples; the output for each of its {@code text} blocks. */
  List<String> outputs(Page page) throws IOException, InterruptedException {
    List<Path> sources = new ArrayList<>();
    StringBuilder statements = new StringBuilder();
    for (Page.Block block : page.blocks()) {
      if (!block.code()) {
        statements.append("System.out.print(\"\\u001e\");\n");
      } else if (block.declared().isEmpty()) {
        statements.append(block.content());
      } else {
        sources.add(source(block.declared(), block.content()));
      }
    }
    String program =
        "final class Lesson {\npublic static void main(String[] arguments) throws Exception {\n"
            + statements
            + "}\n}\n";
    sources.add(source("Lesson", program));
    assertThat(Javac.compile(folder, sources).diagnostics()).isEmpty();
    return Arrays.stream(run().split(BETWEEN, -1)).limit(outputsOf(page)).toList();
  }

  private static long outputsOf(Page page) {
    return page.blocks().stream().filter(block -> !block.code()).count();
  }

  private Path source(String type, String content) throws IOException {
    return Files.writeString(folder.resolve(type + ".java"), IMPORTS + content);
  }

  private String run() throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath =
        folder.resolve("classes")
            + System.getProperty("path.separator")
            + System.getProperty("java.class.path");
    Path errors = folder.resolve("errors.txt");
    Process process =
        new ProcessBuilder(java, "-cp", classPath, "lesson.Lesson")
            .directory(folder.toFile())
            .redirectError(errors.toFile())
            .start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .replace(System.lineSeparator(), "\n");
    if (process.waitFor() != 0) {
      throw new AssertionError("the examples failed: " + Files.readString(errors));
    }
    return output;
  }
}

package dev.rapt.proof.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.proof.generated.Javac;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pages whose {@code java} blocks are whole source files of one program, each with a {@code text}
 * block of what it prints if it can be run.
 *
 * @param folder for sources and classes
 */
record Programs(Path folder) {
  private static final Pattern TYPE = Pattern.compile("(?:record|class) (\\w+)");

  /** Compiles the sources of all pages together, without a warning. */
  void compile(List<Page> pages) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (Page page : pages) {
      for (Page.Block block : page.blocks()) {
        if (block.code()) {
          Path source = folder.resolve(type(block) + ".java");
          sources.add(Files.writeString(source, block.content()));
        }
      }
    }
    assertThat(Javac.compile(folder, sources).diagnostics()).isEmpty();
  }

  /** What the programs of a page print, in their order. */
  List<String> outputs(Page page) throws IOException, InterruptedException {
    List<String> outputs = new ArrayList<>();
    for (Page.Block block : page.blocks()) {
      if (block.code() && block.content().contains("void main(")) {
        outputs.add(run("example." + type(block)));
      }
    }
    return outputs;
  }

  private String run(String program) throws IOException, InterruptedException {
    Path errors = folder.resolve("errors.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                folder.resolve("classes")
                    + System.getProperty("path.separator")
                    + System.getProperty("java.class.path"),
                program)
            .redirectError(errors.toFile())
            .start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .replace(System.lineSeparator(), "\n");
    if (process.waitFor() != 0) {
      throw new AssertionError(program + " failed: " + Files.readString(errors));
    }
    return output;
  }

  private static String type(Page.Block block) {
    Matcher type = TYPE.matcher(block.content());
    assertThat(type.find()).as("a type in %s", block.content()).isTrue();
    return type.group(1);
  }
}

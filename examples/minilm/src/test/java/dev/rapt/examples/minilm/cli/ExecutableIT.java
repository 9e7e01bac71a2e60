package dev.rapt.examples.minilm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as a user runs it, {@code java -jar} and no flag, in an ASCII locale. */
class ExecutableIT {
  private static final String JAR = System.getProperty("rapt.minilm.jar");
  private static final String INPUT = "The cat sits on the mat.\n\nna\u00efve \u6ce8\u610f\u529b\n";

  @TempDir Path files;

  @Test
  void embedsWithoutAWordOnStandardError() throws Exception {
    Program.Run run = java(List.of(), "embed");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.lines()).hasSize(3).allMatch(line -> line.matches("\\[[^\\[\\]]+]"));
  }

  @Test
  void givesTheSameBytesInThisJvmAndInOneWithTheVectorModule() throws Exception {
    String expected = java(List.of(), "embed").out();
    assertThat(java(List.of(), "embed", "--no-relaunch").out()).isEqualTo(expected);
    assertThat(java(List.of("--add-modules", "jdk.incubator.vector"), "embed").out())
        .isEqualTo(expected);
  }

  @Test
  void readsAndWritesUtf8WhateverTheLocale() throws Exception {
    Program.Run run = java(List.of(), "similar", "cat");
    assertThat(run.lines())
        .extracting(line -> line.substring(line.indexOf('\t') + 1))
        .containsExactlyInAnyOrder("The cat sits on the mat.", "", "na\u00efve \u6ce8\u610f\u529b");
  }

  @Test
  void keepsTheOptionsOfTheJvmThatStartedIt() throws Exception {
    Program.Run run = java(List.of("-Xmx1g", "-Dsome.property=a b"), "similar", "a cat");
    assertThat(run.status()).isZero();
    assertThat(run.lines()).hasSize(3);
  }

  @Test
  void passesTheStatusOfTheOtherJvmOn() throws Exception {
    Program.Run misused = java(List.of(), "embed", "--batch", "0");
    assertThat(misused.status()).isEqualTo(2);
    assertThat(misused.out()).isEmpty();
    assertThat(misused.err()).contains("--batch must be 1 or more, but is 0");
  }

  @Test
  void tellsItsVersion() throws Exception {
    assertThat(java(List.of(), "--version").out()).matches("rapt-minilm \\d+\\.\\d+\\.\\d+.*\\R");
  }

  private Program.Run java(List<String> options, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-jar", JAR));
    command.addAll(List.of(arguments));
    Path in = Files.writeString(files.resolve("in"), INPUT);
    Path out = files.resolve("out");
    Path err = files.resolve("err");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("LC_ALL", "C");
    builder.environment().remove("JDK_JAVA_OPTIONS");
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    int status =
        builder
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start()
            .waitFor();
    return new Program.Run(status, Files.readString(out), Files.readString(err));
  }
}

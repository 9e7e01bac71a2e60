package dev.rapt.proof.cost;

import dev.rapt.processor.RaptProcessor;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Measures what processing costs, for {@code docs/performance.md}. A program, not a test: {@code
 * mvn -pl tests -am verify -Dtest=none ... } builds it, {@code java -cp ...} runs it.
 */
public final class ProcessingCost {
  private static final int[] RECORDS = {25, 50, 100, 200, 400};
  private static final int WARM_UPS = 12;
  private static final int RUNS = 9;
  private static final int PROCESSES = 5;

  private final Path folder;
  private final PrintStream table;

  private ProcessingCost(Path folder, PrintStream table) {
    this.folder = folder;
    this.table = table;
  }

  /** Prints the table, in milliseconds, for the numbers of records given or a series of them. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int[] records =
        arguments.length == 0
            ? RECORDS
            : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
    new ProcessingCost(Files.createTempDirectory("cost"), System.out).measure(records);
  }

  private enum Mode {
    ALONE("-proc:none"),
    PROCESSING_ONLY("-proc:only"),
    PROCESSED("-Xlint:none");

    private final String option;

    Mode(String option) {
      this.option = option;
    }
  }

  private void measure(int[] numbers) throws IOException, InterruptedException {
    for (int warmUp = 0; warmUp < WARM_UPS; warmUp++) {
      for (Mode mode : Mode.values()) {
        inProcess(source(100), mode);
      }
    }
    table.println(
        "| records | warm: javac alone | + checked and written | + compiled "
            + "| process: javac alone | + in all | of which Rapt |");
    table.println("| --- | --- | --- | --- | --- | --- | --- |");
    for (int records : numbers) {
      Path source = source(records);
      double[] warm = new double[3];
      for (Mode mode : Mode.values()) {
        warm[mode.ordinal()] = median(RUNS, () -> inProcess(source, mode));
      }
      double alone = median(PROCESSES, () -> process(source, Mode.ALONE));
      double processed = median(PROCESSES, () -> process(source, Mode.PROCESSED));
      double rapt = median(PROCESSES, () -> processorAlone(source));
      table.printf(
          "| %d | %.0f | %.0f | %.0f | %.0f | %.0f | %.0f |%n",
          records / 6 * 6 + 1,
          warm[0],
          warm[1] - warm[0],
          warm[2] - warm[1],
          alone,
          processed - alone,
          rapt);
    }
  }

  private Path source(int records) throws IOException {
    Path source = Files.createDirectories(folder.resolve("n" + records)).resolve("Model.java");
    Files.writeString(source, DistinctRecords.model(records));
    return source;
  }

  private interface Work {
    /** Does it; the time that it took, in milliseconds. */
    double run() throws IOException, InterruptedException;
  }

  private static double median(int runs, Work work) throws IOException, InterruptedException {
    double[] times = new double[runs];
    for (int run = 0; run < runs; run++) {
      times[run] = work.run();
    }
    Arrays.sort(times);
    return times[runs / 2];
  }

  private List<String> options(Mode mode) throws IOException {
    Path output = Files.createTempDirectory(folder, "classes");
    return List.of(mode.option, "-d", output.toString());
  }

  private double inProcess(Path source, Mode mode) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> options = options(mode);
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      long start = System.nanoTime();
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              null, files, null, options, null, files.getJavaFileObjects(source.toFile()));
      if (mode != Mode.ALONE) {
        task.setProcessors(List.of(new RaptProcessor()));
      }
      if (!task.call()) {
        throw new IllegalStateException("does not compile");
      }
      return milliseconds(start);
    }
  }

  /** What the processor takes in a process of its own, without what javac does of it. */
  private double processorAlone(Path source) throws IOException, InterruptedException {
    Path file = folder.resolve("milliseconds");
    process(
        source,
        Mode.PROCESSED,
        "-processor",
        TimedProcessor.class.getName(),
        "-A" + TimedProcessor.FILE + "=" + file);
    return Double.parseDouble(Files.readString(file));
  }

  private double process(Path source, Mode mode, String... more)
      throws IOException, InterruptedException {
    String classPath = System.getProperty("java.class.path");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    command.addAll(options(mode));
    command.addAll(List.of(more));
    command.addAll(List.of("-cp", classPath, "-processorpath", classPath, source.toString()));
    long start = System.nanoTime();
    int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (exit != 0) {
      throw new IllegalStateException("javac ends with " + exit);
    }
    return milliseconds(start);
  }

  private static double milliseconds(long start) {
    return (System.nanoTime() - start) / 1e6;
  }
}

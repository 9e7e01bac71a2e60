package dev.rapt.proof.generated;

import dev.rapt.processor.RaptProcessor;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles sources with the processor, in this process. */
public final class Javac {
  private Javac() {}

  /**
   * What came of it.
   *
   * @param generated the sources that the processor wrote, by their paths
   * @param diagnostics all that javac reported
   */
  public record Compilation(
      Map<String, String> generated, List<Diagnostic<? extends JavaFileObject>> diagnostics) {}

  /**
   * Compiles files in the order given, with every warning an error, into {@code classes} of a
   * folder.
   */
  public static Compilation compile(Path folder, List<Path> sources) {
    return compile(folder, sources, new RaptProcessor());
  }

  static Compilation compile(Path folder, List<Path> sources, Processor processor) {
    return compile(
        ToolProvider.getSystemJavaCompiler(),
        List.of("-Xlint:all,-processing", "-Werror", "--release", "17"),
        classPath(),
        folder,
        sources,
        processor);
  }

  /** Compiles with a compiler of any make. */
  static Compilation compile(
      JavaCompiler compiler,
      List<String> options,
      List<Path> classPath,
      Path folder,
      List<Path> sources,
      Processor processor) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(diagnostics, null, StandardCharsets.UTF_8)) {
      Path written = Files.createDirectories(folder.resolve("sources"));
      Path classes = Files.createDirectories(folder.resolve("classes"));
      files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(written));
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              null,
              files,
              diagnostics,
              options,
              null,
              files.getJavaFileObjectsFromPaths(new ArrayList<>(sources)));
      task.setProcessors(List.of(processor));
      task.call();
      return new Compilation(read(written), diagnostics.getDiagnostics());
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
  }

  /** Where the classes of the tests lie, and all that they need. */
  static List<Path> classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(it -> !it.isEmpty())
        .map(Path::of)
        .toList();
  }

  private static Map<String, String> read(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        contents.put(name, Files.readString(file));
      }
    }
    return contents;
  }
}

package dev.rapt.processor.report;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.rapt.processor.RaptProcessor;
import dev.rapt.tensor.Tensor;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;

/** Sources compiled by this JDK's javac with the processor. */
final class Compiled {
  private Compiled() {}

  /** Compiles sources against the runtime alone. */
  static Compilation of(JavaFileObject... sources) {
    return against(List.of(), sources);
  }

  /** Compiles a form of a bad source, against the library that it has. */
  static Compilation of(BadSource source, JavaFileObject form, String... options) {
    return against(libraries(source), options, form);
  }

  /** Where the compiled library of a bad source lies, if it has one. */
  static List<Path> libraries(BadSource source) {
    try {
      return source.library().isPresent()
          ? List.of(write(unprocessed(source.library().get()), folder("library")))
          : List.of();
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
  }

  /** A new folder, deleted with that of the build. */
  static Path folder(String name) throws IOException {
    return Files.createTempDirectory(Files.createDirectories(Path.of("target", name)), name);
  }

  /** The same, with classes beside the runtime on the class path. */
  static Compilation against(List<Path> classPath, JavaFileObject... sources) {
    return against(classPath, new String[0], sources);
  }

  private static Compilation against(
      List<Path> classPath, String[] options, JavaFileObject... sources) {
    return compiler(classPath, options)
        .withProcessors(new RaptProcessor())
        .compile(Arrays.asList(sources));
  }

  private static Compiler compiler(List<Path> classPath, String... options) {
    List<File> files =
        Stream.concat(Stream.of(runtime()), classPath.stream()).map(Path::toFile).toList();
    List<String> all =
        new ArrayList<>(List.of("-Xlint:all,-processing,-auxiliaryclass", "--release", "17"));
    all.addAll(List.of(options));
    return Compiler.javac().withClasspath(files).withOptions(all);
  }

  /** Compiles a source with options of the compiler's. */
  static Compilation with(String option, JavaFileObject... sources) {
    return against(List.of(), new String[] {option}, sources);
  }

  /** Compiles a source with other processors. */
  static Compilation by(Processor processor, JavaFileObject source) {
    return compiler(List.of()).withProcessors(processor).compile(source);
  }

  /** Compiles a source with two processors. */
  static Compilation by(Processor first, Processor second, JavaFileObject source) {
    return compiler(List.of()).withProcessors(first, second).compile(source);
  }

  /** Compiles sources without the processor, as a library that never ran it. */
  static Compilation unprocessed(JavaFileObject... sources) {
    return Compiler.javac()
        .withClasspath(List.of(runtime().toFile()))
        .withOptions("-proc:none", "--release", "17")
        .compile(Arrays.asList(sources));
  }

  /** A source of a qualified name. */
  static JavaFileObject source(String name, String... lines) {
    return JavaFileObjects.forSourceLines(name, lines);
  }

  /** Writes what was compiled into a directory. */
  static Path write(Compilation compilation, Path directory) {
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() == JavaFileObject.Kind.CLASS) {
        Path path = directory.resolve(file.toUri().getPath().replaceFirst("^/CLASS_OUTPUT/", ""));
        try (InputStream bytes = file.openInputStream()) {
          Files.createDirectories(path.getParent());
          Files.copy(bytes, path);
        } catch (IOException exception) {
          throw new UncheckedIOException(exception);
        }
      }
    }
    return directory;
  }

  /** Where the runtime's classes lie. */
  static Path runtime() {
    try {
      return Path.of(Tensor.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException exception) {
      throw new IllegalStateException(exception);
    }
  }
}

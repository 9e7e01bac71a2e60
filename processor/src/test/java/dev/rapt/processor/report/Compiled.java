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
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** Sources compiled by this JDK's javac with the processor. */
final class Compiled {
  private Compiled() {}

  /** Compiles sources, each given by its lines; its file is named after its first type. */
  static Compilation of(JavaFileObject... sources) {
    return against(List.of(), sources);
  }

  /** The same, with classes beside the runtime on the class path. */
  static Compilation against(List<Path> classPath, JavaFileObject... sources) {
    List<File> files =
        Stream.concat(Stream.of(runtime()), classPath.stream()).map(Path::toFile).toList();
    return Compiler.javac()
        .withProcessors(new RaptProcessor())
        .withClasspath(files)
        .withOptions("-Xlint:all,-processing,-auxiliaryclass", "--release", "17")
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

  private static Path runtime() {
    try {
      return Path.of(Tensor.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException exception) {
      throw new IllegalStateException(exception);
    }
  }
}

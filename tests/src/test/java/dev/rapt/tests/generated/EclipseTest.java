package dev.rapt.tests.generated;

import dev.rapt.processor.RaptProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EclipseTest {
  private static final Path DECLARED = Path.of("src/test/java/dev/rapt/tests");

  @TempDir private Path folder;

  @Test
  void probe() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String part : List.of("models", "layers", "places/elsewhere")) {
      try (Stream<Path> files = Files.walk(DECLARED.resolve(part))) {
        files.filter(it -> it.toString().endsWith(".java")).forEach(sources::add);
      }
    }
    sources.add(DECLARED.resolve("places/Assembled.java"));
    sources.add(DECLARED.resolve("places/AwkwardNames.java"));
    sources.add(DECLARED.resolve("sizes/Bindings.java"));
    sources.add(DECLARED.resolve("sizes/FreeDims.java"));
    Collections.sort(sources);
    Javac.Compilation j = Javac.compile(folder.resolve("j"), sources);
    long start = System.nanoTime();
    Javac.Compilation e = Javac.compile(new EclipseCompiler(), List.of("--release", "17", System.getProperty("ecj.warn", "-warn:+all")), folder.resolve("e"), sources, new RaptProcessor());
    System.err.println("TOOK " + (System.nanoTime()-start)/1000000);
    StringBuilder out = new StringBuilder();
    System.err.println("SAME " + j.generated().equals(e.generated()) + " " + j.generated().size() + " " + e.generated().size());
    j.generated().forEach((n, t) -> { if (!t.equals(e.generated().get(n))) System.err.println("DIFF " + n); });
    e.diagnostics().forEach(d -> out.append(d.getKind() + " " + d.getSource() + ":" + d.getLineNumber() + " " + d.getMessage(Locale.ROOT) + "\n"));
    Files.writeString(Path.of("/tmp/ecj-good.txt"), out);
  }
}

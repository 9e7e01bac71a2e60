package dev.rapt.processor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EclipseTest {
  @ParameterizedTest
  @MethodSource("sources")
  void probe(BadSource source) throws IOException {
    StringBuilder out = new StringBuilder("=== " + source.name() + "\n");
    Compiled.of(source, source.file()).diagnostics().forEach(d -> out.append("J ").append(d.getKind()).append(' ').append(d.getLineNumber()+":"+d.getColumnNumber()+" "+d.getMessage(Locale.ROOT)).append("\n"));
    try {
    Eclipse.of(source, source.file()).forEach(d -> out.append("E ").append(d.getKind()).append(d.getSource()==null?"NOSRC":"").append(' ').append(d.getLineNumber()+":"+d.getColumnNumber()+" "+d.getMessage(Locale.ROOT)).append("\n"));
    } catch (Throwable t) { java.io.StringWriter w = new java.io.StringWriter(); t.printStackTrace(new java.io.PrintWriter(w)); out.append("EXC " + w + "\n"); }
    java.nio.file.Files.writeString(java.nio.file.Path.of("/tmp/ecj-probe.txt"), out, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND);
  }

  static Stream<BadSource> sources() {
    return BadSource.all();
  }
}

package dev.rapt.processor.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A mistake is the only error, whatever a program does with the class that could not be written:
 * here the compiler continues after the processor's errors, as it does for some other tools.
 */
class UsesTest {
  private static final String GO_ON = "-XDshould-stop.ifError=FLOW";
  private static final Pattern ROOT =
      Pattern.compile("@Input\\([^)]*\\)(?:\\s|@\\w+\\([^)]*\\)|//.*)*(?:\\w+ )*record (\\w+)");

  static Stream<BadSource> sources() {
    return BadSource.all()
        .filter(it -> !roots(it).isEmpty())
        .filter(it -> !it.name().startsWith("NameTaken"))
        .filter(it -> !it.code().contains("final class Models"));
  }

  private static List<String> roots(BadSource source) {
    List<String> roots = new ArrayList<>();
    Matcher root = ROOT.matcher(source.code());
    while (root.find()) {
      roots.add(root.group(1));
    }
    return roots;
  }

  /** A class of the package that uses all that a root's class has. */
  private static String use(String root) {
    return String.join(
            "\n",
            "final class UseOf" + root + " {",
            "  static void use(" + root + " weights, Sequences x, Path file) {",
            "    var output = GRAPH.forward(weights, x);",
            "    GRAPH.forward(weights, x, Execution.withThreads(1));",
            "    GRAPH.Trace trace = GRAPH.trace(weights, x);",
            "    var all = trace.output();",
            "    GRAPH.Tape tape = GRAPH.tape(weights, x);",
            "    GRAPH.Gradients gradients = GRAPH.backward(weights, tape, output);",
            "    ROOT summed = GRAPH.PARAMETERS.zip(",
            "        weights, gradients.parameters(), (weight, gradient) -> weight);",
            "    ROOT loaded = GRAPH.load(Safetensors.open(file));",
            "    GRAPH.save(GRAPH.pack(loaded), file);",
            "    ROOT begun = GRAPH.initialize(new SplittableRandom(1));",
            "    String table = Summary.table(GRAPH.SPEC, java.util.Map.of());",
            "  }",
            "}")
        .replace("GRAPH", root + "Graph")
        .replace("ROOT", root);
  }

  @ParameterizedTest
  @MethodSource("sources")
  void nothing_but_the_mistake_is_reported(BadSource source) {
    StringBuilder text = new StringBuilder(source.code());
    roots(source).forEach(it -> text.append("\n\n").append(use(it)));
    String imports =
        "package bad; import dev.rapt.execution.*; import dev.rapt.checkpoint.*;"
            + " import dev.rapt.inspect.*; import java.nio.file.Path;"
            + " import java.util.SplittableRandom;";
    Compilation compilation =
        Compiled.of(
            source,
            JavaFileObjects.forSourceString(
                "bad." + source, text.toString().replace("package bad;", imports)),
            GO_ON);
    assertThat(
            compilation.diagnostics().stream()
                .filter(it -> it.getKind() == Diagnostic.Kind.ERROR)
                .map(it -> it.getMessage(Locale.ROOT)))
        .allSatisfy(it -> assertThat(it).startsWith("[rapt/"));
  }
}

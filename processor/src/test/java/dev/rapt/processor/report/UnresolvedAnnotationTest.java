package dev.rapt.processor.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An annotation that does not exist is reported by the compiler: alone, where it shows it. */
class UnresolvedAnnotationTest {
  private static final String MISTYPED_KIND =
      """
      package bad;
      import dev.rapt.*;
      import dev.rapt.tensor.Tensor;
      class Mistyped {
        @Layer.Linaer
        record Projection(@Shape("D, F") Tensor weight) {}
      }
      """;

  private static final String MISTYPED_KIND_OF_A_ROOT =
      """
      package bad;
      import dev.rapt.*;
      import dev.rapt.tensor.Tensor;
      class Mistyped {
        @Layer.Linaer
        @Input("B, D")
        record Projection(@Shape("D, F") Tensor weight) {}

        static Object use(Projection weights, Tensor x) {
          return Mistyped_ProjectionGraph.forward(weights, x);
        }
      }
      """;

  private static final String MISTYPED_KIND_OF_A_LAYER_IN_USE =
      """
      package bad;
      import dev.rapt.*;
      import dev.rapt.tensor.Tensor;
      class Mistyped {
        @Layer.Sequential
        @Input("B, D")
        record Model(Projection projection) {}

        @Layer.Linaer
        record Projection(@Shape("D, F") Tensor weight) {}
      }
      """;

  private static final String MISTYPED_ANNOTATION_OF_A_COMPONENT =
      """
      package bad;
      import dev.rapt.*;
      import dev.rapt.tensor.Tensor;
      class Mistyped {
        @Layer.Linear
        @Input("B, D")
        record Projection(@Sahpe("D, F") Tensor weight) {}
      }
      """;

  private static final String KIND_WITHOUT_AN_IMPORT =
      """
      package bad;
      import dev.rapt.Input;
      import dev.rapt.Shape;
      import dev.rapt.tensor.Tensor;
      class Mistyped {
        @Layer.Linear
        @Input("B, D")
        record Projection(@Shape("D, F") Tensor weight) {}
      }
      """;

  /** Before, javac shows a processor nothing of such an annotation. */
  @ParameterizedTest
  @MethodSource("all")
  @EnabledForJreRange(minVersion = 25)
  void javac_25_alone_reports_it(String text) {
    assertThat(javac(text)).isNotEmpty().allMatch(UnresolvedAnnotationTest::isOfTheAnnotation);
  }

  @ParameterizedTest
  @MethodSource("all")
  void javac_reports_it_and_the_processor_does_not_fail(String text) {
    assertThat(javac(text))
        .anyMatch(UnresolvedAnnotationTest::isOfTheAnnotation)
        .noneMatch(it -> it.contains("[rapt/internal-error]"));
  }

  /** Of an unknown annotation that is nested in a known class, it shows a processor nothing. */
  @ParameterizedTest
  @ValueSource(strings = {MISTYPED_ANNOTATION_OF_A_COMPONENT, KIND_WITHOUT_AN_IMPORT})
  void eclipse_alone_reports_it(String text) throws IOException {
    assertThat(eclipse(text)).isNotEmpty().allMatch(UnresolvedAnnotationTest::isOfTheAnnotation);
  }

  @ParameterizedTest
  @MethodSource("all")
  void eclipse_reports_it_and_the_processor_does_not_fail(String text) throws IOException {
    assertThat(eclipse(text))
        .anyMatch(UnresolvedAnnotationTest::isOfTheAnnotation)
        .noneMatch(it -> it.contains("[rapt/internal-error]"));
  }

  static List<String> all() {
    return List.of(
        MISTYPED_KIND,
        MISTYPED_KIND_OF_A_ROOT,
        MISTYPED_KIND_OF_A_LAYER_IN_USE,
        MISTYPED_ANNOTATION_OF_A_COMPONENT,
        KIND_WITHOUT_AN_IMPORT);
  }

  private static List<String> javac(String text) {
    return Compiled.of(JavaFileObjects.forSourceString("bad.Mistyped", text)).errors().stream()
        .map(it -> it.getMessage(Locale.ROOT))
        .toList();
  }

  private static List<String> eclipse(String text) throws IOException {
    return Eclipse.of("Mistyped", text).diagnostics().stream()
        .filter(it -> it.getKind() == Diagnostic.Kind.ERROR)
        .map(it -> it.getMessage(Locale.ROOT))
        .toList();
  }

  private static boolean isOfTheAnnotation(String message) {
    return Stream.of("Linaer", "Sahpe", "package Layer", "Layer cannot be resolved")
        .anyMatch(message::contains);
  }
}

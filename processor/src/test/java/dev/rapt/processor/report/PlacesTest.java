package dev.rapt.processor.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a mistake is shown that spreads over packages, jars and processors. */
class PlacesTest {
  private static final JavaFileObject MODEL =
      Compiled.source(
          "app.Model",
          "package app;",
          "import dev.rapt.*;",
          "import dev.rapt.tensor.*;",
          "import java.util.List;",
          "@Layer.Sequential",
          "@Input(\"B, T, D\")",
          "@Dims(\"D = 384\")",
          "public record Model(@Repeat(\"2\") List<Block> blocks) {",
          "  static Object use(Model model, Sequences x, ModelGraph.Trace trace) {",
          "    return ModelGraph.forward(model, x);",
          "  }",
          "}");

  private static final JavaFileObject BLOCK =
      Compiled.source(
          "app.Block",
          "package app;",
          "import dev.rapt.*;",
          "import library.Branch;",
          "@Layer.Sequential",
          "public record Block(",
          "    Branch branch) {}");

  private static final JavaFileObject BRANCH =
      Compiled.source(
          "library.Branch",
          "package library;",
          "import dev.rapt.*;",
          "@Layer.Sequential",
          "public record Branch(Norm norm) {}");

  @TempDir Path classes;

  private static JavaFileObject norm(String shape) {
    return Compiled.source(
        "library.Norm",
        "package library;",
        "import dev.rapt.*;",
        "import dev.rapt.tensor.Tensor;",
        "@Layer.LayerNorm",
        "public record Norm(",
        "    @Shape(\"" + shape + "\") Tensor gain) {}");
  }

  private static Diagnostic<? extends JavaFileObject> onlyError(Compilation compilation) {
    assertThat(compilation.errors()).hasSize(1);
    return compilation.errors().get(0);
  }

  @Test
  void a_mistake_in_another_package_is_shown_there() {
    Diagnostic<? extends JavaFileObject> error =
        onlyError(Compiled.of(MODEL, BLOCK, BRANCH, norm("512")));
    assertThat(error.getSource().getName()).endsWith("library/Norm.java");
    assertThat(error.getLineNumber()).isEqualTo(6);
    assertThat(error.getColumnNumber()).isEqualTo(12);
    assertThat(error.getMessage(Locale.ROOT))
        .contains("at      Model > blocks > branch > norm > gain")
        .contains("gain does not fit its input: axis 0 is 512, needs 384");
  }

  @Test
  void a_shape_in_a_class_file_is_shown_at_the_innermost_component_with_source() {
    Compilation library = Compiled.of(BRANCH, norm("512"));
    assertThat(library.errors()).isEmpty();
    Compiled.write(library, classes);
    Diagnostic<? extends JavaFileObject> error =
        onlyError(Compiled.against(List.of(classes), MODEL, BLOCK));
    assertThat(error.getSource().getName()).endsWith("app/Block.java");
    assertThat(error.getLineNumber()).isEqualTo(6);
    assertThat(error.getColumnNumber()).isEqualTo(12);
    assertThat(error.getMessage(Locale.ROOT))
        .startsWith("[rapt/inner-dimension] gain does not fit its input: axis 0 is 512, needs 384")
        .contains("at      Model > blocks > branch > norm > gain")
        .contains("fix     set D = 512 in @Dims of Model");
  }

  @Test
  void a_declaration_in_a_class_file_that_is_wrong_in_itself_is_shown_there_too() {
    Compiled.write(Compiled.unprocessed(BRANCH, norm("D, D")), classes);
    Diagnostic<? extends JavaFileObject> error =
        onlyError(Compiled.against(List.of(classes), MODEL, BLOCK));
    assertThat(error.getSource().getName()).endsWith("app/Block.java");
    assertThat(error.getLineNumber()).isEqualTo(6);
    assertThat(error.getMessage(Locale.ROOT))
        .startsWith(
            "[rapt/compiled-layer] library.Norm is compiled, and is not a valid layer:"
                + " gain has 2 axes, and needs 1")
        .contains("there   declare gain as @Shape(\"D\")")
        .contains("at      Model > blocks > branch > norm");
  }

  @Test
  void a_cycle_of_class_files_is_shown_there_too() {
    JavaFileObject norm =
        Compiled.source(
            "library.Norm",
            "package library;",
            "@dev.rapt.Layer.Sequential",
            "public record Norm(Branch branch) {}");
    Compiled.write(Compiled.unprocessed(BRANCH, norm), classes);
    Diagnostic<? extends JavaFileObject> error =
        onlyError(Compiled.against(List.of(classes), MODEL, BLOCK));
    assertThat(error.getSource().getName()).endsWith("app/Block.java");
    assertThat(error.getMessage(Locale.ROOT))
        .startsWith(
            "[rapt/compiled-layer] library.Branch is compiled, and is not a valid layer:"
                + " Branch contains itself: Branch > norm > branch");
  }

  @Test
  void layers_in_class_files_that_fit_are_used() {
    Compiled.write(Compiled.of(BRANCH, norm("D")), classes);
    assertThat(Compiled.against(List.of(classes), MODEL, BLOCK).diagnostics()).isEmpty();
  }

  @Test
  void a_type_that_is_not_known_is_the_compilers_to_report() {
    Diagnostic<? extends JavaFileObject> error =
        onlyError(
            Compiled.of(
                MODEL,
                Compiled.source(
                    "app.Block",
                    "package app;",
                    "@dev.rapt.Layer.Sequential",
                    "public record Block(Misspelt norm) {}")));
    assertThat(error.getMessage(Locale.ROOT)).contains("cannot find symbol").contains("Misspelt");
  }

  @Test
  void an_error_of_the_compilers_alone_stays_alone() {
    JavaFileObject broken =
        Compiled.source("app.Other", "package app;", "class Other { Unknown field; }");
    Compilation compilation = Compiled.of(MODEL, BLOCK, BRANCH, norm("D"), broken);
    assertThat(onlyError(compilation).getMessage(Locale.ROOT)).contains("Unknown");
  }
}

package dev.rapt.processor.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;

/** {@code -Arapt.explain}, and the dims in the javadoc of a generated class. */
class ExplainTest {
  private static final JavaFileObject MODEL =
      Compiled.source(
          "app.Model",
          "package app;",
          "import dev.rapt.*;",
          "import dev.rapt.tensor.Tensor;",
          "@Layer.Sequential",
          "@Input(\"B, T, D\")",
          "@Dims(\"H = 4, K = D / H\")",
          "public record Model(@Dims(\"W = H*K\") Head head) {}");

  private static JavaFileObject head(String shape) {
    return Compiled.source(
        "app.Head",
        "package app;",
        "import dev.rapt.*;",
        "import dev.rapt.tensor.Tensor;",
        "@Layer.Linear",
        "public record Head(@Shape(\"" + shape + "\") Tensor weight) {}");
  }

  private static List<String> notes(String option, JavaFileObject... sources) {
    return Compiled.with(option, sources).notes().stream()
        .map(it -> it.getMessage(Locale.ROOT))
        .filter(it -> it.startsWith("[rapt/explain]"))
        // javac indents what follows the first line by two.
        .map(it -> it.replace("\n  ", "\n"))
        .toList();
  }

  @Test
  void every_dim_of_every_layer_has_its_value_and_origin_then_come_the_steps() {
    assertThat(notes("-Arapt.explain=Model", MODEL, head("D, W")))
        .containsExactly(
            String.join(
                "\n",
                "[rapt/explain] how the dims of Model are solved",
                "    Model  Sequential, [B, T, D] -> [B, T, W]",
                "      H  4     set in @Dims of Model",
                "      K  open  K = D / H, set in @Dims of Model",
                "      D  open  read at run time: axis 0 of head.weight",
                "      B  any   the size of the batch",
                "      T  any   the length of a sequence",
                "    Model > head  Linear, [B, T, D] -> [B, T, W]",
                "      W       D       W = H*K, set in @Dims of component head in Model",
                "      D       open    that of Model",
                "      weight  [D, W]  declared as @Shape(\"D, W\")",
                "    step by step",
                "      1  H = 4  of Model         H = 4 is set in @Dims of Model",
                "      2  W = D  of Model > head  W = H*K is set in @Dims of component head"
                    + " in Model",
                "    checked at run time",
                "      K * 4 = D",
                "      the input has D features"));
  }

  @Test
  void a_root_with_a_mistake_is_explained_as_far_as_it_goes() {
    assertThat(notes("-Arapt.explain=app.Model", MODEL, head("D, 3*V")))
        .singleElement()
        .asString()
        .contains("Model > head  Linear, [B, T, D] -> [B, T, 3*V]");
  }

  @Test
  void a_name_that_no_root_has_is_answered_with_those_there_are() {
    assertThat(notes("-Arapt.explain=Modle, Model", MODEL, head("D, W")))
        .hasSize(2)
        .contains(
            "[rapt/explain] no root is named Modle: did you mean Model?\n    roots   app.Model");
  }

  @Test
  void a_layer_says_that_it_is_repeated_residual_or_tied_and_which_side_inputs_it_reads() {
    JavaFileObject model =
        Compiled.source(
            "app.Model",
            "package app;",
            "import dev.rapt.*;",
            "import dev.rapt.tensor.Tensor;",
            "import java.util.List;",
            "@Layer.Sequential",
            "@Input(\"B, T\")",
            "@Dims(\"V = 9, D = 4, N = 2\")",
            "public record Model(",
            "    Words words, @Repeat(\"N\") List<Block> blocks, @Tied(\"words\") Logits logits) {",
            "  @Layer.Embedding record Words(@Shape(\"V, D\") Tensor table) {}",
            "  @Layer.Sequential record Block(@Residual Attend attend) {}",
            "  @Layer.Attention(heads = \"1\", keep = true, memory = \"6\")",
            "  record Attend(@Shape(\"D, D\") Tensor query,",
            "      @Shape(\"6, D\") Tensor key, @Shape(\"6, D\") Tensor value) {}",
            "  @Layer.Unembedding record Logits() {}",
            "}");
    String note = notes("-Arapt.explain=Model", model).get(0);
    assertThat(facts(note, "Model > words")).isEmpty();
    assertThat(facts(note, "Model > blocks"))
        .containsExactly("repeated N times, each with its own weights");
    assertThat(facts(note, "Model > blocks > attend"))
        .containsExactly(
            "residual: its input is added to its output",
            "reads the side input memory",
            "reads the side input keep");
    assertThat(facts(note, "Model > logits")).containsExactly("tied to words, whose table it uses");
  }

  /** What follows the table of a layer. */
  private static List<String> facts(String note, String path) {
    return note.lines()
        .dropWhile(it -> !it.startsWith("    " + path + "  "))
        .skip(1)
        .takeWhile(it -> it.startsWith("      "))
        .map(String::trim)
        .filter(it -> !it.matches("\\w+  .*"))
        .toList();
  }

  @Test
  void nothing_is_explained_unasked() {
    assertThat(Compiled.of(MODEL, head("D, W")).notes()).isEmpty();
  }

  @Test
  void the_javadoc_has_the_table_of_dims_and_the_checks_of_run_time() throws IOException {
    Compilation compilation = Compiled.of(MODEL, head("D, W"));
    assertThat(
            compilation
                .generatedFile(StandardLocation.SOURCE_OUTPUT, "app", "ModelGraph.java")
                .orElseThrow()
                .getCharContent(false)
                .toString())
        .contains(
            String.join(
                "\n",
                " * <p>Dims:",
                " *",
                " * <pre>{@code",
                " * H  4     set in @Dims of Model",
                " * K  open  K = D / H, set in @Dims of Model",
                " * D  open  read at run time: axis 0 of head.weight",
                " * B  any   the size of the batch",
                " * T  any   the length of a sequence",
                " * }</pre>",
                " *",
                " * <p>Checked at run time, in addition to the shape of each weight:",
                " *",
                " * <ul>",
                " *   <li>{@code K * 4 = D}",
                " *   <li>{@code the input has D features}",
                " * </ul>"));
  }

  @Test
  void the_checks_of_run_time_name_tables_and_side_inputs() {
    JavaFileObject model =
        Compiled.source(
            "app.Model",
            "package app;",
            "import dev.rapt.*;",
            "import dev.rapt.tensor.Tensor;",
            "@Layer.Sequential",
            "@Input(\"B, T\")",
            "@Dims(\"V = 9, P = 7, D = 4\")",
            "public record Model(Words words, Types types, Embedded embedded) {",
            "  @Layer.Embedding record Words(@Shape(\"V, D\") Tensor table) {}",
            "  @Layer.Embedding(of = SideInput.TYPES)",
            "  record Types(@Shape(\"2, D\") Tensor table) {}",
            "  @Layer.Sequential record Embedded(Places places, Attend attend) {}",
            "  @Layer.Positions(PositionKind.LEARNED)",
            "  record Places(@Shape(\"P, D\") Tensor table) {}",
            "  @Layer.Attention(heads = \"1\", keep = true, memory = \"6\")",
            "  record Attend(@Shape(\"D, D\") Tensor query,",
            "      @Shape(\"6, D\") Tensor key, @Shape(\"6, D\") Tensor value) {}",
            "}");
    assertThat(notes("-Arapt.explain=Model", model))
        .singleElement()
        .asString()
        .endsWith(
            String.join(
                "\n",
                "    checked at run time",
                "      types has the lengths of tokens",
                "      memory has as many sequences as tokens, with 6 features",
                "      keep has one for each sequence of tokens, which fits its scores",
                "      token ids are below 9, the rows of words.table",
                "      types are below 2, the rows of types.table",
                "      positions are below 7, the rows of embedded.places.table"));
  }
}

package dev.rapt.processor.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of the user's that generated code uses too: all of them compile, without a warning. */
class NamesTest {
  private static JavaFileObject model(String record, String... lines) {
    String[] all = new String[lines.length + 4];
    all[0] = "package app;";
    all[1] = "import dev.rapt.Layer;";
    all[2] = "import dev.rapt.Shape;";
    all[3] = "";
    System.arraycopy(lines, 0, all, 4, lines.length);
    return Compiled.source("app." + record, all);
  }

  private static void compiles(JavaFileObject... sources) {
    Compilation compilation = Compiled.of(sources);
    assertThat(compilation.diagnostics()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Math",
        "String",
        "List",
        "Override",
        "Object",
        "Integer",
        "Tensor",
        "Sequences",
        "Tokens",
        "Execution",
        "Projection",
        "Parameter",
        "Trace",
        "Tape",
        "Gradients",
        "Dims",
        "Generated",
        "Path",
        "Deprecated",
        "Record",
        "System",
        "Formula",
        "Guard",
        "Access",
        "ModelGraph2"
      })
  void a_layer_may_be_named_after_a_class_that_is_used(String name) {
    compiles(
        model(
            name,
            "@Layer.LayerNorm",
            "public record " + name + "(@Shape(\"D\") dev.rapt.tensor.Tensor gain) {}"),
        model(
            "Model",
            "@Layer.Sequential",
            "@dev.rapt.Input(\"B, T, D\")",
            "@dev.rapt.Dims(\"D = 8\")",
            "public record Model(" + name + " first, @dev.rapt.Residual " + name + " second) {}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Math", "String", "List", "Override", "Tensor", "Sequences", "Model"})
  void a_root_may_be_named_after_a_class_that_is_used(String name) {
    compiles(
        model(
            name,
            "@Layer.LayerNorm",
            "@dev.rapt.Input(\"B, T, D\")",
            "public record " + name + "(@Shape(\"D\") dev.rapt.tensor.Tensor gain) {}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "parameters",
        "execution",
        "output",
        "x",
        "tokens",
        "types",
        "trace",
        "tape",
        "dOutput",
        "dX",
        "input",
        "source",
        "visitor",
        "at",
        "dims",
        "random",
        "checkpoint",
        "file",
        "result",
        "forward",
        "backward",
        "check",
        "build",
        "visit",
        "gradients",
        "$",
        "a1",
        "été",
        "record",
        "var",
        "yield",
        "sum",
        "recorded",
        "layer",
        "index",
        "Norm",
        "Guard",
        "List",
        "firstResidual",
        "i",
        "sealed",
        "permits"
      })
  void a_child_may_have_the_name_of_what_is_generated(String name) {
    compiles(
        model(
            "Norm",
            "@Layer.LayerNorm",
            "public record Norm(@Shape(\"D\") dev.rapt.tensor.Tensor gain) {}"),
        model(
            "Model",
            "@Layer.Sequential",
            "@dev.rapt.Input(\"B, T, D\")",
            "@dev.rapt.Dims(\"D = 8\")",
            "public record Model(",
            "    Norm " + name + ",",
            "    @dev.rapt.Residual Norm other,",
            "    @dev.rapt.Repeat(\"2\") java.util.List<Norm> " + name + "s) {}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "parameters",
        "execution",
        "output",
        "x",
        "scores",
        "weights",
        "concatenated",
        "trace",
        "tape",
        "dOutput",
        "at",
        "source",
        "visitor",
        "query",
        "key",
        "dQuery",
        "keyGradient"
      })
  void a_parameter_may_have_the_name_of_what_is_generated(String name) {
    boolean key = name.equals("query") || name.equals("key");
    String first = key ? "value" : "key";
    compiles(
        model(
            "Model",
            "@Layer.Attention(heads = \"2\")",
            "@dev.rapt.Input(\"B, T, D\")",
            "@dev.rapt.Dims(\"D = 8\")",
            "public record Model(",
            "    @dev.rapt.Role(\"query\") @Shape(\"D, D\") dev.rapt.tensor.Tensor " + first + ",",
            "    @dev.rapt.Role(\"key\") @Shape(\"D, D\") dev.rapt.tensor.Tensor " + name + ",",
            "    @dev.rapt.Role(\"value\") @Shape(\"D, D\") dev.rapt.tensor.Tensor third,",
            "    @dev.rapt.Role(\"output\") @Shape(\"D, D\") dev.rapt.tensor.Tensor last) {}"));
  }

  @Test
  void dims_may_have_the_names_of_what_is_generated() {
    compiles(
        model(
            "Model",
            "@Layer.Linear",
            "@dev.rapt.Input(\"PARAMETERS, SPEC, VERSION\")",
            "@dev.rapt.Dims(\"VERSION = 8, HEADS = 2, String = 3\")",
            "public record Model(@Shape(\"VERSION, HEADS*String\") dev.rapt.tensor.Tensor weight) {}"));
  }

  @Test
  void dims_may_have_the_names_of_the_constants_of_attention() {
    compiles(
        model(
            "Model",
            "@Layer.Attention(heads = \"RULE\", mask = dev.rapt.Mask.CAUSAL)",
            "@dev.rapt.Input(\"B, T, D\")",
            "@dev.rapt.Dims(\"D = 8, RULE = 2, SCALE = 4\")",
            "public record Model(",
            "    @Shape(\"D, RULE*SCALE\") dev.rapt.tensor.Tensor query,",
            "    @Shape(\"D, RULE*SCALE\") dev.rapt.tensor.Tensor key,",
            "    @Shape(\"D, RULE*SCALE\") dev.rapt.tensor.Tensor value) {}"));
  }

  @Test
  void two_dims_may_differ_in_case_alone() {
    compiles(
        model(
            "Model",
            "@Layer.Linear",
            "@dev.rapt.Input(\"B, T, Dim\")",
            "@dev.rapt.Dims(\"Dim = 8, DIM = 4\")",
            "public record Model(@Shape(\"Dim, DIM\") dev.rapt.tensor.Tensor weight) {}"));
  }

  @Test
  void a_record_may_stand_in_the_unnamed_package() {
    compiles(
        Compiled.source(
            "Model",
            "@dev.rapt.Layer.LayerNorm",
            "@dev.rapt.Input(\"B, T, D\")",
            "public record Model(@dev.rapt.Shape(\"D\") dev.rapt.tensor.Tensor gain) {}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Model", "Norm", "ModelGraph", "norm", "java_", "Trace"})
  void a_package_may_have_the_name_of_a_class_in_it(String name) {
    String at = name.isEmpty() ? "" : name + ".";
    String declared = name.isEmpty() ? "" : "package " + name + ";";
    compiles(
        Compiled.source(
            at + "Norm",
            declared,
            "@dev.rapt.Layer.LayerNorm",
            "public record Norm(@dev.rapt.Shape(\"D\") dev.rapt.tensor.Tensor gain) {}"),
        Compiled.source(
            at + "Model",
            declared,
            "@dev.rapt.Layer.Sequential",
            "@dev.rapt.Input(\"B, T, D\")",
            "@dev.rapt.Dims(\"D = 8\")",
            "public record Model(",
            "    Norm first,",
            "    @dev.rapt.Repeat(\"2\") java.util.List<Norm> others) {}"));
  }
}

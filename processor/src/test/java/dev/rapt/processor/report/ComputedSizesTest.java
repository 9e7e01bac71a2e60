package dev.rapt.processor.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.util.Locale;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;

/** Sizes that are computed from dims, in messages and in javadoc. */
class ComputedSizesTest {
  private static JavaFileObject model(String... lines) {
    return Compiled.source(
        "app.Model",
        "package app;\nimport dev.rapt.*;\nimport dev.rapt.tensor.Tensor;\n"
            + String.join("\n", lines));
  }

  @Test
  void a_size_that_would_be_too_large_in_another_layer_is_not_proposed_there() {
    Compilation compilation =
        Compiled.of(
            model(
                "@Layer.Sequential @Input(\"B, T, 10\") record Model(First first, Second second) {",
                "  @Layer.Linear @Dims(\"G = 10\")",
                "  record First(@Shape(\"10, G*G*G\") Tensor weight) {}",
                "  @Layer.Linear @Dims(\"G = 2000000000\")",
                "  record Second(@Shape(\"7, G\") Tensor weight) {}",
                "}"));
    assertThat(compilation.errors()).hasSize(1);
    assertThat(compilation.errors().get(0).getMessage(Locale.ROOT))
        .contains("[rapt/inner-dimension]", "[B, T, G*G*G = 1000]", "axis 0 is 7, needs 1000");
  }

  @Test
  void a_computed_number_of_heads_stands_in_parentheses() throws IOException {
    Compilation compilation =
        Compiled.of(
            model(
                "@Layer.Attention(heads = \"H + 1\") @Input(\"B, T, D\")",
                "@Dims(\"D = 12, H = 2\")",
                "record Model(@Shape(\"D, 3*D\") Tensor qkv) {}"));
    assertThat(
            compilation
                .generatedFile(StandardLocation.SOURCE_OUTPUT, "app", "ModelGraph.java")
                .orElseThrow()
                .getCharContent(false)
                .toString())
        .contains("[B, T, (H + 1)*K = 12]")
        .doesNotContain("H + 1*K");
  }
}

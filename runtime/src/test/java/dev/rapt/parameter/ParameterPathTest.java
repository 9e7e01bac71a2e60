package dev.rapt.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapt.Layout;
import dev.rapt.tensor.ShapeException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParameterPathTest {
  private final ParameterPath root = ParameterPath.root();

  @Test
  void componentsAndStoredNamesAreJoinedByDotsEach() {
    ParameterPath block = root.child("blocks", "encoder.layer").element(3);

    Parameter query = block.projection("query", "self.query.weight", Layout.OUT_IN, 384, 512);

    assertThat(query)
        .isEqualTo(
            new Parameter(
                "blocks.3.query",
                "encoder.layer.3.self.query.weight",
                Parameter.Kind.PROJECTION,
                Layout.OUT_IN,
                List.of(384, 512)));
  }

  @Test
  void anEmptyStoredNameAddsNoLevel() {
    assertThat(root.child("block", "h").child("mlp", "").bias("upBias", "fc.bias", 8).storedName())
        .isEqualTo("h.fc.bias");
    assertThat(root.child("model", "").child("norm", "ln").storedName()).isEqualTo("ln");
  }

  @Test
  void anEmptyComponentAddsNoLevel() {
    assertThat(root.child("block", "h").child("", "x").path()).isEqualTo("block");
  }

  @Test
  void aProjectionStoredOutInHasItsSizesExchanged() {
    Parameter transposed = root.projection("up", "up", Layout.OUT_IN, 4, 16);
    Parameter asDeclared = root.projection("up", "up", Layout.IN_OUT, 4, 16);

    assertThat(transposed.storedShape()).containsExactly(16, 4);
    assertThat(asDeclared.storedShape()).containsExactly(4, 16);
  }

  @Test
  void tablesBiasesAndGainsAreStoredAsDeclared() {
    assertThat(root.table("words", "words", 30, 4).storedShape()).containsExactly(30, 4);
    assertThat(root.bias("bias", "bias", 4).transposed()).isFalse();
    assertThat(root.gain("gain", "gain", 4).transposed()).isFalse();
  }

  @Test
  void aProjectionThatIsNotAMatrixIsRejected() {
    assertThatThrownBy(() -> root.projection("up", "up", Layout.OUT_IN, 4))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("[rapt/wrong-rank] up is a projection")
        .hasMessageContaining("got     [4]");
  }

  @Test
  void whatIsBelowAFrozenPlaceIsFrozen() {
    ParameterPath at = ParameterPath.root().child("blocks", "blocks").frozen().element(0);
    assertThat(at.gain("gain", "weight", 4).frozen()).isTrue();
    assertThat(ParameterPath.root().child("blocks", "blocks").gain("gain", "weight", 4).frozen())
        .isFalse();
  }
}

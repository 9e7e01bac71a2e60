package dev.rapt.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;
import dev.rapt.tensor.Tokens;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What generated code checks. */
class GuardTest {
  @Test
  void fittingShapesPass() {
    assertThatCode(
            () -> {
              Guard.require(Guard.VERSION);
              Guard.shape("", "query", "[D, H*K]", Tensor.zeros(2, 3), 2, 3);
              Guard.width("x", Tensor.zeros(1, 4), 4);
              Guard.repeat("blocks", 6, 6);
              Guard.sameLengths("x", Tokens.of(new int[3]), "types", Tokens.of(new int[3]));
            })
        .doesNotThrowAnyException();
    assertThat(Guard.divide("D / H", 12, 4)).isEqualTo(3);
  }

  @Test
  void aBatchOfTheSizeThatIsSaidPasses() {
    assertThatCode(() -> Guard.batch("x", 8, 8)).doesNotThrowAnyException();
    assertThatThrownBy(() -> Guard.batch("x", 7, 8))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("[rapt/batch-size] x is a batch of the wrong size")
        .hasMessageContaining("needs   8")
        .hasMessageContaining("got     7");
  }

  @Test
  void sequencesUpToTheLengthThatIsSaidPass() {
    Offsets lengths = Offsets.ofLengths(0, 512, 3);
    assertThatCode(() -> Guard.longest("x", lengths, 512)).doesNotThrowAnyException();
    assertThatThrownBy(() -> Guard.longest("x", lengths, 511))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("[rapt/sequence-length] sequence 1 of x is too long")
        .hasMessageContaining("needs   at most 511")
        .hasMessageContaining("got     512");
  }

  @Test
  void anotherVersionIsAnErrorWithBothVersionsAndTheFix() {
    assertThatThrownBy(() -> Guard.require(7))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("version 7")
        .hasMessageContaining("version " + Guard.VERSION)
        .hasMessageContaining("recompile");
  }

  @Test
  void aParameterOfAnotherShapeIsShownInTheBlockForm() {
    assertThatThrownBy(
            () ->
                Guard.shape(
                    "blocks.0.attention.", "query", "[D, H*K]", Tensor.zeros(512, 512), 384, 512))
        .isInstanceOf(ShapeException.class)
        .hasMessage(
            "[rapt/parameter-shape] blocks.0.attention.query has the wrong shape\n"
                + "    declared  [D, H*K]\n"
                + "    needs     [384, 512]\n"
                + "    got       [512, 512]\n"
                + "    fix       give blocks.0.attention.query a tensor of shape [384, 512]");
  }

  @Test
  void otherMessagesNameTheObjectAndBothValues() {
    assertThatThrownBy(() -> Guard.width("x", Tensor.zeros(1, 4), 5))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("x has the wrong number of features")
        .hasMessageContaining("5")
        .hasMessageContaining("4, in [1, 4]");
    assertThatThrownBy(() -> Guard.size("table", Tensor.zeros(4), 2, 0))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("table has the wrong number of axes");
    assertThatThrownBy(() -> Guard.first("blocks", List.of()))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("blocks has no layers");
    assertThatThrownBy(() -> Guard.equal("H*K = D", 12, 10))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("H*K = D is not satisfied")
        .hasMessageContaining("12")
        .hasMessageContaining("10");
    assertThatThrownBy(() -> Guard.repeat("blocks", 5, 6))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("[rapt/repeat-count] blocks");
    assertThatThrownBy(() -> Guard.divide("D / H", 10, 4))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("D / H is not a whole number")
        .hasMessageContaining("10 / 4");
    assertThatThrownBy(() -> Guard.divide("D / H", 10, 0)).isInstanceOf(ShapeException.class);
    assertThatThrownBy(
            () ->
                Guard.sameLengths(
                    "x", Sequences.of(Tensor.zeros(3, 2)), "types", Tokens.of(new int[2])))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("[3]")
        .hasMessageContaining("[2]");
  }

  @Test
  void aListHasAnElementForEachSequence() {
    Offsets x = Offsets.ofLengths(2, 3);
    Guard.onePerSequence("x", x, "keep", List.of("a", "b"));
    assertThatThrownBy(() -> Guard.onePerSequence("x", x, "keep", List.of("a")))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("keep has not one element for each sequence of x")
        .hasMessageContaining("2 sequences")
        .hasMessageContaining("1 elements");
  }

  @Test
  void aGradientHasTheShapeOfItsOutput() {
    Sequences output = Sequences.of(Tensor.zeros(2, 3, 4));
    assertThatCode(() -> Guard.gradient(output, Sequences.of(Tensor.zeros(2, 3, 4))))
        .doesNotThrowAnyException();
    for (Sequences other :
        List.of(
            Sequences.of(Tensor.zeros(3, 2, 4)),
            Sequences.of(Tensor.zeros(2, 3, 5)),
            Sequences.of(Tensor.zeros(2, 2, 4)))) {
      assertThatThrownBy(() -> Guard.gradient(output, other))
          .isInstanceOf(ShapeException.class)
          .hasMessageContaining("[rapt/gradient-shape] dOutput has another shape than the output")
          .hasMessageContaining("needs   " + output)
          .hasMessageContaining("got     " + other);
    }
  }
}

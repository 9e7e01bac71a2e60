package dev.rapt.processor.pass;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.processor.declare.kind.Linear;
import dev.rapt.processor.declare.kind.Sequential;
import dev.rapt.processor.model.ByHand;
import dev.rapt.processor.model.Layer;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Add;
import dev.rapt.processor.model.op.Multiply;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The backward pass of a layer. */
class DifferentiationTest {
  private static Layer affine(ByHand layer) {
    Value weight = layer.parameter("weight", "weight", 4, 4);
    Value bias = layer.parameter("bias", "bias", 4);
    return layer.giving(
        layer.step(
            "output",
            new dev.rapt.processor.model.op.Linear(
                layer.x(), weight, Optional.of(bias), Optional.empty())));
  }

  @Test
  void every_parameter_has_a_gradient_and_the_input_alone_is_kept() {
    Layer layer = affine(ByHand.root("Affine", new Linear(), 4));
    BackwardGraph backward = Differentiation.differentiate(layer);
    assertThat(backward.parameters())
        .containsEntry("weight", new Gradient.Named("weightGradient"))
        .containsEntry("bias", new Gradient.Named("biasGradient"));
    assertThat(backward.input()).contains(new Gradient.Named("dX"));
    assertThat(backward.kept()).containsExactly(layer.input());
  }

  @Test
  void what_is_read_twice_has_the_sum_of_both_gradients() {
    ByHand layer = ByHand.root("Square", new Sequential(), 4);
    Value square = layer.step("square", new Multiply(layer.x(), layer.x()));
    BackwardGraph backward = Differentiation.differentiate(layer.giving(square));
    assertThat(backward.steps()).hasSize(3);
    assertThat(backward.steps().get(2)).isInstanceOf(BackwardStep.Sum.class);
  }

  @Test
  void a_residual_passes_its_gradient_on() {
    ByHand layer = ByHand.root("Twice", new Sequential(), 4);
    Value gated = layer.step("gated", new Multiply(layer.x(), layer.x()));
    Value sum = layer.step("sum", new Add(layer.x(), gated));
    BackwardGraph backward = Differentiation.differentiate(layer.giving(sum));
    assertThat(backward.steps())
        .filteredOn(BackwardStep.Sum.class::isInstance)
        .extracting(it -> ((BackwardStep.Sum) it).first())
        .first()
        .isEqualTo(new Gradient.OfOutput());
  }

  @Test
  void two_values_of_one_name_and_type_have_gradients_of_their_own() {
    ByHand root = ByHand.root("Model", new Sequential(), 4);
    Value first =
        root.child("same", "first", affine(root.below("same", new Linear(), root.x())), root.x());
    Value second =
        root.child("same", "second", affine(root.below("same", new Linear(), first)), first);
    BackwardGraph backward = Differentiation.differentiate(root.giving(second));
    assertThat(backward.steps()).hasOnlyElementsOfType(BackwardStep.Below.class).hasSize(2);
  }
}

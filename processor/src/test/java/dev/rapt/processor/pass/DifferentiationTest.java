package dev.rapt.processor.pass;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.processor.declare.kind.Linear;
import dev.rapt.processor.declare.kind.Sequential;
import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.model.Axis;
import dev.rapt.processor.model.AxisKind;
import dev.rapt.processor.model.ByHand;
import dev.rapt.processor.model.Layer;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Add;
import dev.rapt.processor.model.op.Columns;
import dev.rapt.processor.model.op.Multiply;
import java.util.List;
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
    assertThat(backward.steps()).hasSize(2);
    assertThat(((BackwardStep.Operation) backward.steps().get(0)).parts()).hasSize(2);
    assertThat(backward.steps().get(1)).isInstanceOf(BackwardStep.Sum.class);
  }

  @Test
  void a_residual_passes_its_gradient_on() {
    ByHand layer = ByHand.root("Twice", new Sequential(), 4);
    Value gated = layer.step("gated", new Multiply(layer.x(), layer.x()));
    Value sum = layer.step("sum", new Add(layer.x(), gated));
    BackwardGraph backward = Differentiation.differentiate(layer.giving(sum));
    assertThat(backward.steps())
        .filteredOn(BackwardStep.Sum.class::isInstance)
        .extracting(it -> ((BackwardStep.Sum) it).parts().get(0))
        .first()
        .isEqualTo(new Gradient.OfOutput());
  }

  @Test
  void slices_that_cover_a_value_give_it_one_concatenation_and_it_is_not_kept() {
    ByHand layer = ByHand.root("Cut", new Sequential(), 4);
    Value fused = layer.step("fused", new Add(layer.x(), layer.x()));
    Value right = layer.step("right", columns(fused, 2, 2));
    Value left = layer.step("left", columns(fused, 0, 2));
    BackwardGraph backward =
        Differentiation.differentiate(layer.giving(layer.step("gated", new Multiply(left, right))));
    assertThat(backward.steps())
        .filteredOn(BackwardStep.Concatenation.class::isInstance)
        .extracting(it -> ((BackwardStep.Concatenation) it).parts())
        .containsExactly(List.of(new Gradient.Named("dLeft"), new Gradient.Named("dRight")));
    assertThat(backward.kept()).doesNotContain(fused);
  }

  @Test
  void slices_that_leave_columns_out_are_summed() {
    ByHand layer = ByHand.root("Cut", new Sequential(), 4);
    Value fused = layer.step("fused", new Add(layer.x(), layer.x()));
    Value left = layer.step("left", columns(fused, 0, 1));
    Value right = layer.step("right", columns(fused, 2, 1));
    BackwardGraph backward =
        Differentiation.differentiate(layer.giving(layer.step("gated", new Multiply(left, right))));
    assertThat(backward.steps()).noneMatch(BackwardStep.Concatenation.class::isInstance);
    assertThat(backward.steps())
        .filteredOn(BackwardStep.Sum.class::isInstance)
        .extracting(it -> ((BackwardStep.Sum) it).operand())
        .contains(fused);
  }

  private static Columns columns(Value x, long from, long width) {
    return new Columns(
        x, Dim.of(from), Axis.named(AxisKind.FEATURE, Dim.of(width), Long.toString(width)));
  }

  @Test
  void what_has_a_number_for_each_pair_is_computed_again_and_not_kept() {
    Layer layer = AttentionByHand.layer(true, false);
    BackwardGraph backward = Differentiation.differentiate(layer);
    assertThat(backward.kept()).containsExactly(layer.input());
    assertThat(again(backward)).containsExactly("scores", "maskedScores", "weights");
  }

  @Test
  void weights_that_were_dropped_are_dropped_again_by_the_same_seed() {
    Layer layer = AttentionByHand.layer(false, true);
    BackwardGraph backward = Differentiation.differentiate(layer);
    assertThat(backward.kept()).containsExactly(layer.input(), Value.SEED);
    assertThat(again(backward)).containsExactly("scores", "weights", "droppedWeights");
  }

  private static List<String> again(BackwardGraph backward) {
    return backward.steps().stream()
        .filter(BackwardStep.Again.class::isInstance)
        .flatMap(it -> ((BackwardStep.Again) it).steps().stream())
        .map(it -> it.result().name())
        .toList();
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

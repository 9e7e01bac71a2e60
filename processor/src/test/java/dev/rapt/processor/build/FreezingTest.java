package dev.rapt.processor.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.processor.build.layer.UnsolvedLayer;
import dev.rapt.processor.build.layer.WidthFlow;
import dev.rapt.processor.build.use.Constraints;
import dev.rapt.processor.build.use.Scope;
import dev.rapt.processor.declare.kind.UnitNorm;
import dev.rapt.processor.dims.Dim;
import dev.rapt.processor.model.Axis;
import dev.rapt.processor.model.AxisKind;
import dev.rapt.processor.model.ByHand;
import dev.rapt.processor.model.Layer;
import dev.rapt.processor.model.Step;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Add;
import dev.rapt.processor.model.op.Op;
import dev.rapt.processor.model.op.UnitNormalize;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a layer is after its dims have been solved. */
class FreezingTest {
  private final Constraints constraints = new Constraints();
  private final Dim width = Dim.of(constraints.solver().fresh("W"));
  private final Value x = value("x", Value.Source.INPUT);

  @Test
  void a_size_that_was_found_is_in_input_and_output() {
    solved(384);
    Layer layer = frozen(new UnitNormalize(x, 1e-6));
    assertThat(layer.input().type().last().size()).isEqualTo(Dim.of(384));
    assertThat(layer.output().type().last().size()).isEqualTo(Dim.of(384));
  }

  @Test
  void an_operation_reads_the_frozen_input_itself() {
    solved(384);
    Layer layer = frozen(new UnitNormalize(x, 1e-6));
    assertThat(only(layer).op().operands().get(0)).isSameAs(layer.input());
    assertThat(only(layer).result()).isSameAs(layer.output());
  }

  @Test
  void two_values_of_one_name_and_type_stay_two() {
    Layer layer = frozen(new Add(x, value("x", Value.Source.INPUT)));
    List<Value> operands = only(layer).op().operands();
    assertThat(operands.get(0)).isNotSameAs(operands.get(1));
  }

  @Test
  void a_size_that_nothing_fixes_stays_a_dim() {
    Layer layer = frozen(new UnitNormalize(x, 1e-6));
    assertThat(layer.input().type().last().size()).isEqualTo(width);
  }

  @Test
  void what_is_solved_afterwards_does_not_reach_a_frozen_layer() {
    Layer layer = frozen(new UnitNormalize(x, 1e-6));
    solved(384);
    assertThat(layer.input().type().last().size()).isEqualTo(width);
  }

  private void solved(long size) {
    boolean holds =
        constraints.require(
            width,
            Dim.of(size),
            "",
            conflict -> {
              throw new AssertionError(conflict);
            });
    assertThat(holds).isTrue();
  }

  private Layer frozen(Op op) {
    ByHand declared = ByHand.root("Model", new UnitNorm(1e-6), 4);
    Scope scope = Scope.root(declared.giving(declared.x()).declaration(), constraints);
    Value output = value("output", Value.Source.STEP);
    return new Freezing(constraints)
        .layer(
            new UnsolvedLayer(
                scope,
                x,
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(new UnsolvedLayer.Operation(output, op)),
                output,
                new WidthFlow(Optional.empty(), false)));
  }

  private static Step.Operation only(Layer layer) {
    assertThat(layer.steps()).hasSize(1);
    return (Step.Operation) layer.steps().get(0);
  }

  private Value value(String name, Value.Source source) {
    Axis features = Axis.named(AxisKind.FEATURE, width, "W");
    return new Value(name, ByHand.sequences(4).withLast(features), source);
  }
}

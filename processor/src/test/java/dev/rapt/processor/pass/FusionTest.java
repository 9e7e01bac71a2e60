package dev.rapt.processor.pass;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.processor.declare.kind.FeedForward;
import dev.rapt.processor.model.ByHand;
import dev.rapt.processor.model.Layer;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Activate;
import dev.rapt.processor.model.op.Attend;
import dev.rapt.processor.model.op.CausalMask;
import dev.rapt.processor.model.op.Linear;
import dev.rapt.processor.model.op.Multiply;
import dev.rapt.processor.model.op.Op;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The fast path of a layer. */
class FusionTest {
  @Test
  void attention_becomes_one_operation_that_gives_the_same_value() {
    Layer layer = AttentionByHand.layer(true, true);
    Layer fused = Fusion.fuse(layer);
    List<Op> operations = fused.operations().toList();
    assertThat(operations).hasSize(1);
    Attend attend = (Attend) operations.get(0);
    assertThat(attend.between()).hasExactlyElementsOfTypes(CausalMask.class);
    assertThat(attend.title()).isEqualTo("causal attention");
    assertThat(fused.steps().get(0).result()).isSameAs(layer.output());
  }

  /** A linear map whose activation is multiplied by something. */
  private static Layer activated(boolean byItself) {
    ByHand layer = ByHand.root("Feed", new FeedForward("GELU", false), 4);
    Value weight = layer.parameter("up", "up", 4, 4);
    Value up = layer.step("up", new Linear(layer.x(), weight, Optional.empty(), Optional.empty()));
    Value activated = layer.step("activated", new Activate(up, "GELU"));
    return layer.giving(layer.step("output", new Multiply(activated, byItself ? up : layer.x())));
  }

  @Test
  void an_activation_is_part_of_the_linear_map_before_it() {
    List<Op> operations = Fusion.fuse(activated(false)).operations().toList();
    assertThat(operations).hasExactlyElementsOfTypes(Linear.class, Multiply.class);
    assertThat(((Linear) operations.get(0)).activation()).contains("GELU");
  }

  @Test
  void in_training_attention_alone_is_one_operation() {
    assertThat(Fusion.fuseAttention(AttentionByHand.layer(true, false)).operations())
        .hasExactlyElementsOfTypes(Attend.class);
    assertThat(Fusion.fuseAttention(activated(false)).operations())
        .hasExactlyElementsOfTypes(Linear.class, Activate.class, Multiply.class);
  }

  @Test
  void in_training_attention_that_drops_weights_has_its_steps() {
    Layer layer = AttentionByHand.layer(true, true);
    assertThat(Fusion.fuseAttention(layer).steps()).isEqualTo(layer.steps());
  }

  @Test
  void it_is_not_where_something_else_reads_the_linear_map() {
    assertThat(Fusion.fuse(activated(true)).operations())
        .hasExactlyElementsOfTypes(Linear.class, Activate.class, Multiply.class);
  }
}

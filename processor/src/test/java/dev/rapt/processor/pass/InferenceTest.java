package dev.rapt.processor.pass;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.processor.model.Layer;
import dev.rapt.processor.model.op.AttentionScores;
import dev.rapt.processor.model.op.Dropout;
import dev.rapt.processor.model.op.Op;
import dev.rapt.processor.model.op.Softmax;
import dev.rapt.processor.model.op.WeightedSum;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A layer outside of training. */
class InferenceTest {
  @Test
  void nothing_is_dropped_and_what_read_the_dropped_reads_the_whole() {
    Layer layer = AttentionByHand.layer(false, true);
    Layer inference = Inference.of(layer);
    List<Op> operations = inference.operations().toList();
    assertThat(operations)
        .hasExactlyElementsOfTypes(AttentionScores.class, Softmax.class, WeightedSum.class);
    assertThat(((WeightedSum) operations.get(2)).weights())
        .isSameAs(inference.steps().get(1).result());
    assertThat(inference.output()).isSameAs(layer.output());
  }

  @Test
  void only_a_layer_that_drops_takes_a_seed() {
    assertThat(AttentionByHand.layer(false, true).seed()).isPresent();
    assertThat(AttentionByHand.layer(false, false).seed()).isEmpty();
    assertThat(Inference.of(AttentionByHand.layer(false, true)).seed()).isEmpty();
  }

  @Test
  void a_layer_that_drops_nothing_is_itself() {
    Layer layer = AttentionByHand.layer(true, false);
    assertThat(layer.operations()).noneMatch(Dropout.class::isInstance);
    assertThat(Inference.of(layer)).isSameAs(layer);
  }
}

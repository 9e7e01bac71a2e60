package dev.rapt.processor.pass;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.processor.declare.kind.Pooling;
import dev.rapt.processor.declare.kind.Sequential;
import dev.rapt.processor.model.ByHand;
import dev.rapt.processor.model.Layer;
import dev.rapt.processor.model.Value;
import dev.rapt.processor.model.op.Pool;
import org.junit.jupiter.api.Test;

/** Whether a root can go on where it stopped. */
class ContinuationTest {
  @Test
  void causal_attention_goes_on() {
    assertThat(Continuation.of(AttentionByHand.layer(true, false)))
        .isEqualTo(new Continuation(true, java.util.Optional.empty()));
  }

  @Test
  void attention_to_later_positions_does_not_and_nobody_would_think_so() {
    Continuation continuation = Continuation.of(AttentionByHand.layer(false, false));
    assertThat(continuation.possible()).isFalse();
    assertThat(continuation.obstacle()).isEmpty();
  }

  @Test
  void pooling_after_causal_attention_is_told() {
    ByHand root = ByHand.root("Model", new Sequential(), 4);
    Value attended = root.child("attend", "attend", AttentionByHand.layer(true, false), root.x());
    ByHand mean = root.below("mean", new Pooling("MEAN"), attended);
    Layer pooling = mean.giving(mean.step("output", new Pool(mean.x(), "MEAN")));
    Layer model = root.giving(root.child("mean", "mean", pooling, attended));
    assertThat(Continuation.of(model).possible()).isFalse();
    assertThat(Continuation.of(model).obstacle()).contains("Model > mean pools all positions");
  }

  @Test
  void a_layer_that_attends_to_nothing_has_no_past() {
    ByHand root = ByHand.root("Model", new Sequential(), 4);
    assertThat(Continuation.of(root.giving(root.x())).possible()).isFalse();
  }
}

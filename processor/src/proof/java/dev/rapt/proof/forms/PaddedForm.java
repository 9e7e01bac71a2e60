package dev.rapt.proof.forms;

import dev.rapt.attention.AttentionRule;
import dev.rapt.attention.HeadCounts;
import dev.rapt.attention.ScaledDotProductAttention;
import dev.rapt.attention.ScoreTerm;
import dev.rapt.attention.Visibility;
import dev.rapt.execution.Execution;
import dev.rapt.proof.passes.Beside;
import dev.rapt.tensor.KeepMask;
import dev.rapt.tensor.Lengths;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.ScoreBias;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.Tensor;
import java.util.Arrays;

/**
 * A layer's attention as a dense batch, padded with NaN, whose lengths are given.
 *
 * @param steps what the layer attends with
 * @param room rows beyond the longest sequence
 */
record PaddedForm(DrawnCase drawn, Beside beside, DeclaredLayer.Steps steps, int room) {
  /** The heads beside each other, ragged again. */
  float[] concatenated(Execution execution) {
    LayerSizes sizes = drawn.declaration().sizes();
    Tensor padded =
        ScaledDotProductAttention.attend(
            execution,
            padded(steps.query()),
            padded(steps.key()),
            padded(steps.value()),
            new HeadCounts(sizes.heads(), sizes.groups()),
            rule());
    Offsets offsets = steps.query().offsets();
    int width = padded.size(2);
    float[] rows = new float[offsets.total() * width];
    for (int sequence = 0; sequence < offsets.batch(); sequence++) {
      System.arraycopy(
          padded.values(),
          sequence * padded.size(1) * width,
          rows,
          offsets.start(sequence) * width,
          offsets.length(sequence) * width);
    }
    return rows;
  }

  private AttentionRule rule() {
    LayerOptions options = drawn.declaration().options();
    AttentionRule rule =
        AttentionRule.PLAIN.seeing(new Visibility.Padded(Lengths.of(drawn.keys())));
    if (options.scale().isPresent()) {
      rule = rule.scaledBy(options.scale().getAsDouble());
    }
    if (options.softcap().isPresent()) {
      rule = rule.cappedAt(options.softcap().getAsDouble());
    }
    if (options.alibi()) {
      rule = rule.adding(new ScoreTerm.Alibi());
    }
    if (options.offset().isPresent()) {
      rule = rule.seeing(new Visibility.Shifted(options.offset().getAsInt()));
    }
    if (options.causal()) {
      rule = rule.seeing(new Visibility.Causal());
    }
    if (options.window().isPresent()) {
      LayerOptions.Reach reach = options.window().get();
      rule = rule.seeing(new Visibility.Window(reach.left(), reach.right()));
    }
    if (options.keep()) {
      rule = rule.seeing(new Visibility.Kept(keep()));
    }
    return options.bias() ? rule.adding(new ScoreTerm.Biased(bias())) : rule;
  }

  private KeepMask keep() {
    int[] shape = pairs();
    boolean[] values = new boolean[shape[0] * shape[1] * shape[2] * shape[3]];
    each(
        (index, sequence, head, query, key) ->
            values[index] = beside.keeps(sequence, head, query, key));
    return KeepMask.of(values, shape);
  }

  private ScoreBias bias() {
    Tensor tensor = Tensor.zeros(pairs());
    each(
        (index, sequence, head, query, key) ->
            tensor.values()[index] = beside.bias(sequence, head, query, key));
    return ScoreBias.of(tensor);
  }

  private interface Pair {
    void at(int index, int sequence, int head, int query, int key);
  }

  /** The pairs that are no padding. */
  private void each(Pair pair) {
    int[] shape = pairs();
    for (int sequence = 0; sequence < shape[0]; sequence++) {
      for (int head = 0; head < shape[1]; head++) {
        for (int query = 0; query < steps.query().offsets().length(sequence); query++) {
          for (int key = 0; key < drawn.keys()[sequence]; key++) {
            int row = (sequence * shape[1] + head) * shape[2] + query;
            pair.at(row * shape[3] + key, sequence, head, query, key);
          }
        }
      }
    }
  }

  private int[] pairs() {
    return new int[] {
      steps.query().batch(),
      drawn.declaration().sizes().heads(),
      steps.query().offsets().longest() + room,
      steps.key().offsets().longest() + room
    };
  }

  private Tensor padded(Sequences x) {
    int rows = x.offsets().longest() + room;
    float[] values = new float[x.batch() * rows * x.width()];
    Arrays.fill(values, Float.NaN);
    for (int sequence = 0; sequence < x.batch(); sequence++) {
      float[] own = x.sequence(sequence).values();
      System.arraycopy(own, 0, values, sequence * rows * x.width(), own.length);
    }
    return Tensor.of(values, x.batch(), rows, x.width());
  }
}

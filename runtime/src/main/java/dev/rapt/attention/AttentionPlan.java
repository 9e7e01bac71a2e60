package dev.rapt.attention;

import dev.rapt.tensor.KeepMask;
import dev.rapt.tensor.ScoreBias;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A rule, checked against the inputs.
 *
 * @param slopes for each query head, by how much a score decreases with each position of distance
 */
record AttentionPlan(
    AttentionShape shape,
    float scale,
    OptionalDouble softcap,
    Positions positions,
    List<PerSequence<KeepMask>> masks,
    List<PerSequence<ScoreBias>> biases,
    float[] slopes) {

  /**
   * Checks a rule.
   *
   * @throws dev.rapt.tensor.ShapeException if lengths, masks or biases do not fit
   */
  static AttentionPlan of(AttentionShape shape, AttentionRule rule) {
    List<PerSequence<KeepMask>> masks = new ArrayList<>();
    for (Visibility one : rule.visibility()) {
      if (one instanceof Visibility.Kept kept) {
        masks.add(new PerSequence<>(List.of(kept.mask()), false));
      } else if (one instanceof Visibility.KeptEach each) {
        masks.add(new PerSequence<>(each.masks(), true));
      }
    }
    int heads = shape.heads();
    List<PerSequence<ScoreBias>> biases = new ArrayList<>();
    float[] slopes = new float[heads];
    for (ScoreTerm term : rule.terms()) {
      if (term instanceof ScoreTerm.Biased biased) {
        biases.add(new PerSequence<>(List.of(biased.bias()), false));
      } else if (term instanceof ScoreTerm.BiasedEach each) {
        biases.add(new PerSequence<>(each.biases(), true));
      } else if (term instanceof ScoreTerm.Alibi) {
        float[] more = AlibiSlopes.of(heads);
        for (int head = 0; head < heads; head++) {
          slopes[head] += more[head];
        }
      }
    }
    masks.forEach(mask -> mask.requireFit(heads, shape.queries(), shape.keys(), KeepMask::fits));
    biases.forEach(bias -> bias.requireFit(heads, shape.queries(), shape.keys(), ScoreBias::fits));
    return new AttentionPlan(
        shape,
        rule.scaleFor(shape.querySize()),
        rule.softcap(),
        Positions.of(shape, rule.visibility()),
        masks,
        biases,
        slopes);
  }

  /**
   * Whether a query attends to a key: the key is visible to it, and no bias is negative infinity.
   */
  boolean attends(int sequence, int head, int query, int key) {
    if (key < positions.first(sequence, query) || key >= positions.end(sequence, query)) {
      return false;
    }
    for (PerSequence<KeepMask> mask : masks) {
      if (!mask.of(sequence).keeps(mask.index(sequence), head, query, key)) {
        return false;
      }
    }
    for (PerSequence<ScoreBias> bias : biases) {
      ScoreBias own = bias.of(sequence);
      int start = own.start(bias.index(sequence), head, query);
      if (key >= own.keys() || own.values()[start + key] == Float.NEGATIVE_INFINITY) {
        return false;
      }
    }
    return true;
  }
}

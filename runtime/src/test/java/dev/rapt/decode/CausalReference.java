package dev.rapt.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rapt.attention.AttentionRule;
import dev.rapt.attention.ScoreTerm;
import dev.rapt.attention.Visibility;
import dev.rapt.tensor.Sequences;
import java.util.Arrays;

/**
 * Causal attention of one whole sequence in double precision, by plain loops.
 *
 * @param left the number of positions before its own that a query sees; -1 for all
 * @param alibi whether scores fall with distance
 * @param cap of the scores; 0 for none
 */
record CausalReference(int left, boolean alibi, double cap) {
  private static final double TOLERANCE = 1e-5;

  /** The same, as a rule. */
  AttentionRule rule() {
    AttentionRule rule =
        AttentionRule.PLAIN
            .seeing(new Visibility.Causal())
            .seeing(new Visibility.Window(left, Visibility.Window.UNBOUNDED));
    rule = alibi ? rule.adding(new ScoreTerm.Alibi()) : rule;
    return cap > 0 ? rule.cappedAt(cap) : rule;
  }

  /** Checks a range of rows of a sequence. */
  void check(LayerInputs layer, int sequence, int from, int to, Sequences got) {
    int size = layer.value().width() / layer.keyValueHeads();
    float[] rows = got.sequence(sequence).values();
    assertThat(rows).hasSize((to - from) * layer.heads() * size);
    for (int i = from; i < to; i++) {
      for (int head = 0; head < layer.heads(); head++) {
        double[] want = row(layer, sequence, i, head);
        for (int e = 0; e < size; e++) {
          assertThat((double) rows[((i - from) * layer.heads() + head) * size + e])
              .as("sequence %d, position %d, head %d, feature %d", sequence, i, head, e)
              .isCloseTo(want[e], within(TOLERANCE * Math.max(1, Math.abs(want[e]))));
        }
      }
    }
  }

  private double[] row(LayerInputs layer, int sequence, int i, int head) {
    int keySize = layer.query().width() / layer.heads();
    int valueSize = layer.value().width() / layer.keyValueHeads();
    int shared = head / (layer.heads() / layer.keyValueHeads());
    int queryRow = layer.query().offsets().start(sequence) + i;
    int first = left < 0 ? 0 : Math.max(0, i - left);
    double[] scores = new double[i + 1];
    for (int j = first; j <= i; j++) {
      int keyRow = layer.key().offsets().start(sequence) + j;
      for (int k = 0; k < keySize; k++) {
        scores[j] +=
            (double) layer.query().matrix().get(queryRow, head * keySize + k)
                * layer.key().matrix().get(keyRow, shared * keySize + k);
      }
      scores[j] /= Math.sqrt(keySize);
      scores[j] = cap > 0 ? cap * Math.tanh(scores[j] / cap) : scores[j];
      scores[j] -= alibi ? slope(head, layer.heads()) * (i - j) : 0;
    }
    double max = Arrays.stream(scores, first, i + 1).max().getAsDouble();
    double sum = 0;
    double[] result = new double[valueSize];
    for (int j = first; j <= i; j++) {
      double weight = Math.exp(scores[j] - max);
      sum += weight;
      for (int e = 0; e < valueSize; e++) {
        int valueRow = layer.value().offsets().start(sequence) + j;
        result[e] += weight * layer.value().matrix().get(valueRow, shared * valueSize + e);
      }
    }
    for (int e = 0; e < valueSize; e++) {
      result[e] /= sum;
    }
    return result;
  }

  /** Press et al. 2021: for 1, 2 and 4 heads the sequences 1/256; 1/16, 1/256; 1/4, 1/16, ... */
  private static double slope(int head, int heads) {
    return switch (heads) {
      case 1 -> 1 / 256.0;
      case 2 -> head == 0 ? 1 / 16.0 : 1 / 256.0;
      case 4 -> Math.pow(4, -(head + 1));
      default -> throw new IllegalArgumentException("no slopes of " + heads + " heads by hand");
    };
  }
}

package dev.rapt.operation;

import dev.rapt.attention.AttentionRule;
import dev.rapt.attention.ScoreTerm;
import dev.rapt.attention.Visibility;
import dev.rapt.tensor.KeepMask;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.ScoreBias;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Attention of ragged sequences with options, all drawn at random. */
final class OptionDraw {
  final Offsets queries;
  final Offsets keys;
  final int heads;
  final int groups;
  final int keySize;
  final int valueSize;
  final double scale;
  final double cap;
  final boolean alibi;
  final boolean causal;
  final boolean windowed;
  final int left;
  final int right;
  final int offset;
  final boolean kept;
  final boolean biased;
  final double dropout;
  final long seed;
  final List<PairGrid> keepGrids = new ArrayList<>();
  final List<boolean[]> keeps = new ArrayList<>();
  final List<PairGrid> biasGrids = new ArrayList<>();
  final List<float[]> biases = new ArrayList<>();
  final Sequences query;
  final Sequences key;
  final Sequences value;
  final Sequences dOutput;

  /**
   * Draws.
   *
   * @param longest the most positions of a sequence
   */
  OptionDraw(long drawn, int longest) {
    Random random = new Random(drawn);
    int batch = 1 + random.nextInt(3);
    queries = lengths(random, batch, longest);
    keys = random.nextBoolean() ? queries : lengths(random, batch, longest);
    groups = 1 + random.nextInt(3);
    heads = groups * (1 + random.nextInt(3));
    keySize = 1 + random.nextInt(5);
    valueSize = 1 + random.nextInt(5);
    scale = random.nextInt(4) == 0 ? -0.2 : 1 / Math.sqrt(keySize);
    cap = random.nextBoolean() ? 0.5 + 3 * random.nextDouble() : 0;
    alibi = random.nextInt(3) == 0;
    causal = random.nextBoolean();
    windowed = random.nextBoolean();
    left = random.nextInt(5) - 1;
    right = random.nextInt(5) - 1;
    offset = random.nextBoolean() ? 0 : random.nextInt(7) - 3;
    kept = random.nextInt(3) == 0;
    biased = random.nextInt(3) == 0;
    dropout = random.nextInt(3) == 0 ? 0.4 : 0;
    seed = random.nextLong();
    for (int sequence = 0; sequence < batch; sequence++) {
      drawMasks(random, queries.length(sequence), keys.length(sequence));
    }
    int first = random.nextInt();
    query = Doubles.random(first, queries, heads * keySize);
    key = Doubles.random(first + 1, keys, groups * keySize);
    value = Doubles.random(first + 2, keys, groups * valueSize);
    dOutput = Doubles.random(first + 3, queries, heads * valueSize);
  }

  private void drawMasks(Random random, int rows, int columns) {
    PairGrid grid = PairGrid.random(random, heads, rows, columns);
    boolean[] keep = new boolean[grid.count()];
    for (int i = 0; i < keep.length; i++) {
      keep[i] = random.nextInt(4) > 0;
    }
    keepGrids.add(grid);
    keeps.add(keep);
    PairGrid other = PairGrid.random(random, heads, rows, columns);
    float[] bias = new float[other.count()];
    boolean hides = random.nextBoolean();
    for (int i = 0; i < bias.length; i++) {
      bias[i] =
          hides && random.nextInt(4) == 0 ? Float.NEGATIVE_INFINITY : (float) random.nextGaussian();
    }
    biasGrids.add(other);
    biases.add(bias);
  }

  /** Whether a query attends to a key, from the definition of each option. */
  boolean attends(int sequence, int head, int query, int key) {
    int position = query + offset;
    return (!causal || key <= position)
        && (!windowed || left < 0 || key >= position - left)
        && (!windowed || right < 0 || key <= position + right)
        && (!kept || keeps(sequence, head, query, key))
        && (!biased || bias(sequence, head, query, key) != Float.NEGATIVE_INFINITY);
  }

  private boolean keeps(int sequence, int head, int query, int key) {
    PairGrid grid = keepGrids.get(sequence);
    return grid.reaches(key) && keeps.get(sequence)[grid.place(head, query, key)];
  }

  /** The bias of a pair; negative infinity beyond its last key. */
  float bias(int sequence, int head, int query, int key) {
    PairGrid grid = biasGrids.get(sequence);
    return grid.reaches(key)
        ? biases.get(sequence)[grid.place(head, query, key)]
        : Float.NEGATIVE_INFINITY;
  }

  List<KeepMask> keepMasks() {
    List<KeepMask> masks = new ArrayList<>();
    for (int sequence = 0; sequence < keeps.size(); sequence++) {
      masks.add(KeepMask.of(keeps.get(sequence), keepGrids.get(sequence).shape()));
    }
    return masks;
  }

  List<ScoreBias> scoreBiases() {
    List<ScoreBias> list = new ArrayList<>();
    for (int sequence = 0; sequence < biases.size(); sequence++) {
      list.add(ScoreBias.of(Tensor.of(biases.get(sequence), biasGrids.get(sequence).shape())));
    }
    return list;
  }

  /** The same options, but dropout, as a rule of attention. */
  AttentionRule rule() {
    AttentionRule rule = AttentionRule.PLAIN.scaledBy(scale).seeing(new Visibility.Shifted(offset));
    rule = cap > 0 ? rule.cappedAt(cap) : rule;
    rule = alibi ? rule.adding(new ScoreTerm.Alibi()) : rule;
    rule = biased ? rule.adding(new ScoreTerm.BiasedEach(scoreBiases())) : rule;
    rule = causal ? rule.seeing(new Visibility.Causal()) : rule;
    rule = windowed ? rule.seeing(new Visibility.Window(left, right)) : rule;
    return kept ? rule.seeing(new Visibility.KeptEach(keepMasks())) : rule;
  }

  private static Offsets lengths(Random random, int batch, int longest) {
    int[] lengths = new int[batch];
    Arrays.setAll(lengths, sequence -> random.nextInt(longest + 1));
    return Offsets.ofLengths(lengths);
  }
}

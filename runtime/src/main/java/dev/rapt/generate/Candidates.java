package dev.rapt.generate;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The tokens that may be drawn, with weights proportional to their probabilities. Computed in
 * double precision and with {@link StrictMath}, so that every machine draws the same token.
 *
 * @param ids tokens
 * @param weights the weight of each token; at least one is positive
 */
record Candidates(int[] ids, double[] weights) {
  /**
   * The tokens that a sampling admits.
   *
   * @param logits of all tokens, none NaN, the greatest finite
   */
  static Candidates of(float[] logits, Sampling.Random sampling) {
    float greatest = logits[Logits.greatest(logits)];
    int[] ids = IntStream.range(0, logits.length).toArray();
    if (sampling.topK().isPresent() && sampling.topK().getAsInt() < ids.length) {
      ids = Arrays.copyOf(mostLikelyFirst(ids, logits), sampling.topK().getAsInt());
    }
    double[] weights = new double[ids.length];
    for (int i = 0; i < ids.length; i++) {
      double distance = ((double) logits[ids[i]] - greatest) / sampling.temperature();
      weights[i] = StrictMath.exp(distance);
    }
    Candidates all = new Candidates(ids, weights);
    return sampling.topP() < 1 ? all.nucleus(logits, sampling.topP()) : all;
  }

  /** The token at which the running sum of weights passes a share, in [0, 1), of the total. */
  int at(double share) {
    double target = share * sum(weights);
    double before = 0;
    int last = 0;
    for (int i = 0; i < ids.length; i++) {
      if (weights[i] > 0) {
        last = ids[i];
        before += weights[i];
        if (before > target) {
          return last;
        }
      }
    }
    return last;
  }

  /**
   * Tokens less likely than {@code (1 - p) / n} are outside the nucleus, since even n of them have
   * less probability than it leaves out. So only a few have to be sorted.
   */
  private Candidates nucleus(float[] logits, double p) {
    double sum = sum(weights);
    double least = (1 - p) * sum / ids.length / 2;
    int[] likely =
        IntStream.range(0, ids.length).filter(i -> weights[i] >= least).map(i -> ids[i]).toArray();
    double[] byId = new double[logits.length];
    for (int i = 0; i < ids.length; i++) {
      byId[ids[i]] = weights[i];
    }
    int[] ordered = mostLikelyFirst(likely, logits);
    double[] kept = Arrays.stream(ordered).mapToDouble(id -> byId[id]).toArray();
    double within = 0;
    int count = 0;
    while (count < ordered.length && within < p * sum) {
      within += kept[count++];
    }
    return new Candidates(Arrays.copyOf(ordered, count), Arrays.copyOf(kept, count));
  }

  /** Orders by logit, the greatest first, then by id. */
  private static int[] mostLikelyFirst(int[] ids, float[] logits) {
    long[] keys = Arrays.stream(ids).mapToLong(id -> key(logits[id], id)).sorted().toArray();
    return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
  }

  /** A number that is lower for a greater logit, then for a lower id. */
  private static long key(float logit, int id) {
    // Adding 0 gives -0 the bits of 0.
    int bits = Float.floatToIntBits(logit + 0f);
    int ascending = bits < 0 ? bits ^ Integer.MAX_VALUE : bits;
    return ((long) ~ascending << Integer.SIZE) | id;
  }

  private static double sum(double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    return sum;
  }
}

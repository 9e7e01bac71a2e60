package dev.rapt.operation;

import dev.rapt.tensor.Offsets;
import java.util.Arrays;

/** Attention in double precision by plain loops, sequence by sequence and head by head. */
record ReferenceAttention(
    Offsets queries,
    Offsets keys,
    int heads,
    int keyValueHeads,
    int keySize,
    int valueSize,
    double scale,
    boolean causal) {

  /** {@code [T, H*E]}; a row that sees no key is zeros. */
  double[] run(double[] query, double[] key, double[] value) {
    double[] result = new double[queries.total() * heads * valueSize];
    for (int sequence = 0; sequence < queries.batch(); sequence++) {
      for (int i = 0; i < queries.length(sequence); i++) {
        for (int head = 0; head < heads; head++) {
          row(sequence, i, head, query, key, value, result);
        }
      }
    }
    return result;
  }

  private void row(
      int sequence, int i, int head, double[] query, double[] key, double[] value, double[] out) {
    int shared = head * keyValueHeads / heads;
    int queryRow = queries.start(sequence) + i;
    int count = causal ? Math.min(i + 1, keys.length(sequence)) : keys.length(sequence);
    double[] weights = new double[count];
    for (int j = 0; j < count; j++) {
      int keyRow = keys.start(sequence) + j;
      for (int k = 0; k < keySize; k++) {
        weights[j] +=
            query[queryRow * heads * keySize + head * keySize + k]
                * key[keyRow * keyValueHeads * keySize + shared * keySize + k];
      }
      weights[j] *= scale;
    }
    double max = Arrays.stream(weights).max().orElse(0);
    double sum = 0;
    for (int j = 0; j < count; j++) {
      weights[j] = Math.exp(weights[j] - max);
      sum += weights[j];
    }
    for (int j = 0; j < count; j++) {
      int valueRow = keys.start(sequence) + j;
      for (int e = 0; e < valueSize; e++) {
        out[queryRow * heads * valueSize + head * valueSize + e] +=
            weights[j] / sum * value[valueRow * keyValueHeads * valueSize + shared * valueSize + e];
      }
    }
  }
}

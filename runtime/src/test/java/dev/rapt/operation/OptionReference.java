package dev.rapt.operation;

/**
 * Attention with options in double precision, pair by pair, from the definition of each option.
 *
 * @param factors what dropout multiplies the weights by, in the order of {@code Scores}
 */
record OptionReference(OptionDraw draw, double[] factors) {

  /** {@code [T, H*E]}; a row that attends to no key is zeros. */
  double[] run(double[] query, double[] key, double[] value) {
    double[] output = new double[draw.queries.total() * draw.heads * draw.valueSize];
    int place = 0;
    for (int sequence = 0; sequence < draw.queries.batch(); sequence++) {
      for (int head = 0; head < draw.heads; head++) {
        for (int i = 0; i < draw.queries.length(sequence); i++) {
          row(sequence, head, i, query, key, value, output, place);
          place += draw.keys.length(sequence);
        }
      }
    }
    return output;
  }

  private void row(
      int sequence,
      int head,
      int i,
      double[] query,
      double[] key,
      double[] value,
      double[] output,
      int place) {
    int count = draw.keys.length(sequence);
    int target = ((draw.queries.start(sequence) + i) * draw.heads + head) * draw.valueSize;
    double[] exponentials = new double[count];
    double sum = 0;
    for (int j = 0; j < count; j++) {
      if (draw.attends(sequence, head, i, j)) {
        exponentials[j] = Math.exp(score(sequence, head, i, j, query, key));
        sum += exponentials[j];
      }
    }
    for (int j = 0; j < count; j++) {
      if (draw.attends(sequence, head, i, j)) {
        double weight = exponentials[j] / sum * factors[place + j];
        for (int e = 0; e < draw.valueSize; e++) {
          output[target + e] += weight * value[keyRow(sequence, head, j) * draw.valueSize + e];
        }
      }
    }
  }

  private double score(int sequence, int head, int i, int j, double[] query, double[] key) {
    int queryRow = (draw.queries.start(sequence) + i) * draw.heads + head;
    double score = 0;
    for (int k = 0; k < draw.keySize; k++) {
      score +=
          query[queryRow * draw.keySize + k] * key[keyRow(sequence, head, j) * draw.keySize + k];
    }
    score *= draw.scale;
    score = draw.cap > 0 ? draw.cap * Math.tanh(score / draw.cap) : score;
    score -= draw.alibi ? slope(head) * Math.abs(i + draw.offset - j) : 0;
    return draw.biased ? score + draw.bias(sequence, head, i, j) : score;
  }

  private int keyRow(int sequence, int head, int j) {
    return (draw.keys.start(sequence) + j) * draw.groups + head / (draw.heads / draw.groups);
  }

  /** For H up to 9, from the lists of Press et al. for 1, 2, 4, 8 and 16 heads. */
  private double slope(int head) {
    int power = draw.heads >= 8 ? 8 : draw.heads >= 4 ? 4 : draw.heads >= 2 ? 2 : 1;
    double ratio = Math.pow(2, -8.0 / power);
    return head < power
        ? Math.pow(ratio, head + 1)
        : Math.pow(Math.sqrt(ratio), 2 * (head - power) + 1);
  }
}

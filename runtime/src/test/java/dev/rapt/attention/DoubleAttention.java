package dev.rapt.attention;

/**
 * Attention in double precision, by plain loops over single pairs, written from the text of the
 * operator alone.
 */
final class DoubleAttention {
  final double[] raw;
  final double[] capped;
  final double[] biased;
  final double[] weights;
  final double[] output;

  /** The largest magnitude of a score that is attended, for each row. */
  final double[] magnitude;

  private final Drawn drawn;
  private final Problem.Sizes sizes;
  private final Problem.Options options;
  private final int queries;
  private final int keys;

  DoubleAttention(Drawn drawn) {
    this.drawn = drawn;
    this.sizes = drawn.problem.sizes();
    this.options = drawn.problem.options();
    this.queries = drawn.problem.rows().queries();
    this.keys = drawn.problem.rows().keys();
    int rows = sizes.batch() * sizes.heads() * queries;
    raw = new double[rows * keys];
    capped = new double[rows * keys];
    biased = new double[rows * keys];
    weights = new double[rows * keys];
    output = new double[rows * sizes.valueSize()];
    magnitude = new double[rows];
    for (int b = 0; b < sizes.batch(); b++) {
      for (int h = 0; h < sizes.heads(); h++) {
        for (int i = 0; i < queries; i++) {
          row(b, h, i);
        }
      }
    }
  }

  double[] stage(ScoreStage stage) {
    return switch (stage) {
      case RAW -> raw;
      case CAPPED -> capped;
      case BIASED -> biased;
      case WEIGHTS -> weights;
    };
  }

  private void row(int b, int h, int i) {
    int row = (b * sizes.heads() + h) * queries + i;
    double max = Double.NEGATIVE_INFINITY;
    for (int j = 0; j < keys; j++) {
      int at = row * keys + j;
      raw[at] = score(b, h, i, j);
      capped[at] = raw[at];
      if (options.cap().isPresent()) {
        double cap = options.cap().getAsDouble();
        capped[at] = cap * Math.tanh(raw[at] / cap);
      }
      biased[at] = sees(b, h, i, j) ? capped[at] + terms(b, h, i, j) : Double.NEGATIVE_INFINITY;
      max = biased[at] > max ? biased[at] : max;
    }
    double sum = 0;
    for (int j = 0; j < keys; j++) {
      if (sees(b, h, i, j)) {
        weights[row * keys + j] = Math.exp(biased[row * keys + j] - max);
        magnitude[row] = Math.max(magnitude[row], Math.abs(biased[row * keys + j]));
        sum += weights[row * keys + j];
      }
    }
    for (int j = 0; j < keys; j++) {
      if (sees(b, h, i, j)) {
        weights[row * keys + j] /= sum;
        for (int e = 0; e < sizes.valueSize(); e++) {
          output[row * sizes.valueSize() + e] +=
              weights[row * keys + j] * drawn.value[keyRow(b, h, j) * sizes.valueSize() + e];
        }
      }
    }
  }

  private double score(int b, int h, int i, int j) {
    double sum = 0;
    for (int k = 0; k < sizes.keySize(); k++) {
      int at = ((b * sizes.heads() + h) * queries + i) * sizes.keySize() + k;
      sum += (double) drawn.query[at] * drawn.key[keyRow(b, h, j) * sizes.keySize() + k];
    }
    return sum * options.scale().orElse(1 / Math.sqrt(sizes.keySize()));
  }

  private int keyRow(int b, int h, int j) {
    return (b * sizes.groups() + h / sizes.group()) * keys + j;
  }

  private int position(int b, int i) {
    return options.shift()
        + switch (options.lengths()) {
          case CACHED -> drawn.lengths[b] - queries + i;
          default -> drawn.problem.rows().past() + i;
        };
  }

  boolean sees(int b, int h, int i, int j) {
    int distance = j - position(b, i);
    return (options.lengths() == Problem.Lengths.NONE || j < drawn.lengths[b])
        && (!options.causal() || distance <= 0)
        && (options.left() == -1 || distance >= -options.left())
        && (options.right() == -1 || distance <= options.right())
        && (drawn.keepShape.length == 0
            || (within(drawn.keepShape, j) && drawn.keep[index(drawn.keepShape, b, h, i, j)]))
        && (drawn.biasShape.length == 0
            || (within(drawn.biasShape, j)
                && drawn.bias[index(drawn.biasShape, b, h, i, j)] != Float.NEGATIVE_INFINITY));
  }

  private double terms(int b, int h, int i, int j) {
    double terms = 0;
    if (drawn.biasShape.length > 0) {
      terms += drawn.bias[index(drawn.biasShape, b, h, i, j)];
    }
    if (options.alibi()) {
      terms -= slope(h) * Math.abs(position(b, i) - j);
    }
    return terms;
  }

  /**
   * As in the lists of Press et al.: the slopes for a power of two, then every other one for twice
   * as many heads.
   */
  private double slope(int head) {
    int power = 1;
    while (power * 2 <= sizes.heads()) {
      power *= 2;
    }
    double first = Math.pow(2, -8.0 / power);
    double half = Math.pow(2, -4.0 / power);
    return head < power ? Math.pow(first, head + 1) : Math.pow(half, 2 * (head - power) + 1);
  }

  private static boolean within(int[] shape, int j) {
    return j < shape[shape.length - 1];
  }

  private static int index(int[] shape, int... bhij) {
    int index = 0;
    for (int axis = 0; axis < shape.length; axis++) {
      int wanted = bhij[bhij.length - shape.length + axis];
      boolean last = axis == shape.length - 1;
      index = index * shape[axis] + (shape[axis] == 1 && !last ? 0 : wanted);
    }
    return index;
  }
}

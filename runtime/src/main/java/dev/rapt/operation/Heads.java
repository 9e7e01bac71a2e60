package dev.rapt.operation;

import dev.rapt.kernel.Matrix;
import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.Scores;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.ShapeException;

/** Views of the heads that lie beside each other in sequences, and of their scores. */
final class Heads {
  private Heads() {}

  /** The number of features of one head. */
  static int size(String name, Sequences x, String what, int heads) {
    if (heads < 1 || x.width() % heads != 0) {
      throw new ShapeException(
          Explanation.of("heads-divide", "the " + what + " do not divide the features of " + name)
              .with("heads", Integer.toString(heads))
              .with("got", x.width() + " features, in " + x));
    }
    return x.width() / heads;
  }

  /** How many query heads share a key and value head. */
  static int group(int heads, int keyValueHeads) {
    if (heads < 1 || keyValueHeads < 1 || heads % keyValueHeads != 0) {
      throw new ShapeException(
          Explanation.of(
                  "heads-divide", "the query heads are not a multiple of the key/value heads")
              .with("query heads", Integer.toString(heads))
              .with("key/value heads", Integer.toString(keyValueHeads)));
    }
    return heads / keyValueHeads;
  }

  /** The same, of queries and keys that fit. */
  static int keyGroup(Sequences query, Sequences key, int heads, int keyValueHeads) {
    int group = group(heads, keyValueHeads);
    int size = size("query", query, "query heads", heads);
    int keySize = size("key", key, "key/value heads", keyValueHeads);
    if (size != keySize) {
      throw new ShapeException(
          Explanation.of("head-size", "a head of the query and one of the key differ in size")
              .with("query", size + " = " + query.width() + " / " + heads)
              .with("key", keySize + " = " + key.width() + " / " + keyValueHeads));
    }
    if (query.batch() != key.batch()) {
      throw new ShapeException(
          Explanation.of("batch-size", "queries and keys are batches of different size")
              .with("queries", query.batch() + " sequences")
              .with("keys", key.batch() + " sequences"));
    }
    return group;
  }

  /** One head of one sequence, {@code [T, size]}. */
  static Matrix view(Sequences x, int sequence, int head, int size) {
    return view(x.matrix().values(), x.offsets(), x.width(), sequence, head, size);
  }

  static Matrix view(float[] values, Offsets offsets, int width, int sequence, int head, int size) {
    int start = offsets.start(sequence) * width + head * size;
    return new Matrix(values, start, width, 1, offsets.length(sequence), size);
  }

  /** The scores of one head of one sequence, {@code [Tq, Tk]}. */
  static Matrix view(Scores scores, int sequence, int head) {
    int rows = scores.queries().length(sequence);
    int columns = scores.keys().length(sequence);
    return new Matrix(scores.values(), scores.start(sequence, head), columns, 1, rows, columns);
  }

  static void sameKeyAndValue(Sequences key, Sequences value) {
    if (!key.offsets().equals(value.offsets())) {
      throw lengths("keys", key.offsets(), "values", value.offsets());
    }
  }

  static void sameQueries(Scores scores, Sequences dOutput) {
    if (!scores.queries().equals(dOutput.offsets())) {
      throw lengths("queries", scores.queries(), "gradient", dOutput.offsets());
    }
  }

  static void sameKeys(Scores scores, Sequences value) {
    if (!scores.keys().equals(value.offsets())) {
      throw lengths("scored keys", scores.keys(), "keys or values", value.offsets());
    }
  }

  static void sameScores(Scores first, Scores second) {
    if (first.heads() != second.heads()
        || !first.queries().equals(second.queries())
        || !first.keys().equals(second.keys())) {
      throw new ShapeException(
          Explanation.of("wrong-shape", "the scores and their gradient differ in shape")
              .with("scores", first.toString())
              .with("gradient", second.toString()));
    }
  }

  private static ShapeException lengths(String name, Offsets x, String other, Offsets y) {
    return new ShapeException(
        Explanation.of("sequence-lengths", name + " and " + other + " differ in lengths")
            .with(name, x.toString())
            .with(other, y.toString()));
  }
}

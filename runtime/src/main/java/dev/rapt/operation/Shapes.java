package dev.rapt.operation;

import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.Rows;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;
import java.util.Arrays;

/** What the operations ask of shapes. */
final class Shapes {
  private Shapes() {}

  static Tensor matrix(String name, Tensor tensor, String declared) {
    return rank(name, tensor, 2, declared);
  }

  static Tensor rank(String name, Tensor tensor, int axes, String declared) {
    if (tensor.rank() != axes) {
      throw new ShapeException(
          Explanation.of("wrong-rank", "the " + name + " has the wrong number of axes")
              .with("needs", declared)
              .with("got", tensor.toString()));
    }
    return tensor;
  }

  /** A vector with one number a feature. */
  static float[] vector(String name, Tensor tensor, int features) {
    rank(name, tensor, 1, "[" + features + "]");
    if (tensor.size(0) != features) {
      throw new ShapeException(
          Explanation.of("wrong-width", "the " + name + " does not have one number a feature")
              .with("needs", "[" + features + "]")
              .with("got", tensor.toString()));
    }
    return tensor.values();
  }

  static void width(String name, Rows<?> x, int expected, String because) {
    if (x.width() != expected) {
      throw new ShapeException(
          Explanation.of("wrong-width", "the " + name + " has the wrong number of features")
              .with("needs", expected + ", as " + because)
              .with("got", x.width() + ", in " + x));
    }
  }

  static void sameRows(String name, Rows<?> x, String other, Rows<?> y) {
    int rows = x.matrix().size(0);
    if (rows != y.matrix().size(0)) {
      throw new ShapeException(
          Explanation.of("row-count", "the " + name + " and the " + other + " differ in rows")
              .with(name, rows + ", in " + x)
              .with(other, y.matrix().size(0) + ", in " + y));
    }
    if (x instanceof Sequences xs && y instanceof Sequences ys) {
      sameLengths(name, xs, other, ys);
    }
  }

  private static void sameLengths(String name, Sequences x, String other, Sequences y) {
    if (!x.offsets().equals(y.offsets())) {
      throw new ShapeException(
          Explanation.of(
                  "sequence-lengths", "the " + name + " and the " + other + " differ in lengths")
              .with(name, x.offsets().toString())
              .with(other, y.offsets().toString()));
    }
  }

  static void same(String name, Rows<?> x, String other, Rows<?> y) {
    sameRows(name, x, other, y);
    width(other, y, x.width(), "in the " + name);
  }

  static void sameShape(Tensor a, Tensor b) {
    if (!Arrays.equals(a.shape(), b.shape())) {
      throw new ShapeException(
          Explanation.of("wrong-shape", "tensors that are combined differ in shape")
              .with("first", a.toString())
              .with("second", b.toString()));
    }
  }
}

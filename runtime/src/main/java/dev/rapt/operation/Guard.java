package dev.rapt.operation;

import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.Rows;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;
import dev.rapt.tensor.Tokens;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Checks that generated code makes before it computes. */
public final class Guard {
  /** The version of this package that generated code must be written for. */
  public static final int VERSION = 2;

  private Guard() {}

  /**
   * Checks that generated code and runtime fit.
   *
   * @param version the one that the code was generated for
   * @throws IllegalStateException if it is another one
   */
  public static void require(int version) {
    if (version != VERSION) {
      throw new IllegalStateException(
          Explanation.of("runtime-version", "generated code and runtime do not fit")
              .with("generated for", "version " + version + " of dev.rapt.operation")
              .with("runtime has", "version " + VERSION)
              .with("fix", "use rapt-runtime and rapt-processor of one release, and recompile")
              .text());
    }
  }

  /**
   * Checks the shape of a parameter.
   *
   * @param layer where its layer is, such as {@code blocks.0.attention.}; empty at the root
   * @param component its name there
   * @param declared its shape as it was written, such as {@code [D, H*K]}
   * @param expected the size of each axis
   * @throws ShapeException if the tensor has another shape
   * @throws NullPointerException if there is none; its path is in the message
   */
  public static void shape(
      String layer, String component, String declared, Tensor tensor, int... expected) {
    Objects.requireNonNull(tensor, () -> layer + component + " is null");
    if (!tensor.hasShape(expected)) {
      String path = layer + component;
      throw new ShapeException(
          Explanation.of("parameter-shape", path + " has the wrong shape")
              .with("declared", declared)
              .with("needs", Arrays.toString(expected))
              .with("got", tensor.toString())
              .with("fix", "give " + path + " a tensor of shape " + Arrays.toString(expected)));
    }
  }

  /**
   * The size of one axis of a parameter, from which a dim is read.
   *
   * @param path where it is, such as {@code blocks.0.attention.query}
   * @param rank how many axes it must have
   * @throws ShapeException if it has another number of axes
   */
  public static int size(String path, Tensor tensor, int rank, int axis) {
    if (tensor.rank() != rank) {
      throw new ShapeException(
          Explanation.of("wrong-rank", path + " has the wrong number of axes")
              .with("needs", Integer.toString(rank))
              .with("got", tensor.rank() + ", in " + tensor));
    }
    return tensor.size(axis);
  }

  /**
   * The first of the layers of a list, from which a dim is read.
   *
   * @throws ShapeException if there is none
   */
  public static <T> T first(String path, List<T> layers) {
    if (layers.isEmpty()) {
      throw new ShapeException(
          Explanation.of("repeat-count", path + " has no layers")
              .with("needs", "at least 1")
              .with("got", "0"));
    }
    return layers.get(0);
  }

  /**
   * Checks an equation between dims that are known only now.
   *
   * @param what the equation as it follows from the declaration
   * @throws ShapeException if the sides differ
   */
  public static void equal(String what, int left, int right) {
    if (left != right) {
      throw new ShapeException(
          Explanation.of("two-values", what + " is not satisfied")
              .with("left", Integer.toString(left))
              .with("right", Integer.toString(right)));
    }
  }

  /**
   * Checks the number of features of an input.
   *
   * @param name what it is
   * @throws ShapeException if it has another width
   */
  public static void width(String name, Rows<?> x, int expected) {
    if (x.width() != expected) {
      throw new ShapeException(
          Explanation.of("wrong-width", name + " has the wrong number of features")
              .with("needs", Integer.toString(expected))
              .with("got", x.width() + ", in " + x));
    }
  }

  /**
   * Checks the size of a batch whose model says how many it takes.
   *
   * @param name the input
   * @param batch how many sequences, or vectors, it has
   * @throws ShapeException if it has another number
   */
  public static void batch(String name, int batch, int expected) {
    if (batch != expected) {
      throw new ShapeException(
          Explanation.of("batch-size", name + " is a batch of the wrong size")
              .with("needs", Integer.toString(expected))
              .with("got", Integer.toString(batch))
              .with("fix", "give it " + expected + ", or name the axis in @Input, such as B"));
    }
  }

  /**
   * Checks the lengths of sequences whose model says how long they may be.
   *
   * @param name the input
   * @param most the length of the longest
   * @throws ShapeException if one is longer
   */
  public static void longest(String name, Offsets x, int most) {
    for (int sequence = 0; sequence < x.batch(); sequence++) {
      if (x.length(sequence) > most) {
        throw new ShapeException(
            Explanation.of(
                    "sequence-length", "sequence " + sequence + " of " + name + " is too long")
                .with("needs", "at most " + most)
                .with("got", Integer.toString(x.length(sequence)))
                .with("fix", "cut it, or name the axis in @Input, such as T"));
      }
    }
  }

  /**
   * {@link #longest(String, Offsets, int)} of what follows a past.
   *
   * @param past how many positions of each sequence come before
   * @throws ShapeException if one is longer together with its past
   */
  public static void longest(String name, Offsets x, Offsets past, int most) {
    for (int sequence = 0; sequence < x.batch(); sequence++) {
      int before = past.length(sequence);
      if (x.length(sequence) > 0 && (long) before + x.length(sequence) > most) {
        throw new ShapeException(
            Explanation.of(
                    "sequence-length",
                    "sequence " + sequence + " of " + name + " is too long with its past")
                .with("needs", "at most " + most)
                .with("got", before + " past and " + x.length(sequence) + " new")
                .with("at", "sequence " + sequence + ", position " + Math.max(before, most))
                .with("fix", "begin anew with reset(), or name the axis in @Input, such as T"));
      }
    }
  }

  /**
   * Checks the length of a repeated layer.
   *
   * @param path where it is
   * @throws ShapeException if the list has another size
   */
  public static void repeat(String path, int size, int expected) {
    if (size != expected) {
      throw new ShapeException(
          Explanation.of("repeat-count", path + " has the wrong number of layers")
              .with("needs", expected + ", from @Repeat")
              .with("got", Integer.toString(size))
              .with("fix", "give " + path + " " + expected + " layers, or declare another number"));
    }
  }

  /**
   * A quotient that must be exact.
   *
   * @param what the quotient as it was written, such as {@code D / H}
   * @throws ShapeException if a remainder is left, or the divisor is 0
   */
  public static int divide(String what, int dividend, int divisor) {
    if (divisor == 0 || dividend % divisor != 0) {
      throw new ShapeException(
          Explanation.of("inexact-division", what + " is not a whole number")
              .with("got", dividend + " / " + divisor));
    }
    return dividend / divisor;
  }

  /**
   * Checks that two inputs have sequences of the same lengths.
   *
   * @throws ShapeException if they have not
   */
  public static void sameLengths(String name, Tokens tokens, String other, Tokens others) {
    sameLengths(name, tokens.offsets(), other, others.offsets());
  }

  /**
   * Checks that two inputs have sequences of the same lengths.
   *
   * @throws ShapeException if they have not
   */
  public static void sameLengths(String name, Sequences x, String other, Tokens tokens) {
    sameLengths(name, x.offsets(), other, tokens.offsets());
  }

  /**
   * Checks that two inputs have as many sequences.
   *
   * @throws ShapeException if they have not
   */
  public static void sameBatch(String name, Offsets x, String other, Offsets y) {
    if (x.batch() != y.batch()) {
      throw new ShapeException(
          Explanation.of("batch-size", name + " and " + other + " are batches of different size")
              .with(name, x.batch() + " sequences")
              .with(other, y.batch() + " sequences"));
    }
  }

  /**
   * Checks that a list has an element for each sequence of an input.
   *
   * @throws ShapeException if it has not
   */
  public static void onePerSequence(String name, Offsets x, String list, List<?> elements) {
    if (elements.size() != x.batch()) {
      throw new ShapeException(
          Explanation.of("batch-size", list + " has not one element for each sequence of " + name)
              .with(name, x.batch() + " sequences")
              .with(list, elements.size() + " elements")
              .with("fix", "give " + list + " one for each sequence"));
    }
  }

  /**
   * Checks that what is taken for the gradient of an output can be that.
   *
   * @throws ShapeException if it has another shape than the output
   */
  public static void gradient(Rows<?> output, Rows<?> gradient) {
    boolean fits =
        output.matrix().hasShape(gradient.matrix().shape())
            && (!(output instanceof Sequences x)
                || !(gradient instanceof Sequences y)
                || x.offsets().equals(y.offsets()));
    if (!fits) {
      throw new ShapeException(
          Explanation.of("gradient-shape", "dOutput has another shape than the output")
              .with("needs", output.toString())
              .with("got", gradient.toString())
              .with("fix", "give backward the gradient of the output of the same tape"));
    }
  }

  private static void sameLengths(String name, Offsets x, String other, Offsets y) {
    sameBatch(name, x, other, y);
    if (!x.equals(y)) {
      throw new ShapeException(
          Explanation.of("sequence-lengths", name + " and " + other + " differ in lengths")
              .with(name, x.toString())
              .with(other, y.toString()));
    }
  }
}

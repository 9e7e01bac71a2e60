package dev.rapt.proof.passes;

import dev.rapt.proof.reference.Matrix;
import dev.rapt.proof.reference.Weights;
import dev.rapt.tensor.ScoreBias;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.Tensor;
import dev.rapt.tensor.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** What a model reads: sequences of vectors, vectors, or token ids with their types. */
public sealed interface Inputs
    permits Accompanied, Inputs.OfSequences, Inputs.OfTokens, Inputs.OfVectors {
  /** What the model reads for each item of the batch alone. */
  List<Inputs> oneByOne();

  /** The items as the reference takes them. */
  List<Item> items();

  /** Sequences of vectors; asking other inputs for them is a mistake in the test. */
  default Sequences x() {
    throw new AssertionError("no sequences of vectors");
  }

  /** A batch of vectors. */
  default Tensor vectors() {
    throw new AssertionError("no vectors");
  }

  /** Token ids. */
  default Tokens tokens() {
    throw new AssertionError("no tokens");
  }

  /** Token types. */
  default Tokens types() {
    throw new AssertionError("no types");
  }

  /** What is read beside them. */
  default Beside beside() {
    throw new AssertionError("nothing beside");
  }

  /**
   * The same with a random memory, masks and biases for a number of heads beside them.
   *
   * @param width of the memory
   * @param queries their own lengths
   * @param keys the memory's
   */
  default Inputs beside(int heads, int width, int[] queries, int... keys) {
    return Accompanied.random(this, heads, width, queries, keys);
  }

  /** The same with more beside them. */
  default Inputs beside(Beside sides) {
    return new Accompanied(this, sides);
  }

  /**
   * One item of a batch.
   *
   * @param x its vectors, no rows for token ids
   * @param ids its token ids, if it has them
   * @param types their types
   * @param memory its memory in double precision, no rows without one
   * @param sides the same and what else is beside it, if anything is
   * @param added what is added to scores, in double precision
   */
  record Item(
      Matrix x, int[] ids, int[] types, Matrix memory, Optional<Beside> sides, double[] added) {
    Item(Matrix x, int[] ids, int[] types) {
      this(x, ids, types, Matrix.zeros(0, 0), Optional.empty(), new double[0]);
    }

    Item with(Matrix other, Beside beside) {
      return new Item(x, ids, types, other, Optional.of(beside), beside.added(0));
    }

    /** Whether the mask keeps a pair. */
    public boolean keeps(int head, int query, int key) {
      return sides.orElseThrow().keeps(0, head, query, key);
    }

    /** What is added to the score of a pair. */
    public double bias(int head, int query, int key) {
      ScoreBias bias = sides.orElseThrow().bias().get(0);
      return key < bias.keys() ? added[bias.start(0, head, query) + key] : Double.NEGATIVE_INFINITY;
    }
  }

  /** Ragged sequences of random vectors. */
  static Inputs sequences(int width, int... lengths) {
    RandomGenerator random = Randoms.of(width);
    return new OfSequences(
        Sequences.of(
            Arrays.stream(lengths)
                .mapToObj(length -> Randoms.tensor(random, 1, length, width))
                .toList()));
  }

  /** Random vectors. */
  static Inputs vectors(int width, int count) {
    return new OfVectors(Randoms.tensor(Randoms.of(width), 1, count, width));
  }

  /** Ragged sequences of random token ids, with random types of two. */
  static Inputs tokens(int vocabulary, int... lengths) {
    RandomGenerator random = Randoms.of(vocabulary);
    List<int[]> ids = new ArrayList<>();
    List<int[]> types = new ArrayList<>();
    for (int length : lengths) {
      ids.add(IntStream.range(0, length).map(i -> random.nextInt(vocabulary)).toArray());
      types.add(IntStream.range(0, length).map(i -> random.nextInt(2)).toArray());
    }
    return new OfTokens(Tokens.of(ids), Tokens.of(types));
  }

  /** Sequences of vectors. */
  record OfSequences(Sequences x) implements Inputs {
    @Override
    public List<Inputs> oneByOne() {
      return IntStream.range(0, x.batch())
          .<Inputs>mapToObj(it -> new OfSequences(Sequences.of(x.sequence(it))))
          .toList();
    }

    @Override
    public List<Item> items() {
      return IntStream.range(0, x.batch())
          .mapToObj(it -> new Item(Weights.matrix(x.sequence(it)), new int[0], new int[0]))
          .toList();
    }
  }

  /** Vectors. */
  record OfVectors(Tensor vectors) implements Inputs {
    @Override
    public List<Inputs> oneByOne() {
      int width = vectors.width();
      return IntStream.range(0, vectors.size(0))
          .<Inputs>mapToObj(
              it ->
                  new OfVectors(
                      Tensor.of(
                          Arrays.copyOfRange(vectors.values(), it * width, (it + 1) * width),
                          1,
                          width)))
          .toList();
    }

    @Override
    public List<Item> items() {
      return oneByOne().stream()
          .map(it -> new Item(Weights.matrix(it.vectors()), new int[0], new int[0]))
          .toList();
    }
  }

  /** Token ids and types. */
  record OfTokens(Tokens tokens, Tokens types) implements Inputs {
    @Override
    public List<Inputs> oneByOne() {
      return IntStream.range(0, tokens.batch())
          .<Inputs>mapToObj(
              it -> new OfTokens(Tokens.of(tokens.sequence(it)), Tokens.of(types.sequence(it))))
          .toList();
    }

    @Override
    public List<Item> items() {
      return IntStream.range(0, tokens.batch())
          .mapToObj(it -> new Item(Matrix.zeros(0, 0), tokens.sequence(it), types.sequence(it)))
          .toList();
    }
  }
}

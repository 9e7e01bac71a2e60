package dev.rapt.proof.decode;

import dev.rapt.proof.passes.Inputs;
import dev.rapt.tensor.KeepMask;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.ScoreBias;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.Tensor;
import dev.rapt.tensor.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * What a model reads for some positions of each sequence, after others.
 *
 * @param inputs all of it
 * @param past how many positions come before
 * @param next how many are read
 */
public record Piece(Inputs inputs, Offsets past, Offsets next) {
  /** Token ids. */
  public Tokens tokens() {
    return part(inputs.tokens());
  }

  /** Token types. */
  public Tokens types() {
    return part(inputs.types());
  }

  /** Vectors. */
  public Sequences x() {
    Sequences all = inputs.x();
    int width = all.width();
    float[] rows = new float[next.total() * width];
    for (int sequence = 0; sequence < next.batch(); sequence++) {
      System.arraycopy(
          all.matrix().values(),
          (all.offsets().start(sequence) + past.length(sequence)) * width,
          rows,
          next.start(sequence) * width,
          next.length(sequence) * width);
    }
    return Sequences.of(Tensor.of(rows, next.total(), width), next);
  }

  /** The whole memory. */
  public Sequences memory() {
    return inputs.beside().memory();
  }

  /** For each sequence what it keeps, {@code [1, H, T, past + T]}. */
  public List<KeepMask> keep(int heads) {
    return each(sequence -> kept(heads, sequence));
  }

  /** For each sequence what is added, {@code [1, H, T, past + T]}. */
  public List<ScoreBias> bias(int heads) {
    return each(sequence -> added(heads, sequence));
  }

  private KeepMask kept(int heads, int sequence) {
    int queries = next.length(sequence);
    int keys = past.length(sequence) + queries;
    boolean[] values = new boolean[heads * queries * keys];
    int index = 0;
    for (int head = 0; head < heads; head++) {
      for (int query = 0; query < queries; query++) {
        for (int key = 0; key < keys; key++) {
          values[index++] =
              inputs.beside().keeps(sequence, head, past.length(sequence) + query, key);
        }
      }
    }
    return KeepMask.of(values, 1, heads, queries, keys);
  }

  private ScoreBias added(int heads, int sequence) {
    int queries = next.length(sequence);
    int keys = past.length(sequence) + queries;
    float[] values = new float[heads * queries * keys];
    int index = 0;
    for (int head = 0; head < heads; head++) {
      for (int query = 0; query < queries; query++) {
        for (int key = 0; key < keys; key++) {
          values[index++] =
              inputs.beside().bias(sequence, head, past.length(sequence) + query, key);
        }
      }
    }
    return ScoreBias.of(Tensor.of(values, 1, heads, queries, keys));
  }

  private Tokens part(Tokens all) {
    List<int[]> parts = new ArrayList<>();
    for (int sequence = 0; sequence < next.batch(); sequence++) {
      int from = past.length(sequence);
      parts.add(Arrays.copyOfRange(all.sequence(sequence), from, from + next.length(sequence)));
    }
    return Tokens.of(parts);
  }

  private <T> List<T> each(IntFunction<T> ofSequence) {
    return IntStream.range(0, next.batch()).mapToObj(ofSequence).toList();
  }
}

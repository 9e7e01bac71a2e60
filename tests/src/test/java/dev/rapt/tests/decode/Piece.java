package dev.rapt.tests.decode;

import dev.rapt.tensor.KeepMask;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.ScoreBias;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.Tensor;
import dev.rapt.tensor.Tokens;
import dev.rapt.tests.proof.Inputs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** What a model reads for some positions of each sequence, after others. */
record Piece(Inputs inputs, Offsets past, Offsets next) {
  Tokens tokens() {
    return part(inputs.tokens());
  }

  Tokens types() {
    return part(inputs.types());
  }

  Sequences x() {
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

  Sequences memory() {
    return inputs.beside().memory();
  }

  /** For each sequence what it keeps, {@code [1, H, T, past + T]}. */
  List<KeepMask> keep(int heads) {
    return each(sequence -> kept(inputs.beside().keep().get(sequence), heads, sequence));
  }

  /** For each sequence what is added, {@code [T, past + T]}. */
  List<ScoreBias> bias() {
    return each(sequence -> added(inputs.beside().bias().get(sequence), sequence));
  }

  private KeepMask kept(KeepMask all, int heads, int sequence) {
    int queries = next.length(sequence);
    int keys = past.length(sequence) + queries;
    boolean[] values = new boolean[heads * queries * keys];
    int index = 0;
    for (int head = 0; head < heads; head++) {
      for (int query = 0; query < queries; query++) {
        for (int key = 0; key < keys; key++) {
          values[index++] = all.keeps(0, head, past.length(sequence) + query, key);
        }
      }
    }
    return KeepMask.of(values, 1, heads, queries, keys);
  }

  private ScoreBias added(ScoreBias all, int sequence) {
    int queries = next.length(sequence);
    int keys = past.length(sequence) + queries;
    float[] values = new float[queries * keys];
    for (int query = 0; query < queries; query++) {
      int start = all.start(0, 0, past.length(sequence) + query);
      System.arraycopy(all.values(), start, values, query * keys, keys);
    }
    return ScoreBias.of(Tensor.of(values, queries, keys));
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

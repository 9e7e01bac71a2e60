package dev.rapt.generate;

import dev.rapt.decode.Decoding;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.Tensor;
import dev.rapt.tensor.Tokens;
import java.util.ArrayList;
import java.util.List;

/** Steps whose logits are known without a model; they advance the cache as a model would. */
final class FakeModel {
  static final int TOKENS = 50;

  private FakeModel() {}

  /** The same logits after every token. */
  static Step saying(float... logits) {
    return (next, cache) -> {
      cache.begin(next.offsets()).commit();
      return rows(
          next,
          logits.length,
          (row, values) -> System.arraycopy(logits, 0, values, row * logits.length, logits.length));
    };
  }

  /** Predicts {@link #after} of all tokens read so far, which it keeps beside the cache. */
  static Step reading() {
    List<List<Integer>> read = new ArrayList<>();
    return (next, cache) -> {
      Decoding decoding = cache.begin(next.offsets());
      while (read.size() < next.batch()) {
        read.add(new ArrayList<>());
      }
      float[] values = new float[next.offsets().total() * TOKENS];
      for (int sequence = 0; sequence < next.batch(); sequence++) {
        if (decoding.past().length(sequence) != read.get(sequence).size()) {
          throw new IllegalStateException("the cache is not what was read");
        }
        for (int i = 0; i < next.offsets().length(sequence); i++) {
          int row = next.offsets().start(sequence) + i;
          read.get(sequence).add(next.id(row));
          values[row * TOKENS + after(read.get(sequence))] = 1;
        }
      }
      decoding.commit();
      return Sequences.of(Tensor.of(values, next.offsets().total(), TOKENS), next.offsets());
    };
  }

  /** The token after others: it depends on each of them and on their order. */
  static int after(List<Integer> tokens) {
    int state = 7;
    for (int token : tokens) {
      state = (state * 31 + token + 1) % 10_007;
    }
    return state % TOKENS;
  }

  /** A number of prompts of one token each. */
  static Tokens prompts(int sequences) {
    List<int[]> prompts = new ArrayList<>();
    for (int sequence = 0; sequence < sequences; sequence++) {
      prompts.add(new int[] {0});
    }
    return Tokens.of(prompts);
  }

  private interface Row {
    void write(int row, float[] values);
  }

  private static Sequences rows(Tokens next, int width, Row each) {
    float[] values = new float[next.offsets().total() * width];
    for (int row = 0; row < next.offsets().total(); row++) {
      each.write(row, values);
    }
    return Sequences.of(Tensor.of(values, next.offsets().total(), width), next.offsets());
  }
}

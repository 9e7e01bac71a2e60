package dev.rapt.decode;

import dev.rapt.attention.AttentionRule;
import dev.rapt.execution.Execution;
import dev.rapt.kernel.Numbers;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.Tensor;
import java.util.List;
import java.util.stream.IntStream;

/** Queries, keys and values of an attention layer, of whole sequences. */
record LayerInputs(Sequences query, Sequences key, Sequences value, int heads, int keyValueHeads) {

  /** The numbers and sizes of heads. */
  record Sizes(int heads, int keyValueHeads, int keySize, int valueSize) {}

  static LayerInputs random(long seed, int[] lengths, Sizes sizes) {
    int mixed = (int) (seed ^ seed >>> 32);
    return new LayerInputs(
        random(mixed, lengths, sizes.heads() * sizes.keySize()),
        random(mixed + 1, lengths, sizes.keyValueHeads() * sizes.keySize()),
        random(mixed + 2, lengths, sizes.keyValueHeads() * sizes.valueSize()),
        sizes.heads(),
        sizes.keyValueHeads());
  }

  /** The output of the layer for a range of positions of each sequence. */
  Sequences attend(
      Execution execution, Decoding decoding, AttentionRule rule, int[] from, int[] to) {
    return decoding.attend(
        execution,
        part(query, from, to),
        part(key, from, to),
        part(value, from, to),
        heads,
        keyValueHeads,
        rule);
  }

  /** The inputs of one sequence. */
  LayerInputs only(int sequence) {
    return new LayerInputs(
        Sequences.of(query.sequence(sequence)),
        Sequences.of(key.sequence(sequence)),
        Sequences.of(value.sequence(sequence)),
        heads,
        keyValueHeads);
  }

  static Sequences part(Sequences x, int[] from, int[] to) {
    List<Tensor> parts =
        IntStream.range(0, x.batch())
            .mapToObj(sequence -> part(x.sequence(sequence), from[sequence], to[sequence]))
            .toList();
    return Sequences.of(parts);
  }

  private static Tensor part(Tensor x, int from, int to) {
    int width = x.size(1);
    float[] rows = new float[(to - from) * width];
    System.arraycopy(x.values(), from * width, rows, 0, rows.length);
    return Tensor.of(rows, to - from, width);
  }

  private static Sequences random(int seed, int[] lengths, int width) {
    Offsets offsets = Offsets.ofLengths(lengths);
    float[] values = Numbers.random(seed, offsets.total() * width);
    return Sequences.of(Tensor.of(values, offsets.total(), width), offsets);
  }
}

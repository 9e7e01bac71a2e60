package dev.rapt.decode;

import dev.rapt.attention.AttentionRule;
import dev.rapt.attention.HeadRows;
import dev.rapt.attention.KeyValuePage;
import dev.rapt.attention.KeyValues;
import dev.rapt.attention.PageShape;
import dev.rapt.attention.PagedKeyValues;
import dev.rapt.attention.ScaledDotProductAttention;
import dev.rapt.execution.Execution;
import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.ShapeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One pass over new positions of the sequences of a {@link Cache}: the attention layers call {@link
 * #attend} in order, then {@link #commit} makes the positions part of the cache. A pass without a
 * commit changes nothing. Not safe for use by several threads at once.
 */
public final class Decoding {
  private final BlockPool pool;
  private final Offsets past;
  private final Offsets next;
  private final boolean learning;
  private final List<Extension> extensions = new ArrayList<>();
  private final List<PageShape> layers = new ArrayList<>();

  Decoding(BlockPool pool, Offsets past, Offsets next) {
    this.pool = pool;
    this.past = past;
    this.next = next;
    this.learning = pool.isEmpty();
  }

  void reserve(List<CachedSequence> sequences) {
    for (int index = 0; index < sequences.size(); index++) {
      Extension extension = new Extension(sequences.get(index), next.length(index));
      extensions.add(extension);
      extension.reserve(pool.layers());
    }
  }

  void undo() {
    extensions.forEach(Extension::undo);
  }

  /**
   * The number of earlier positions of each sequence, which is the position of its first new one.
   */
  public Offsets past() {
    return past;
  }

  /**
   * The attention of the next layer: stores key and value, then attends to all positions of each
   * sequence, including the new ones, by the rule. Query {@code i} of a sequence has the position
   * {@code past + i}, key {@code j} the position {@code j}.
   *
   * @param query {@code [B, T, H*K]}, T the new positions
   * @param key {@code [B, T, G*K]}
   * @param value {@code [B, T, G*E]}
   * @param heads H
   * @param keyValueHeads G
   * @param rule its masks and biases can be broadcast to {@code [1, H, T, past + T]} of their
   *     sequence; if attention is causal, the rule contains that
   * @return {@code [B, T, H*E]}
   * @throws ShapeException if the shapes do not fit each other, the rule or the content of the
   *     cache, or the pass has ended
   */
  public Sequences attend(
      Execution execution,
      Sequences query,
      Sequences key,
      Sequences value,
      int heads,
      int keyValueHeads,
      AttentionRule rule) {
    requireCurrent();
    requireNext("query", query);
    requireNext("key", key);
    KeyValues added =
        new KeyValues(HeadRows.of(key, keyValueHeads), HeadRows.of(value, keyValueHeads));
    PageShape shape = PageShape.of(added);
    requireLayer(shape);
    PagedKeyValues present = present(layers.size(), shape);
    present.write(execution, past, added);
    HeadRows result =
        ScaledDotProductAttention.attend(execution, HeadRows.of(query, heads), present, past, rule);
    layers.add(shape);
    return result.sequences();
  }

  /**
   * Makes the new positions part of the cache, and ends the pass.
   *
   * @throws ShapeException if the cache has more layers than attended, or the pass has ended
   */
  public void commit() {
    requireCurrent();
    if (!learning && layers.size() != pool.layers().size()) {
      throw new ShapeException(
          otherModel()
              .with("cache", pool.layers().size() + " attention layers")
              .with("got", Integer.toString(layers.size()))
              .with("fix", otherModelFix()));
    }
    pool.commit(layers, extensions.stream().mapToInt(Extension::commit).sum());
  }

  private PagedKeyValues present(int layer, PageShape shape) {
    int[] lengths = new int[past.batch()];
    Arrays.setAll(lengths, index -> extensions.get(index).length());
    List<List<KeyValuePage>> pages =
        extensions.stream().map(extension -> pages(extension, layer, shape)).toList();
    return new PagedKeyValues(shape, Offsets.ofLengths(lengths), pages);
  }

  private static List<KeyValuePage> pages(Extension extension, int layer, PageShape shape) {
    return extension.blocks().stream().map(block -> block.page(layer, shape)).toList();
  }

  private void requireCurrent() {
    if (!pool.isCurrent(this)) {
      throw new ShapeException(
          Explanation.of("cache-pass", "the pass over the cache has ended")
              .with("because", "it was committed, or another use of the cache followed")
              .with("fix", "begin another with begin()"));
    }
  }

  private void requireNext(String name, Sequences x) {
    if (!x.offsets().equals(next)) {
      throw new ShapeException(
          Explanation.of("sequence-lengths", name + " is not of the new positions")
              .with("needs", "lengths " + next)
              .with("got", x.toString()));
    }
  }

  private void requireLayer(PageShape shape) {
    int layer = layers.size();
    if (learning) {
      return;
    }
    if (layer == pool.layers().size()) {
      throw new ShapeException(
          otherModel()
              .with("cache", layer + " attention layers")
              .with("got", "one more: " + shape)
              .with("fix", otherModelFix()));
    }
    if (!shape.equals(pool.layers().get(layer))) {
      throw new ShapeException(
          otherModel()
              .with("layer", Integer.toString(layer))
              .with("cache", pool.layers().get(layer).toString())
              .with("got", shape.toString())
              .with("fix", otherModelFix()));
    }
  }

  private static Explanation otherModel() {
    return Explanation.of("cache-model", "the cache contains the keys and values of another model");
  }

  private static String otherModelFix() {
    return "use one cache for each model, or reset() it first";
  }
}

package dev.rapt.examples.minilm;

import dev.rapt.checkpoint.Checkpoint;
import dev.rapt.examples.minilm.model.SentenceEncoder;
import dev.rapt.examples.minilm.text.Encoding;
import dev.rapt.examples.minilm.text.WordPieceTokenizer;
import dev.rapt.execution.Execution;
import dev.rapt.tensor.Tensor;
import dev.rapt.tensor.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Embeds sentences with a published model: a vector of 384 numbers and length 1 for each text, so
 * that the dot product of two is their cosine similarity.
 *
 * <p>A text longer than {@link #LONGEST} tokens is truncated; {@link #encode} returns whether. The
 * results of a batch are bit-identical to those of its texts one by one. Immutable and safe for use
 * by several threads.
 */
public final class Embedder {
  /** The number of numbers in an embedding. */
  public static final int DIMENSIONS = 384;

  /** The greatest number of tokens of a text, including {@code [CLS]} and {@code [SEP]}. */
  public static final int LONGEST = 512;

  /** Limits the memory of a forward pass to about 100 MB, however many texts are given. */
  private static final int TOKENS_AT_ONCE = 4096;

  private final Function<Tokens, Tensor> forward;
  private final WordPieceTokenizer tokenizer;

  private Embedder(Function<Tokens, Tensor> forward, WordPieceTokenizer tokenizer) {
    this.forward = forward;
    this.tokenizer = tokenizer;
  }

  /** Loads all-MiniLM-L6-v2, to run on all processors. */
  public static Embedder load() {
    return load(PublishedModel.MINILM, Execution.shared());
  }

  /**
   * Loads the published weights of a model from the class path.
   *
   * @throws IllegalStateException if they are missing
   * @throws dev.rapt.checkpoint.CheckpointException if they do not fit the model
   */
  public static Embedder load(PublishedModel model, Execution execution) {
    return load(model, model.weights(), execution);
  }

  /**
   * Loads other weights of a model, such as fine-tuned ones: {@code Safetensors.open(file)}. The
   * vocabulary is the published one.
   *
   * @throws IllegalStateException if the vocabulary is missing from the class path
   * @throws dev.rapt.checkpoint.CheckpointException if the weights do not fit the model
   */
  public static Embedder load(PublishedModel model, Checkpoint weights, Execution execution) {
    return packed(model.encoder(), weights, model.tokenizer(), execution);
  }

  private static <X> Embedder packed(
      SentenceEncoder<X> encoder,
      Checkpoint checkpoint,
      WordPieceTokenizer tokenizer,
      Execution execution) {
    return of(encoder, encoder.pack(encoder.load(checkpoint)), tokenizer, execution);
  }

  /** Embeds with the given weights, which may be packed. */
  public static <X> Embedder of(
      SentenceEncoder<X> encoder, X weights, WordPieceTokenizer tokenizer, Execution execution) {
    return new Embedder(ids -> encoder.forward(weights, ids, execution), tokenizer);
  }

  /** The embedding of a text, {@code [384]}. */
  public float[] embed(String text) {
    return embed(List.of(text)).get(0);
  }

  /** The embeddings of texts, {@code [384]} each, in their order. */
  public List<float[]> embed(List<String> texts) {
    return embedEncoded(texts.stream().map(this::encode).toList());
  }

  /** The token ids of a text, and whether it is truncated. */
  public Encoding encode(String text) {
    return tokenizer.encode(text, LONGEST);
  }

  /** The embeddings of encoded texts, {@code [384]} each, in their order. */
  public List<float[]> embedEncoded(List<Encoding> encodings) {
    List<float[]> embeddings = new ArrayList<>(encodings.size());
    List<int[]> batch = new ArrayList<>();
    int tokens = 0;
    for (Encoding encoding : encodings) {
      if (tokens + encoding.ids().length > TOKENS_AT_ONCE) {
        embedBatch(batch, embeddings);
        batch.clear();
        tokens = 0;
      }
      batch.add(encoding.ids());
      tokens += encoding.ids().length;
    }
    embedBatch(batch, embeddings);
    return embeddings;
  }

  private void embedBatch(List<int[]> batch, List<float[]> embeddings) {
    if (batch.isEmpty()) {
      return;
    }
    Tokens ids = Tokens.of(batch);
    Tensor result = forward.apply(ids);
    float[] values = result.values();
    for (int text = 0; text < batch.size(); text++) {
      embeddings.add(Arrays.copyOfRange(values, text * DIMENSIONS, (text + 1) * DIMENSIONS));
    }
  }
}

package dev.rapt.examples.minilm.finetune;

import dev.rapt.checkpoint.Checkpoint;
import dev.rapt.examples.minilm.Embedder;
import dev.rapt.examples.minilm.PublishedModel;
import dev.rapt.examples.minilm.model.SentenceEncoder;
import dev.rapt.examples.minilm.text.WordPieceTokenizer;
import dev.rapt.train.AdamW;
import dev.rapt.train.ContrastiveLoss;
import dev.rapt.train.Optimization;
import dev.rapt.train.Optimizer;
import dev.rapt.train.Schedule;
import dev.rapt.train.TrainingListener;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Fine-tunes a published model, so that the first text of each pair is nearest to its second text
 * among all second texts of a batch (multiple-negatives ranking, Henderson et al. 2017).
 *
 * @param <X> the record of the model
 */
public final class FineTuning<X> {
  private final SentenceEncoder<X> encoder;
  private final WordPieceTokenizer tokenizer;
  private final Settings settings;
  private final List<List<List<EncodedPair>>> epochs;
  private final Optimizer<X> optimizer;

  private FineTuning(
      SentenceEncoder<X> encoder,
      WordPieceTokenizer tokenizer,
      X weights,
      List<Pair> pairs,
      Settings settings) {
    this.encoder = encoder;
    this.tokenizer = tokenizer;
    this.settings = settings;
    PairBatches batches =
        new PairBatches(
            pairs.stream().map(pair -> encoded(pair, tokenizer)).toList(),
            settings.batch(),
            settings.seed());
    this.epochs = IntStream.range(0, settings.epochs()).mapToObj(batches::epoch).toList();
    this.optimizer =
        Optimization.of(AdamW.standard(), schedule(settings.rate(), steps()))
            .clippedTo(1)
            .freezing(settings.frozen().toArray(String[]::new))
            .on(settings.execution())
            .begin(encoder.parameters(), weights);
  }

  /**
   * Prepares to fine-tune a model.
   *
   * @param weights where it begins; see {@link PublishedModel#weights}
   * @param pairs at least one
   * @throws dev.rapt.checkpoint.CheckpointException if the weights do not fit the model
   * @throws dev.rapt.tensor.ShapeException if a frozen path names nothing
   */
  public static FineTuning<?> of(
      PublishedModel model, Checkpoint weights, List<Pair> pairs, Settings settings) {
    return begun(model.encoder(), model.tokenizer(), weights, pairs, settings);
  }

  private static <X> FineTuning<X> begun(
      SentenceEncoder<X> encoder,
      WordPieceTokenizer tokenizer,
      Checkpoint weights,
      List<Pair> pairs,
      Settings settings) {
    return new FineTuning<>(encoder, tokenizer, encoder.load(weights), pairs, settings);
  }

  /** How many steps there are; 0 if no two pairs can be told apart. */
  public int steps() {
    return epochs.stream().mapToInt(List::size).sum();
  }

  /** Whether there is a parameter that is not frozen. */
  public boolean trains() {
    return !optimizer.trainedParameters().isEmpty();
  }

  /**
   * Trains for all epochs.
   *
   * @throws dev.rapt.train.DivergedException if the loss or a gradient is {@code NaN} or infinite
   */
  public void train(TrainingListener listener) {
    ContrastiveLoss loss = new ContrastiveLoss(settings.temperature());
    for (List<List<EncodedPair>> epoch : epochs) {
      for (List<EncodedPair> batch : epoch) {
        listener.stepped(
            optimizer.step(
                encoder.loss(
                    optimizer.weights(),
                    EncodedPair.tokens(batch),
                    loss::of,
                    settings.execution())));
      }
    }
  }

  /** An embedder with the weights as they are now; they change when training goes on. */
  public Embedder embedder() {
    return Embedder.of(encoder, optimizer.weights(), tokenizer, settings.execution());
  }

  /**
   * Writes the weights as a safetensors file, under the names of HuggingFace.
   *
   * @throws dev.rapt.checkpoint.CheckpointException if the file cannot be written
   */
  public void save(Path file) {
    encoder.save(optimizer.weights(), file);
  }

  private static EncodedPair encoded(Pair pair, WordPieceTokenizer tokenizer) {
    return new EncodedPair(
        pair,
        tokenizer.encode(pair.first(), Embedder.LONGEST).ids(),
        tokenizer.encode(pair.second(), Embedder.LONGEST).ids());
  }

  private static Schedule schedule(double rate, int steps) {
    int warmup = steps / 10;
    return Schedule.linear(rate, 0, Math.max(1, steps - warmup)).afterWarmup(warmup);
  }
}

package dev.rapt.examples.minilm;

import dev.rapt.checkpoint.Checkpoint;
import dev.rapt.examples.minilm.model.BgeSmallEncoder;
import dev.rapt.examples.minilm.model.BgeSmallGraph;
import dev.rapt.examples.minilm.model.MiniLmEncoder;
import dev.rapt.examples.minilm.model.MiniLmGraph;
import dev.rapt.examples.minilm.model.SentenceEncoder;
import dev.rapt.examples.minilm.text.WordPieceTokenizer;
import dev.rapt.inspect.Specification;

/**
 * The models whose published weights this example can load. Both take up to 512 tokens and give 384
 * numbers.
 */
public enum PublishedModel {
  /** all-MiniLM-L6-v2: six blocks, the mean over the tokens. */
  MINILM("minilm", "all-minilm-l6-v2", MiniLmGraph.SPEC, new MiniLmEncoder()),
  /** bge-small-en-v1.5: twelve blocks, the first token. */
  BGE_SMALL("bge-small", "bge-small-en-v1.5", BgeSmallGraph.SPEC, new BgeSmallEncoder());

  private final String shortName;
  private final String publishedName;
  private final Specification specification;
  private final SentenceEncoder<?> encoder;

  PublishedModel(
      String shortName,
      String publishedName,
      Specification specification,
      SentenceEncoder<?> encoder) {
    this.shortName = shortName;
    this.publishedName = publishedName;
    this.specification = specification;
    this.encoder = encoder;
  }

  /** The prefix of the names of its files. */
  public String publishedName() {
    return publishedName;
  }

  /** The model as data. */
  public Specification specification() {
    return specification;
  }

  /** The generated code of the model. */
  public SentenceEncoder<?> encoder() {
    return encoder;
  }

  /**
   * The published weights, from the class path.
   *
   * @throws IllegalStateException if they are missing
   */
  public Checkpoint weights() {
    return new PublishedFiles(publishedName).weights();
  }

  /**
   * A tokenizer with the published vocabulary, from the class path.
   *
   * @throws IllegalStateException if it is missing
   */
  public WordPieceTokenizer tokenizer() {
    return new WordPieceTokenizer(new PublishedFiles(publishedName).vocabulary());
  }

  /** The name on a command line. */
  @Override
  public String toString() {
    return shortName;
  }
}

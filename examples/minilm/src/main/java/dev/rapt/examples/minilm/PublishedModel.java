package dev.rapt.examples.minilm;

import dev.rapt.examples.minilm.model.BgeSmall;
import dev.rapt.examples.minilm.model.BgeSmallGraph;
import dev.rapt.examples.minilm.model.MiniLm;
import dev.rapt.examples.minilm.model.MiniLmGraph;
import dev.rapt.execution.Execution;
import dev.rapt.inspect.Specification;
import dev.rapt.tensor.Tensor;
import dev.rapt.tensor.Tokens;

/**
 * The models whose published weights this example can load. Both take up to 512 tokens and give 384
 * numbers.
 */
public enum PublishedModel {
  /** all-MiniLM-L6-v2: six blocks, the mean over the tokens. */
  MINILM("minilm", "all-minilm-l6-v2", MiniLmGraph.SPEC) {
    @Override
    Weights load(PublishedFiles files) {
      // A pooler and the numbers 0 to 511, which the model does not use.
      MiniLm weights =
          MiniLmGraph.pack(
              MiniLmGraph.load(files.weights().ignoring("pooler.*", "embeddings.position_ids")));
      return (ids, execution) -> MiniLmGraph.forward(weights, ids, ids.filled(0), execution);
    }
  },
  /** bge-small-en-v1.5: twelve blocks, the first token. */
  BGE_SMALL("bge-small", "bge-small-en-v1.5", BgeSmallGraph.SPEC) {
    @Override
    Weights load(PublishedFiles files) {
      BgeSmall weights = BgeSmallGraph.pack(BgeSmallGraph.load(files.weights()));
      return (ids, execution) -> BgeSmallGraph.forward(weights, ids, ids.filled(0), execution);
    }
  };

  private final String shortName;
  private final String publishedName;
  private final Specification specification;

  PublishedModel(String shortName, String publishedName, Specification specification) {
    this.shortName = shortName;
    this.publishedName = publishedName;
    this.specification = specification;
  }

  /** A model with its weights: token ids {@code [B, T]} to embeddings {@code [B, 384]}. */
  interface Weights {
    Tensor forward(Tokens ids, Execution execution);
  }

  abstract Weights load(PublishedFiles files);

  /** The prefix of the names of its files. */
  public String publishedName() {
    return publishedName;
  }

  /** The model as data. */
  public Specification specification() {
    return specification;
  }

  /** The name on a command line. */
  @Override
  public String toString() {
    return shortName;
  }
}

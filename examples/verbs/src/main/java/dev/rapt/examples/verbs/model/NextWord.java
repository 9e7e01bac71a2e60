package dev.rapt.examples.verbs.model;

import dev.rapt.examples.verbs.corpus.Vocabulary;
import dev.rapt.tensor.Tensor;
import dev.rapt.tensor.Tokens;
import java.util.List;

/**
 * What a model says next: the row of the last word predicts the word after it.
 *
 * @param weights the model
 * @param vocabulary its words
 */
public record NextWord(MiniGpt weights, Vocabulary vocabulary) {
  /**
   * The most likely next word.
   *
   * @param words at least one, all in the vocabulary
   */
  public String after(List<String> words) {
    Tensor logits = MiniGptGraph.forward(weights, Tokens.of(vocabulary.ids(words))).matrix();
    return vocabulary.words().get(greatest(logits, words.size() - 1));
  }

  /** The position of the greatest number in a row. */
  public static int greatest(Tensor matrix, int row) {
    int best = 0;
    for (int column = 1; column < matrix.size(1); column++) {
      if (matrix.get(row, column) > matrix.get(row, best)) {
        best = column;
      }
    }
    return best;
  }
}

package dev.rapt.train;

import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Inputs and targets to train a language model: at each position the target is the next token.
 *
 * @param inputs all tokens of each text but the last
 * @param targets all tokens of each text but the first
 */
public record NextTokens(Tokens inputs, Tokens targets) {
  /**
   * The inputs and targets of a batch of texts.
   *
   * @param texts at least two ids each
   * @throws ShapeException if a text is shorter
   */
  public static NextTokens of(List<int[]> texts) {
    List<int[]> inputs = new ArrayList<>();
    List<int[]> targets = new ArrayList<>();
    for (int[] text : texts) {
      if (text.length < 2) {
        throw new ShapeException(
            Explanation.of("empty-sequence", "text " + inputs.size() + " has no next token")
                .with("needs", "at least 2 tokens")
                .with("got", Integer.toString(text.length))
                .with("fix", "leave the text out, or end it with a token for its end"));
      }
      inputs.add(Arrays.copyOf(text, text.length - 1));
      targets.add(Arrays.copyOfRange(text, 1, text.length));
    }
    return new NextTokens(Tokens.of(inputs), Tokens.of(targets));
  }
}

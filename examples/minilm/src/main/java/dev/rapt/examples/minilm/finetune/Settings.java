package dev.rapt.examples.minilm.finetune;

import dev.rapt.execution.Execution;
import java.util.List;

/**
 * How a model is fine-tuned.
 *
 * @param epochs how often each pair is used
 * @param batch the greatest number of pairs in a step
 * @param rate the highest learning rate, reached after a tenth of the steps; then it falls linearly
 *     to 0
 * @param temperature what cosines are divided by
 * @param frozen paths of parameters or records that stay as they are, such as {@code blocks.0}
 * @param seed determines the order of the pairs
 * @param execution where it is computed
 */
public record Settings(
    int epochs,
    int batch,
    double rate,
    double temperature,
    List<String> frozen,
    long seed,
    Execution execution) {
  /** Copies the paths. */
  public Settings {
    frozen = List.copyOf(frozen);
  }
}

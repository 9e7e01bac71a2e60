package dev.rapt.examples.quickstart;

import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Words with a random vector each, the same for the same word.
 *
 * @param words in order
 */
record Sentence(List<String> words) {
  static Sentence of(String text) {
    return new Sentence(List.of(text.split(" ")));
  }

  /** The vectors of the words, {@code [1, T, D]}. */
  Sequences vectors(int width, long seed) {
    List<String> vocabulary = new ArrayList<>();
    float[][] rows = new float[words.size()][];
    for (int position = 0; position < rows.length; position++) {
      String word = words.get(position);
      if (!vocabulary.contains(word)) {
        vocabulary.add(word);
      }
      rows[position] = vector(width, seed + vocabulary.indexOf(word));
    }
    return Sequences.of(Tensor.of(rows));
  }

  private static float[] vector(int width, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] vector = new float[width];
    for (int feature = 0; feature < width; feature++) {
      vector[feature] = (float) random.nextGaussian();
    }
    return vector;
  }
}

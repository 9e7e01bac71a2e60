package dev.rapt.examples.verbs.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MiniGptTest {
  @Test
  void hasTheParametersOfTheLessonAtAVocabularyOf64() {
    assertThat(parameters(64)).isEqualTo(103_680);
  }

  @Test
  void hasAVectorOf64MoreForEachFurtherWord() {
    assertThat(parameters(65)).isEqualTo(103_680 + 64);
  }

  private static long parameters(int words) {
    long[] count = {0};
    MiniGptGraph.PARAMETERS.forEach(
        MiniGptGraph.initialize(new SplittableRandom(1), words),
        (parameter, tensor) -> count[0] += tensor.elementCount());
    return count[0];
  }
}

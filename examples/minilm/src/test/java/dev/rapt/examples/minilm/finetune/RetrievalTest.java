package dev.rapt.examples.minilm.finetune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rapt.examples.minilm.Embedder;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RetrievalTest {
  private static Embedder embedder;

  @BeforeAll
  static void load() {
    embedder = Embedder.load();
  }

  @Test
  void paraphrasesAreFoundFirst() {
    Retrieval found =
        Retrieval.of(
            embedder,
            List.of(
                new Pair("A cat sleeps on the sofa.", "Kittens love to nap."),
                new Pair("Shares lost value.", "The stock market fell today.")));
    assertThat(found).isEqualTo(new Retrieval(2, 1, 1));
  }

  @Test
  void aWrongAnswerThatIsNearerCountsWithItsRank() {
    Retrieval found =
        Retrieval.of(
            embedder,
            List.of(
                new Pair("A cat sleeps on the sofa.", "The stock market fell today."),
                new Pair("A kitten naps on a couch.", "A cat sleeps on the sofa."),
                new Pair("Shares lost value.", "The moon is far away.")));
    // Ranks 3 or 2, 1, and 2: each wrong pair has at least one nearer answer.
    assertThat(found.candidates()).isEqualTo(3);
    assertThat(found.recall()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(found.reciprocalRank()).isBetween((1 + 2 / 3.0) / 3, (1 + 2 / 2.0) / 3);
  }

  @Test
  void severalPairsMayShareAnAnswer() {
    Retrieval found =
        Retrieval.of(
            embedder,
            List.of(
                new Pair("A cat sleeps.", "animals"),
                new Pair("A dog barks.", "animals"),
                new Pair("Shares lost value.", "finance")));
    assertThat(found).isEqualTo(new Retrieval(2, 1, 1));
  }
}

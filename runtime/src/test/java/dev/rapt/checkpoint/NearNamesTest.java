package dev.rapt.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearNamesTest {
  @Test
  void theNearestNameIsFound() {
    assertThat(
            NearNames.near("norm.weight", List.of("norm.weigth", "norm.weights", "words.weight")))
        .contains("norm.weights");
  }

  @Test
  void aDistantNameIsNotSuggested() {
    assertThat(NearNames.near("norm.weight", List.of("pooler.dense.bias", "norm", ""))).isEmpty();
  }

  @Test
  void theLimitIsAQuarterOfTheCharacters() {
    assertThat(NearNames.near("abcdefgh", List.of("abcdefxx"))).contains("abcdefxx");
    assertThat(NearNames.near("abcdefgh", List.of("abcdexxx"))).isEmpty();
    assertThat(NearNames.near("abc", List.of("abd"))).isEmpty();
  }
}

package dev.rapt.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tokens;
import java.util.List;
import org.junit.jupiter.api.Test;

class NextTokensTest {
  @Test
  void theTargetOfEachPositionIsTheTokenThatFollows() {
    NextTokens batch = NextTokens.of(List.of(new int[] {3, 1, 4, 1}, new int[] {5, 9}));

    assertThat(batch.inputs()).isEqualTo(Tokens.of(new int[] {3, 1, 4}, new int[] {5}));
    assertThat(batch.targets()).isEqualTo(Tokens.of(new int[] {1, 4, 1}, new int[] {9}));
  }

  @Test
  void aTextOfOneTokenIsNamed() {
    assertThatThrownBy(() -> NextTokens.of(List.of(new int[] {3, 1}, new int[] {5})))
        .isInstanceOf(ShapeException.class)
        .hasMessageContainingAll("text 1", "at least 2 tokens", "1", "fix");
  }
}

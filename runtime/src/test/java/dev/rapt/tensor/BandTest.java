package dev.rapt.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Keys that are attended to by position alone. */
class BandTest {
  private static final int ANY = Integer.MAX_VALUE;

  @Test
  void causalEndsAtThePosition() {
    assertThat(Band.causal(0).end(0, 5)).isEqualTo(1);
    assertThat(Band.causal(2).end(1, 5)).isEqualTo(4);
    assertThat(Band.causal(2).end(4, 5)).isEqualTo(5);
    assertThat(Band.causal(-2).end(1, 5)).isZero();
    assertThat(Band.causal(0).first(4, 5)).isZero();
  }

  @Test
  void extremeOffsetsDoNotOverflow() {
    assertThat(Band.causal(ANY).end(ANY, ANY)).isEqualTo(ANY);
    assertThat(Band.causal(Integer.MIN_VALUE).end(0, ANY)).isZero();
    assertThat(Band.window(ANY, ANY).from(ANY).first(ANY, ANY)).isEqualTo(ANY);
    assertThat(Band.window(-1, -1).from(ANY)).returns(0, band -> band.first(ANY, ANY));
    assertThat(Band.ALL.transposed().covers(ANY, ANY)).isTrue();
  }

  @Property
  void aRangeHoldsTheKeysOfTheDefinition(
      @ForAll @IntRange(min = -1, max = 6) int left,
      @ForAll @IntRange(min = -1, max = 6) int right,
      @ForAll @IntRange(min = -8, max = 8) int offset,
      @ForAll @IntRange(max = 8) int queries,
      @ForAll @IntRange(max = 8) int keys) {
    Band band = Band.window(left, right).from(offset);
    Band causal = band.and(Band.causal(offset));
    boolean all = true;
    for (int i = 0; i < queries; i++) {
      for (int j = 0; j < keys; j++) {
        boolean inside =
            (left < 0 || j >= i + offset - left) && (right < 0 || j <= i + offset + right);
        assertThat(contains(band, i, j, keys)).isEqualTo(inside);
        assertThat(contains(causal, i, j, keys)).isEqualTo(inside && j <= i + offset);
        assertThat(contains(band.transposed(), j, i, queries)).isEqualTo(inside);
        all &= inside;
      }
      assertThat(band.first(i, keys)).isBetween(0, band.end(i, keys));
      assertThat(band.end(i, keys)).isBetween(band.first(i, keys), keys);
    }
    assertThat(band.covers(queries, keys)).isEqualTo(all);
  }

  private static boolean contains(Band band, int query, int key, int keys) {
    return key >= band.first(query, keys) && key < band.end(query, keys);
  }
}

package dev.rapt.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;
import org.junit.jupiter.api.Test;

class AccumulationTest {
  private final Accumulation<Point> accumulation = new Accumulation<>(Point.PARAMETERS);

  @Test
  void partsCountAsMuchAsTheyCounted() {
    accumulation.add(new Loss<>(8, 1, Point.of(4, 0, 1)));
    accumulation.add(new Loss<>(4, 3, Point.of(0, 8, 1)));

    // (1 * 8 + 3 * 4) / 4, and so on.
    assertThat(accumulation.mean()).isEqualTo(new Loss<>(5, 4, Point.of(1, 6, 1)));
  }

  @Test
  void aSinglePartIsGivenBackAsItIs() {
    Loss<Point> part = new Loss<>(0.1, 3, Point.of(0.1f, 0.2f, 0.3f));
    accumulation.add(part);

    assertThat(accumulation.mean().gradient()).isSameAs(part.gradient());
  }

  @Test
  void aPartThatCountedNothingChangesNothing() {
    Loss<Point> part = new Loss<>(0.1, 3, Point.of(0.1f, 0.2f, 0.3f));
    accumulation.add(new Loss<>(0, 0, Point.of(0, 0, 0)));
    accumulation.add(part);
    accumulation.add(new Loss<>(0, 0, Point.of(0, 0, 0)));

    assertThat(accumulation.mean()).isEqualTo(part);
  }

  @Test
  void theGradientsGivenAreNotChanged() {
    Point first = Point.of(4, 0, 1);
    accumulation.add(new Loss<>(8, 1, first));
    accumulation.add(new Loss<>(4, 3, Point.of(0, 8, 1)));
    accumulation.mean();

    assertThat(first).isEqualTo(Point.of(4, 0, 1));
  }

  @Test
  void noPartsHaveNoMean() {
    assertThatThrownBy(accumulation::mean)
        .isInstanceOf(ShapeException.class)
        .hasMessageContainingAll("nothing was accumulated", "at least 1 part");
  }

  @Test
  void aShapeThatChangesIsNamed() {
    accumulation.add(Point.gradient(1, 2, 3));
    Point other = new Point(Tensor.zeros(1, 3), Tensor.zeros(2));

    assertThatThrownBy(() -> accumulation.add(new Loss<>(1, 1, other)))
        .isInstanceOf(ShapeException.class)
        .hasMessageContainingAll("the gradient of bias", "[3]", "[2]", "fix");
  }
}

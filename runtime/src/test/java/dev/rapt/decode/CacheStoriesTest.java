package dev.rapt.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rapt.execution.Execution;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever is done to caches of one pool, each sequence contains what was read into it. */
class CacheStoriesTest {
  private static final int CAPACITY = 1500;
  private static final int LONGEST = 400;
  private static final CausalReference CAUSAL = new CausalReference(-1, false, 0);

  /** A cache of one sequence, and the numbers of the positions that it has read. */
  private record Tracked(Cache cache, List<Integer> read) {}

  @Property(tries = 60)
  void readForkLeaveResetAndClose(@ForAll Random random) {
    List<Tracked> all =
        new ArrayList<>(List.of(new Tracked(Cache.ofPositions(CAPACITY), List.of())));
    for (int step = 0; step < 25; step++) {
      Tracked one = all.get(random.nextInt(all.size()));
      switch (random.nextInt(8)) {
        case 0, 1 -> all.add(new Tracked(one.cache().fork(), one.read()));
        case 2 -> {
          if (all.size() > 1) {
            one.cache().close();
            all.remove(one);
          }
        }
        case 3 -> {
          one.cache().reset();
          all.set(all.indexOf(one), new Tracked(one.cache(), List.of()));
        }
        case 4 -> grow(one, numbers(random), false);
        default -> all.set(all.indexOf(one), grow(one, numbers(random), true));
      }
      counts(all);
    }
    all.forEach(tracked -> tracked.cache().close());
    assertThat(all.get(0).cache().free()).isEqualTo(CAPACITY);
  }

  /**
   * Shared positions count at least once, and no position counts more often than it has holders.
   */
  private static void counts(List<Tracked> all) {
    int sum = all.stream().mapToInt(tracked -> tracked.read().size()).sum();
    long different = all.stream().map(Tracked::read).flatMap(List::stream).distinct().count();
    assertThat(CAPACITY - all.get(0).cache().free()).isBetween((int) different, sum);
    for (Tracked tracked : all) {
      assertThat(tracked.cache().lengths()).isEqualTo(Offsets.ofLengths(tracked.read().size()));
    }
  }

  private static List<Integer> numbers(Random random) {
    int count = random.nextInt(4) == 0 ? random.nextInt(300) : random.nextInt(5);
    return random.ints(count, 0, Integer.MAX_VALUE).boxed().toList();
  }

  /** Reads more positions, each derived from its number alone, and checks the last. */
  private static Tracked grow(Tracked tracked, List<Integer> numbers, boolean commit) {
    List<Integer> read = new ArrayList<>(tracked.read());
    read.addAll(numbers);
    if (read.size() > LONGEST) {
      return tracked;
    }
    int free = tracked.cache().free();
    Offsets next = Offsets.ofLengths(numbers.size());
    if (numbers.size() > free) {
      assertThatExceptionOfType(ShapeException.class).isThrownBy(() -> tracked.cache().begin(next));
      assertThat(tracked.cache().free()).isEqualTo(free);
      return tracked;
    }
    Decoding decoding;
    try {
      decoding = tracked.cache().begin(next);
    } catch (ShapeException noRoomForACopy) {
      assertThat(noRoomForACopy.code()).isEqualTo("cache-overflow");
      assertThat(tracked.cache().free()).isEqualTo(free);
      return tracked;
    }
    LayerInputs whole = layer(read);
    Sequences got =
        whole.attend(
            Execution.shared(),
            decoding,
            CAUSAL.rule(),
            new int[] {tracked.read().size()},
            new int[] {read.size()});
    if (!commit) {
      return tracked;
    }
    decoding.commit();
    CAUSAL.check(whole, 0, tracked.read().size(), read.size(), got);
    return new Tracked(tracked.cache(), read);
  }

  private static LayerInputs layer(List<Integer> numbers) {
    return new LayerInputs(rows(numbers, 1), rows(numbers, 2), rows(numbers, 3), 1, 1);
  }

  private static Sequences rows(List<Integer> numbers, int salt) {
    float[] values = new float[numbers.size() * 3];
    for (int i = 0; i < numbers.size(); i++) {
      Random random = new Random(numbers.get(i) * 31L + salt);
      for (int k = 0; k < 3; k++) {
        values[i * 3 + k] = (float) random.nextGaussian();
      }
    }
    return Sequences.of(Tensor.of(values, numbers.size(), 3));
  }
}

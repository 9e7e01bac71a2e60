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

/** Whatever is done to caches of one pool, each sequence is what was read into it. */
class CacheStoriesTest {
  private static final int CAPACITY = 1500;
  private static final int LONGEST = 400;
  private static final CausalReference CAUSAL = new CausalReference(-1, false, 0);

  /** A cache of one sequence, and the numbers of the positions that it has read. */
  private record Told(Cache cache, List<Integer> read) {}

  @Property(tries = 60)
  void readForkLeaveResetAndClose(@ForAll Random random) {
    List<Told> all = new ArrayList<>(List.of(new Told(Cache.ofPositions(CAPACITY), List.of())));
    for (int step = 0; step < 25; step++) {
      Told one = all.get(random.nextInt(all.size()));
      switch (random.nextInt(8)) {
        case 0, 1 -> all.add(new Told(one.cache().fork(), one.read()));
        case 2 -> {
          if (all.size() > 1) {
            one.cache().close();
            all.remove(one);
          }
        }
        case 3 -> {
          one.cache().reset();
          all.set(all.indexOf(one), new Told(one.cache(), List.of()));
        }
        case 4 -> grow(one, numbers(random), false);
        default -> all.set(all.indexOf(one), grow(one, numbers(random), true));
      }
      counts(all);
    }
    all.forEach(told -> told.cache().close());
    assertThat(all.get(0).cache().free()).isEqualTo(CAPACITY);
  }

  /** Shared positions count once at least, and no position counts more often than it is held. */
  private static void counts(List<Told> all) {
    int sum = all.stream().mapToInt(told -> told.read().size()).sum();
    long different = all.stream().map(Told::read).flatMap(List::stream).distinct().count();
    assertThat(CAPACITY - all.get(0).cache().free()).isBetween((int) different, sum);
    for (Told told : all) {
      assertThat(told.cache().lengths()).isEqualTo(Offsets.ofLengths(told.read().size()));
    }
  }

  private static List<Integer> numbers(Random random) {
    int count = random.nextInt(4) == 0 ? random.nextInt(300) : random.nextInt(5);
    return random.ints(count, 0, Integer.MAX_VALUE).boxed().toList();
  }

  /** Reads more positions, each made of its number alone, and checks the last. */
  private static Told grow(Told told, List<Integer> numbers, boolean commit) {
    List<Integer> read = new ArrayList<>(told.read());
    read.addAll(numbers);
    if (read.size() > LONGEST) {
      return told;
    }
    int free = told.cache().free();
    Offsets next = Offsets.ofLengths(numbers.size());
    if (numbers.size() > free) {
      assertThatExceptionOfType(ShapeException.class).isThrownBy(() -> told.cache().begin(next));
      assertThat(told.cache().free()).isEqualTo(free);
      return told;
    }
    Decoding decoding;
    try {
      decoding = told.cache().begin(next);
    } catch (ShapeException noRoomForACopy) {
      assertThat(noRoomForACopy.code()).isEqualTo("cache-overflow");
      assertThat(told.cache().free()).isEqualTo(free);
      return told;
    }
    LayerInputs whole = layer(read);
    Sequences got =
        whole.attend(
            Execution.shared(),
            decoding,
            CAUSAL.rule(),
            new int[] {told.read().size()},
            new int[] {read.size()});
    if (!commit) {
      return told;
    }
    decoding.commit();
    CAUSAL.check(whole, 0, told.read().size(), read.size(), got);
    return new Told(told.cache(), read);
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

package dev.rapt.proof.forms;

import dev.rapt.proof.forms.LayerOptions.Reach;
import dev.rapt.proof.passes.Randoms;
import dev.rapt.proof.reference.Rotary;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Random declarations: every option with every other that the processor accepts beside it. */
final class Declarations {
  private static final int[] HEADS = {1, 1, 1, 2, 3, 4, 5, 6, 8, 12};
  private static final int[] HEAD_SIZES = {1, 2, 3, 5, 8, 20, 33};
  private static final int[] WIDTHS = {1, 2, 5, 8, 19};
  private static final int[] REACHES = {-1, 0, 1, 2, 6, 150};

  private final RandomGenerator random;

  private Declarations(RandomGenerator random) {
    this.random = random;
  }

  /** The same ones from the same seed, and the same first ones whatever the count. */
  static List<Declaration> draw(long seed, int count) {
    RandomGenerator seeds = Randoms.of(seed);
    return IntStream.range(0, count)
        .mapToObj(it -> new Declarations(Randoms.of(seeds.nextLong())).declaration("Drawn" + it))
        .toList();
  }

  private Declaration declaration(String name) {
    int heads = of(HEADS);
    int groups = of(IntStream.rangeClosed(1, heads).filter(it -> heads % it == 0).toArray());
    boolean memory = oneIn(4);
    boolean fused = !memory && oneIn(4);
    int keySize = of(HEAD_SIZES);
    LayerSizes sizes =
        new LayerSizes(
            of(WIDTHS),
            memory ? of(WIDTHS) : 0,
            heads,
            groups,
            keySize,
            fused ? keySize : of(HEAD_SIZES),
            oneIn(3) ? 0 : of(WIDTHS));
    return new Declaration(name, sizes, options(sizes), parts(fused));
  }

  private LayerOptions options(LayerSizes sizes) {
    boolean causal = sizes.hasMemory() ? oneIn(3) : !oneIn(3);
    Optional<Reach> window = oneIn(3) ? reach(causal) : Optional.empty();
    boolean alibi = oneIn(4);
    Optional<Rotary> rotary =
        !alibi && sizes.keySize() > 1 && oneIn(2) ? Optional.of(rotary(sizes)) : Optional.empty();
    boolean positioned = window.isPresent() || alibi || rotary.isPresent();
    boolean shifted = sizes.hasMemory() && (causal || (positioned && oneIn(2)));
    return new LayerOptions(
        causal,
        shifted ? OptionalInt.of(random.nextInt(-4, 6)) : OptionalInt.empty(),
        window,
        oneOf(3, 0.3, -0.2, 0, 1),
        oneOf(4, 0.5, 3, 20),
        alibi,
        rotary,
        oneIn(4),
        oneIn(4));
  }

  private Optional<Reach> reach(boolean causal) {
    int left = of(REACHES);
    int right = causal ? random.nextInt(-1, 1) : of(REACHES);
    return left == -1 && right == -1 ? Optional.empty() : Optional.of(new Reach(left, right));
  }

  private Rotary rotary(LayerSizes sizes) {
    int pairs = sizes.keySize() / 2;
    int size = 2 * (oneIn(2) ? pairs : random.nextInt(1, pairs + 1));
    return new Rotary(size, oneIn(2) ? 10000 : 50.5, oneIn(2));
  }

  /** An epsilon that is not tiny: the norm of a head that is nearly 0 magnifies its rounding. */
  private LayerParts parts(boolean fused) {
    return new LayerParts(
        fused,
        some(fused ? Stream.of("qkv", "output") : Stream.of("query", "key", "value", "output"), 2),
        some(Stream.of("query", "key"), 4),
        oneIn(2) ? 0.01 : 0.25,
        some(Stream.of("D", "M", "K", "E", "O"), 5));
  }

  private Set<String> some(Stream<String> all, int in) {
    return all.filter(it -> oneIn(in)).collect(Collectors.toUnmodifiableSet());
  }

  private OptionalDouble oneOf(int in, double... choices) {
    return oneIn(in)
        ? OptionalDouble.of(choices[random.nextInt(choices.length)])
        : OptionalDouble.empty();
  }

  private int of(int[] choices) {
    return choices[random.nextInt(choices.length)];
  }

  private boolean oneIn(int count) {
    return random.nextInt(count) == 0;
  }
}

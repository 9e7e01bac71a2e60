package dev.rapt.proof.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.decode.Cache;
import dev.rapt.execution.Execution;
import dev.rapt.kernel.scalar.ScalarKernels;
import dev.rapt.tensor.Offsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ways of decoding that must agree with one causal pass, and with each other. */
class DecodingFormsTest {
  private static final String MODELS = "dev.rapt.proof.decode.Decodables#all";
  private static final Execution ONE_THREAD = Execution.withThreads(1);
  private static final Execution TWO_THREADS = Execution.withThreads(2);
  private static final Execution SCALAR = ONE_THREAD.withKernels(new ScalarKernels());

  @ParameterizedTest
  @MethodSource(MODELS)
  void tokenByTokenIsOnePass(Decodable<?> model) {
    Cache cache = model.cache();
    float[] decoded = Chunks.decode(model, cache, left -> Math.min(left, 1), TWO_THREADS);
    Chunks.assertClose(decoded, whole(model));
    assertThat(cache.free()).isZero();
  }

  @ParameterizedTest
  @MethodSource(MODELS)
  void randomChunksAreOnePass(Decodable<?> model) {
    for (int seed = 0; seed < 5; seed++) {
      Chunks.Size size = Chunks.random(seed, 90);
      Chunks.assertClose(Chunks.decode(model, model.cache(), size, TWO_THREADS), whole(model));
    }
  }

  @ParameterizedTest
  @MethodSource(MODELS)
  void allAtOnceIsOnePass(Decodable<?> model) {
    Chunks.assertClose(
        Chunks.decode(model, model.cache(), left -> left, TWO_THREADS), whole(model));
  }

  @ParameterizedTest
  @MethodSource(MODELS)
  void anyChunksThreadsAndKernelsGiveTheSameBits(Decodable<?> model) {
    float[] expected = Chunks.decode(model, model.cache(), left -> left, TWO_THREADS);
    assertThat(Chunks.decode(model, model.cache(), Chunks.random(1, 50), ONE_THREAD))
        .isEqualTo(expected);
    assertThat(Chunks.decode(model, model.cache(), Chunks.random(2, 50), SCALAR))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource(MODELS)
  void afterAResetItBeginsAnew(Decodable<?> model) {
    Cache cache = model.cache();
    float[] first = Chunks.decode(model, cache, left -> left, TWO_THREADS);
    cache.reset();
    assertThat(Chunks.decode(model, cache, Chunks.random(3, 50), TWO_THREADS)).isEqualTo(first);
  }

  @ParameterizedTest
  @MethodSource(MODELS)
  void aBatchIsItsSequencesInCachesOfTheirOwn(Decodable<?> model) {
    Cache together = model.cache();
    model.next(halves(model), together, TWO_THREADS);
    Cache apart = Cache.ofPositions(model.lengths().total(), 1);
    Cache joined =
        Cache.join(List.of(apart, apart.empty(1), apart.empty(model.lengths().batch() - 2)));
    model.next(halves(model), joined, TWO_THREADS);
    assertThat(Chunks.decode(model, joined, left -> left, TWO_THREADS))
        .isEqualTo(Chunks.decode(model, together, left -> left, TWO_THREADS));
  }

  private static Offsets halves(Decodable<?> model) {
    int[] lengths = new int[model.lengths().batch()];
    for (int sequence = 0; sequence < lengths.length; sequence++) {
      lengths[sequence] = model.lengths().length(sequence) / 2;
    }
    return Offsets.ofLengths(lengths);
  }

  private static float[] whole(Decodable<?> model) {
    return model.whole(TWO_THREADS).matrix().toArray();
  }
}

package dev.rapt.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rapt.decode.Cache;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tokens;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Tokens are drawn as often as their probabilities imply, and the same for the same seed. */
class SamplingTest {
  private static final int DRAWS = 20_000;

  /** The 0.999 quantiles of chi-square with 0 to 4 degrees of freedom. */
  private static final double[] QUANTILES = {0, 10.83, 13.82, 16.27, 18.47};

  /** The probabilities; their logarithms are the logits. */
  private static final double[] PROBABILITIES = {0.4, 0.05, 0.3, 0.01, 0.24};

  @Test
  void asOftenAsTheSoftmaxSays() {
    frequencies(Sampling.seeded(11), PROBABILITIES);
  }

  @Test
  void asOftenAsTheTemperatureSays() {
    double sum = DoubleStream.of(PROBABILITIES).map(Math::sqrt).sum();
    frequencies(
        Sampling.seeded(12).atTemperature(2),
        DoubleStream.of(PROBABILITIES).map(p -> Math.sqrt(p) / sum).toArray());
  }

  @Test
  void asOftenAsAmongTheMostLikely() {
    frequencies(
        Sampling.seeded(13).amongTopK(3), new double[] {0.4 / 0.94, 0, 0.3 / 0.94, 0, 0.24 / 0.94});
    frequencies(Sampling.seeded(14).withinTopP(0.6), new double[] {0.4 / 0.7, 0, 0.3 / 0.7, 0, 0});
  }

  @Test
  void theSequencesOfABatchAreIndependent() {
    // 10,000 pairs of tokens of two sequences: as often as the product of both probabilities.
    double[] pairs = new double[25];
    for (int pair = 0; pair < pairs.length; pair++) {
      pairs[pair] = PROBABILITIES[pair / 5] * PROBABILITIES[pair % 5];
    }
    Tokens both = drawn(Sampling.seeded(15), 10_000, 2);
    int[] counts = new int[25];
    for (int i = 0; i < 10_000; i++) {
      counts[both.sequence(0)[i] * 5 + both.sequence(1)[i]]++;
    }
    // The 0.999 quantile of chi-square with 24 degrees of freedom.
    assertThat(chiSquare(counts, pairs)).isLessThan(51.18);
  }

  @Test
  void theSameSeedGivesTheSameTokens() {
    Tokens first = drawn(Sampling.seeded(5), 100, 2);
    assertThat(drawn(Sampling.seeded(5), 100, 2)).isEqualTo(first);
    assertThat(drawn(Sampling.seeded(5), 100, 1).sequence(0)).isEqualTo(first.sequence(0));
    assertThat(drawn(Sampling.seeded(6), 100, 2)).isNotEqualTo(first);
    assertThat(first.sequence(1)).isNotEqualTo(first.sequence(0));
  }

  @Test
  void aTemperatureThatIsNotPositiveAndFinite() {
    for (double wrong : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      fails(
          () -> Sampling.seeded(1).atTemperature(wrong),
          "temperature",
          "above 0",
          Double.toString(wrong),
          "greedy()");
    }
  }

  @Test
  void aTopKBelowOne() {
    fails(() -> Sampling.seeded(1).amongTopK(0), "top-k", "at least 1", "0");
  }

  @Test
  void aTopPThatIsNotAProbabilityAboveZero() {
    for (double wrong : new double[] {0, -0.5, 1.01, Double.NaN}) {
      fails(() -> Sampling.seeded(1).withinTopP(wrong), "top-p", "above 0", Double.toString(wrong));
    }
  }

  private static void frequencies(Sampling sampling, double[] probabilities) {
    int[] counts = new int[probabilities.length];
    for (int token : drawn(sampling, DRAWS, 1).sequence(0)) {
      counts[token]++;
    }
    int possible = (int) DoubleStream.of(probabilities).filter(p -> p > 0).count();
    assertThat(chiSquare(counts, probabilities)).isLessThan(QUANTILES[possible - 1]);
  }

  private static double chiSquare(int[] counts, double[] probabilities) {
    int sum = Arrays.stream(counts).sum();
    double statistic = 0;
    for (int i = 0; i < counts.length; i++) {
      double expected = probabilities[i] * sum;
      if (expected == 0) {
        assertThat(counts[i]).as("token %d", i).isZero();
      } else {
        statistic += (counts[i] - expected) * (counts[i] - expected) / expected;
      }
    }
    return statistic;
  }

  private static Tokens drawn(Sampling sampling, int count, int sequences) {
    float[] logits = new float[PROBABILITIES.length];
    for (int token = 0; token < logits.length; token++) {
      logits[token] = (float) Math.log(PROBABILITIES[token]);
    }
    return Generation.ofAtMost(count)
        .sampledBy(sampling)
        .run(
            FakeModel.saying(logits),
            FakeModel.prompts(sequences),
            Cache.ofPositions(count * sequences, sequences),
            (sequence, token) -> {});
  }

  private static void fails(ThrowingCallable call, String... parts) {
    assertThatExceptionOfType(ShapeException.class)
        .isThrownBy(call)
        .satisfies(problem -> assertThat(problem.code()).isEqualTo("sampling"))
        .satisfies(problem -> assertThat(problem.getMessage()).contains(parts));
  }
}

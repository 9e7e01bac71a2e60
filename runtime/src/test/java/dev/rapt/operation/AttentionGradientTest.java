package dev.rapt.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.execution.Execution;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.Scores;
import dev.rapt.tensor.Sequences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gradients of attention's steps, chained, against central differences. */
class AttentionGradientTest {
  private static final double SCALE = 0.6;

  @ParameterizedTest
  @CsvSource({"1,1,false", "1,1,true", "4,2,false", "4,2,true", "3,1,true", "2,2,true"})
  void gradientsAreThoseOfCentralDifferences(int heads, int keyValueHeads, boolean causal) {
    int keySize = 3;
    int valueSize = 2;
    Offsets offsets = Offsets.ofLengths(4, 0, 1, 3);
    Sequences query = Doubles.random(1, offsets, heads * keySize);
    Sequences key = Doubles.random(2, offsets, keyValueHeads * keySize);
    Sequences value = Doubles.random(3, offsets, keyValueHeads * valueSize);
    Sequences dOutput = Doubles.random(4, offsets, heads * valueSize);
    ReferenceAttention reference =
        new ReferenceAttention(
            offsets, offsets, heads, keyValueHeads, keySize, valueSize, SCALE, causal);
    double[] q = Doubles.of(query);
    double[] k = Doubles.of(key);
    double[] v = Doubles.of(value);
    double[] incoming = Doubles.of(dOutput);

    Gradients gradients =
        gradients(Executions.any(), query, key, value, dOutput, heads, keyValueHeads, causal);

    Doubles.close(
        gradients.query, Doubles.gradient(q, incoming, at -> reference.run(at, k, v)), 1e-5);
    Doubles.close(
        gradients.key, Doubles.gradient(k, incoming, at -> reference.run(q, at, v)), 1e-5);
    Doubles.close(
        gradients.value, Doubles.gradient(v, incoming, at -> reference.run(q, k, at)), 1e-5);
  }

  @Test
  void gradientsOfOtherLengthsOfKeysAreThoseOfCentralDifferences() {
    Offsets queries = Offsets.ofLengths(2, 5, 3);
    Offsets keys = Offsets.ofLengths(4, 3, 0);
    for (boolean causal : new boolean[] {false, true}) {
      Sequences query = Doubles.random(1, queries, 4);
      Sequences key = Doubles.random(2, keys, 4);
      Sequences value = Doubles.random(3, keys, 6);
      Sequences dOutput = Doubles.random(4, queries, 6);
      ReferenceAttention reference =
          new ReferenceAttention(queries, keys, 2, 2, 2, 3, SCALE, causal);
      Gradients gradients = gradients(Executions.any(), query, key, value, dOutput, 2, 2, causal);
      Doubles.close(
          gradients.key,
          Doubles.gradient(
              Doubles.of(key),
              Doubles.of(dOutput),
              at -> reference.run(Doubles.of(query), at, Doubles.of(value))),
          1e-5);
      Doubles.close(
          gradients.value,
          Doubles.gradient(
              Doubles.of(value),
              Doubles.of(dOutput),
              at -> reference.run(Doubles.of(query), Doubles.of(key), at)),
          1e-5);
    }
  }

  @Test
  void everyExecutionGivesTheSameBits() {
    Offsets offsets = Offsets.ofLengths(100, 7, 0, 65);
    Sequences query = Doubles.random(1, offsets, 40);
    Sequences key = Doubles.random(2, offsets, 20);
    Sequences dOutput = Doubles.random(3, offsets, 40);
    for (boolean causal : new boolean[] {false, true}) {
      Gradients expected =
          gradients(Executions.all().get(0), query, key, key, dOutput, 4, 2, causal);
      for (Execution execution : Executions.all()) {
        assertThat(gradients(execution, query, key, key, dOutput, 4, 2, causal))
            .isEqualTo(expected);
      }
    }
  }

  private record Gradients(Sequences query, Sequences key, Sequences value) {}

  private static Gradients gradients(
      Execution execution,
      Sequences query,
      Sequences key,
      Sequences value,
      Sequences dOutput,
      int heads,
      int keyValueHeads,
      boolean causal) {
    Scores scores = Attention.scores(execution, query, key, heads, keyValueHeads, SCALE);
    Scores masked = causal ? Attention.maskCausal(execution, scores, 0) : scores;
    Scores weights = Attention.softmax(execution, masked);
    Scores dWeights =
        Attention.weightedSumWeightsGradient(execution, value, dOutput, heads, keyValueHeads);
    Scores dScores = Attention.softmaxGradient(execution, weights, dWeights);
    return new Gradients(
        Attention.scoresQueryGradient(execution, key, dScores, keyValueHeads, SCALE),
        Attention.scoresKeyGradient(execution, query, dScores, keyValueHeads, SCALE),
        Attention.weightedSumValueGradient(execution, weights, dOutput, keyValueHeads));
  }
}

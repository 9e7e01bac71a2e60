package dev.rapt.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.execution.Execution;
import dev.rapt.tensor.Scores;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.Tensor;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The steps of attention with every option beside every other. */
class AttentionOptionsTest {
  private static final Execution EXECUTION = Executions.any();

  @Property(tries = 300)
  void theStepsAreThoseOfDoublePrecision(@ForAll long drawn) {
    OptionDraw draw = new OptionDraw(drawn, 20);
    double[] expected =
        reference(draw).run(Doubles.of(draw.query), Doubles.of(draw.key), Doubles.of(draw.value));
    Doubles.close(new OptionSteps(draw, EXECUTION).output, expected, 1e-5);
  }

  @Property(tries = 300)
  void theStepsAreTheFunctionOfTheRule(@ForAll long drawn) {
    OptionDraw draw = new OptionDraw(drawn, 40);
    Sequences fused =
        Attention.attend(
            EXECUTION, draw.query, draw.key, draw.value, draw.heads, draw.groups, draw.rule());
    Sequences steps =
        Attention.weightedSum(
            EXECUTION, new OptionSteps(draw, EXECUTION).weights, draw.value, draw.groups);
    Doubles.close(steps, Doubles.of(fused), 1e-5);
  }

  @Property(tries = 100)
  void theGradientsAreThoseOfCentralDifferences(@ForAll long drawn) {
    OptionDraw draw = new OptionDraw(drawn, 6);
    OptionReference reference = reference(draw);
    double[] q = Doubles.of(draw.query);
    double[] k = Doubles.of(draw.key);
    double[] v = Doubles.of(draw.value);
    double[] incoming = Doubles.of(draw.dOutput);
    OptionSteps.Gradients gradients =
        new OptionSteps(draw, EXECUTION).gradients(draw.query, draw.key, draw.value, draw.dOutput);
    Doubles.close(
        gradients.query(), Doubles.gradient(q, incoming, at -> reference.run(at, k, v)), 2e-5);
    Doubles.close(
        gradients.key(), Doubles.gradient(k, incoming, at -> reference.run(q, at, v)), 2e-5);
    Doubles.close(
        gradients.value(), Doubles.gradient(v, incoming, at -> reference.run(q, k, at)), 2e-5);
  }

  @Property(tries = 60)
  void everyExecutionGivesTheSameBits(@ForAll long drawn) {
    OptionDraw draw = new OptionDraw(drawn, 70);
    OptionSteps first = new OptionSteps(draw, Executions.all().get(0));
    OptionSteps.Gradients gradients =
        first.gradients(draw.query, draw.key, draw.value, draw.dOutput);
    for (Execution execution : Executions.all()) {
      OptionSteps steps = new OptionSteps(draw, execution);
      assertThat(steps.masked).isEqualTo(first.masked);
      assertThat(steps.dropped).isEqualTo(first.dropped);
      assertThat(steps.output).isEqualTo(first.output);
      assertThat(steps.gradients(draw.query, draw.key, draw.value, draw.dOutput))
          .isEqualTo(gradients);
    }
  }

  @Property(tries = 200)
  void scoresKnowWhatIsAttendedAndShowIt(@ForAll long drawn) {
    OptionDraw draw = new OptionDraw(drawn, 12);
    OptionSteps steps = new OptionSteps(draw, EXECUTION);
    forEachPair(
        draw,
        (sequence, head, query, key) -> {
          boolean attends = draw.attends(sequence, head, query, key);
          assertThat(steps.masked.attends(sequence, head, query, key)).isEqualTo(attends);
          float score = steps.masked.head(sequence, head).get(query, key);
          float weight = steps.weights.head(sequence, head).get(query, key);
          assertThat(Float.isFinite(score)).isEqualTo(attends);
          assertThat(weight > 0).isEqualTo(attends);
        });
  }

  /** The first draw is clean, the second has NaN and infinities in keys that nobody attends to. */
  @Property(tries = 200)
  void whatNobodyAttendsToIsNeverSeen(@ForAll long drawn) {
    OptionDraw draw = new OptionDraw(drawn, 12);
    boolean[] seen = new boolean[draw.keys.total() * draw.groups];
    forEachPair(
        draw,
        (sequence, head, query, key) ->
            seen[(draw.keys.start(sequence) + key) * draw.groups + group(draw, head)] |=
                draw.attends(sequence, head, query, key));
    Sequences key = poisoned(draw.key, seen, drawn);
    Sequences value = poisoned(draw.value, seen, drawn + 1);
    OptionSteps clean = new OptionSteps(draw, EXECUTION);
    OptionSteps dirty = new OptionSteps(draw, EXECUTION, draw.query, key, value);
    assertThat(dirty.weights).isEqualTo(clean.weights);
    assertThat(dirty.output).isEqualTo(clean.output);
    assertThat(dirty.gradients(draw.query, key, value, draw.dOutput))
        .isEqualTo(clean.gradients(draw.query, draw.key, draw.value, draw.dOutput));
    Sequences fused =
        Attention.attend(EXECUTION, draw.query, key, value, draw.heads, draw.groups, draw.rule());
    assertThat(fused)
        .isEqualTo(
            Attention.attend(
                EXECUTION, draw.query, draw.key, draw.value, draw.heads, draw.groups, draw.rule()));
  }

  @Property(tries = 200)
  void aQueryThatAttendsToNothingGivesZerosAndNoGradients(@ForAll long drawn) {
    OptionDraw draw = new OptionDraw(drawn, 12);
    boolean[] seeing = new boolean[draw.queries.total() * draw.heads];
    forEachPair(
        draw,
        (sequence, head, query, key) ->
            seeing[(draw.queries.start(sequence) + query) * draw.heads + head] |=
                draw.attends(sequence, head, query, key));
    Sequences query = poisoned(draw.query, seeing, drawn);
    Sequences dOutput = poisoned(draw.dOutput, seeing, drawn + 1);
    OptionSteps clean = new OptionSteps(draw, EXECUTION);
    OptionSteps dirty = new OptionSteps(draw, EXECUTION, query, draw.key, draw.value);
    assertThat(dirty.output).isEqualTo(clean.output);
    OptionSteps.Gradients gradients = dirty.gradients(query, draw.key, draw.value, dOutput);
    assertThat(gradients)
        .isEqualTo(clean.gradients(draw.query, draw.key, draw.value, draw.dOutput));
    for (int row = 0; row < seeing.length; row++) {
      if (!seeing[row]) {
        assertThat(magnitude(dirty.output, row, draw.valueSize)).isZero();
        assertThat(magnitude(gradients.query(), row, draw.keySize)).isZero();
      }
    }
  }

  @Property(tries = 200)
  void aValueThatIsNotFiniteShowsWhereItIsAttendedAndOnlyThere(@ForAll long drawn) {
    OptionDraw draw = new OptionDraw(drawn, 12);
    boolean[] clean = new boolean[draw.keys.total() * draw.groups];
    for (int row = 0; row < clean.length; row++) {
      clean[row] = row % 5 != 2;
    }
    boolean[] touched = new boolean[draw.queries.total() * draw.heads];
    forEachPair(
        draw,
        (sequence, head, query, key) ->
            touched[(draw.queries.start(sequence) + query) * draw.heads + head] |=
                draw.attends(sequence, head, query, key)
                    && !clean[(draw.keys.start(sequence) + key) * draw.groups + group(draw, head)]);
    Sequences value = poisoned(draw.value, clean, drawn);
    OptionSteps steps = new OptionSteps(draw, EXECUTION, draw.query, draw.key, value);
    for (int row = 0; row < touched.length; row++) {
      for (float number : row(steps.output, row, draw.valueSize)) {
        assertThat(Float.isFinite(number)).isEqualTo(!touched[row]);
      }
    }
  }

  @Property(tries = 200)
  void aQueryThatIsNotFiniteTouchesTheGradientsOfTheKeysThatItAttendsToOnly(@ForAll long drawn) {
    OptionDraw draw = new OptionDraw(drawn, 12);
    boolean[] clean = new boolean[draw.queries.total() * draw.heads];
    for (int row = 0; row < clean.length; row++) {
      clean[row] = row % 5 != 2;
    }
    boolean[] touched = new boolean[draw.keys.total() * draw.groups];
    forEachPair(
        draw,
        (sequence, head, query, key) ->
            touched[(draw.keys.start(sequence) + key) * draw.groups + group(draw, head)] |=
                draw.attends(sequence, head, query, key)
                    && !clean[(draw.queries.start(sequence) + query) * draw.heads + head]);
    Sequences query = poisoned(draw.query, clean, drawn);
    Sequences dOutput = poisoned(draw.dOutput, clean, drawn);
    OptionSteps.Gradients dirty =
        new OptionSteps(draw, EXECUTION, query, draw.key, draw.value)
            .gradients(query, draw.key, draw.value, dOutput);
    OptionSteps.Gradients expected =
        new OptionSteps(draw, EXECUTION).gradients(draw.query, draw.key, draw.value, draw.dOutput);
    for (int row = 0; row < clean.length; row++) {
      if (clean[row]) {
        assertThat(row(dirty.query(), row, draw.keySize))
            .isEqualTo(row(expected.query(), row, draw.keySize));
      }
    }
    for (int row = 0; row < touched.length; row++) {
      if (!touched[row]) {
        assertThat(row(dirty.key(), row, draw.keySize))
            .isEqualTo(row(expected.key(), row, draw.keySize));
        assertThat(row(dirty.value(), row, draw.valueSize))
            .isEqualTo(row(expected.value(), row, draw.valueSize));
      } else {
        assertThat(Double.isFinite(magnitude(dirty.value(), row, draw.valueSize))).isFalse();
      }
    }
  }

  private interface Pair {
    void visit(int sequence, int head, int query, int key);
  }

  private static void forEachPair(OptionDraw draw, Pair pair) {
    for (int sequence = 0; sequence < draw.queries.batch(); sequence++) {
      for (int head = 0; head < draw.heads; head++) {
        for (int query = 0; query < draw.queries.length(sequence); query++) {
          for (int key = 0; key < draw.keys.length(sequence); key++) {
            pair.visit(sequence, head, query, key);
          }
        }
      }
    }
  }

  private static int group(OptionDraw draw, int head) {
    return head / (draw.heads / draw.groups);
  }

  /** What dropout multiplies by, by dropping from ones. */
  private static OptionReference reference(OptionDraw draw) {
    Scores scores = Scores.zeros(draw.heads, draw.queries, draw.keys);
    float[] ones = new float[scores.values().length];
    Arrays.fill(ones, 1f);
    float[] factors =
        Attention.dropout(EXECUTION, scores.withValues(ones), draw.dropout, draw.seed).values();
    return new OptionReference(draw, Doubles.of(Tensor.of(factors, factors.length)));
  }

  /** NaN and infinities in the rows, one a head, that are not to stay clean. */
  private static Sequences poisoned(Sequences x, boolean[] clean, long seed) {
    float[] values = x.matrix().toArray();
    int size = clean.length == 0 ? 0 : values.length / clean.length;
    float[] poison = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY};
    for (int row = 0; row < clean.length; row++) {
      if (!clean[row]) {
        int kind = (int) Math.floorMod(seed + row, 3L);
        Arrays.fill(values, row * size, (row + 1) * size, poison[kind]);
      }
    }
    return x.withMatrix(Tensor.of(values, x.matrix().shape()));
  }

  private static double magnitude(Sequences x, int row, int size) {
    double sum = 0;
    for (float number : row(x, row, size)) {
      sum += Math.abs(number);
    }
    return sum;
  }

  private static float[] row(Sequences x, int row, int size) {
    return Arrays.copyOfRange(x.matrix().values(), row * size, (row + 1) * size);
  }
}

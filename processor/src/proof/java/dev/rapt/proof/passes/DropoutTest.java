package dev.rapt.proof.passes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.execution.Execution;
import dev.rapt.operation.Attention;
import dev.rapt.operation.Dropout;
import dev.rapt.operation.Elementwise;
import dev.rapt.proof.layers.Dropped;
import dev.rapt.proof.layers.Dropped_BlocksGraph;
import dev.rapt.proof.layers.Dropped_CausalGraph;
import dev.rapt.proof.layers.Dropped_FeaturesGraph;
import dev.rapt.proof.passes.Model.Gradients;
import dev.rapt.proof.passes.Model.Taped;
import dev.rapt.proof.reference.Attending;
import dev.rapt.proof.reference.Attending.Score;
import dev.rapt.proof.reference.Formulas;
import dev.rapt.proof.reference.Matrix;
import dev.rapt.proof.reference.Weights;
import dev.rapt.tensor.Offsets;
import dev.rapt.tensor.Scores;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is dropped in training: the seed decides, and the formulas are given it. */
class DropoutTest {
  private static final Execution EXECUTION = Execution.shared();
  private static final long SEED = 5;
  private static final int LENGTH = 5;

  private static final Attending ATTENDING =
      Attending.plain(2, 2, 1 / Math.sqrt(3)).seeing((head, query, key) -> key <= query);

  private static final Model<Dropped.Causal> ONE =
      new Model<>(
          "dropout",
          Inputs.sequences(6, LENGTH),
          Dropped_CausalGraph.PARAMETERS,
          Dropped_CausalGraph::initialize,
          Dropped_CausalGraph::pack,
          (weights, in, execution) ->
              Dropped_CausalGraph.tape(weights, in.x(), SEED, execution).output(),
          (weights, in, execution) ->
              Dropped_CausalGraph.trace(weights, in.x(), execution).output(),
          (weights, in, execution) -> {
            Dropped_CausalGraph.Tape tape =
                Dropped_CausalGraph.tape(weights, in.x(), SEED, execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  Dropped_CausalGraph.Gradients gradients =
                      Dropped_CausalGraph.backward(weights, tape, (Sequences) dOutput, execution);
                  return new Gradients<>(gradients.parameters(), Optional.of(gradients.input()));
                });
          },
          (weights, it) -> ATTENDING.dropping(kept(SEED)).apply(weights, it.x(), it.x()));

  private static final Model<Dropped.Blocks> BLOCKS =
      new Model<>(
          "dropout in blocks",
          Inputs.sequences(6, LENGTH),
          Dropped_BlocksGraph.PARAMETERS,
          Dropped_BlocksGraph::initialize,
          Dropped_BlocksGraph::pack,
          (weights, in, execution) ->
              Dropped_BlocksGraph.tape(weights, in.x(), SEED, execution).output(),
          (weights, in, execution) ->
              Dropped_BlocksGraph.trace(weights, in.x(), execution).output(),
          (weights, in, execution) -> {
            Dropped_BlocksGraph.Tape tape =
                Dropped_BlocksGraph.tape(weights, in.x(), SEED, execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  Dropped_BlocksGraph.Gradients gradients =
                      Dropped_BlocksGraph.backward(weights, tape, (Sequences) dOutput, execution);
                  return new Gradients<>(gradients.parameters(), Optional.of(gradients.input()));
                });
          },
          DropoutTest::blocks);

  private static final Model<Dropped.Features> FEATURES =
      new Model<>(
          "dropout of features",
          Inputs.sequences(6, LENGTH),
          Dropped_FeaturesGraph.PARAMETERS,
          Dropped_FeaturesGraph::initialize,
          Dropped_FeaturesGraph::pack,
          (weights, in, execution) ->
              Dropped_FeaturesGraph.tape(weights, in.x(), SEED, execution).output(),
          (weights, in, execution) ->
              Dropped_FeaturesGraph.trace(weights, in.x(), execution).output(),
          (weights, in, execution) -> {
            Dropped_FeaturesGraph.Tape tape =
                Dropped_FeaturesGraph.tape(weights, in.x(), SEED, execution);
            return new Taped<>(
                tape.output(),
                dOutput -> {
                  Dropped_FeaturesGraph.Gradients gradients =
                      Dropped_FeaturesGraph.backward(weights, tape, (Sequences) dOutput, execution);
                  return new Gradients<>(gradients.parameters(), Optional.of(gradients.input()));
                });
          },
          DropoutTest::features);

  private static final List<Model<?>> ALL = List.of(ONE, BLOCKS, FEATURES);

  /** A record of n layers gives seeds 0 to n - 1 to the layers, and the next n to its dropouts. */
  private static Matrix features(Weights weights, Inputs.Item item) {
    Matrix x = kept(linear(weights.in("first"), item.x()), 0.3, SEED, 3);
    for (int index = 0; index < 2; index++) {
      Weights block = weights.in("blocks", index);
      long seed = Dropout.seed(Dropout.seed(SEED, 1), index);
      Matrix attended =
          ATTENDING.dropping(kept(Dropout.seed(seed, 0))).apply(block.in("attention"), x, x);
      x = x.plus(kept(attended, 0.4, seed, 2));
      x = x.plus(kept(linear(block.in("map"), x), 0.25, seed, 3));
    }
    return kept(linear(weights.in("last"), x), 0.2, SEED, 5);
  }

  private static Matrix linear(Weights weights, Matrix x) {
    return Formulas.linear(x, weights.get("weight"), Optional.of(weights.get("bias")));
  }

  /** What a seed leaves of features: what becomes of ones is the factor. */
  private static Matrix kept(Matrix x, double probability, long seed, int index) {
    float[] ones = new float[x.rows() * x.columns()];
    Arrays.fill(ones, 1);
    Tensor factors =
        Elementwise.dropout(
            EXECUTION, Tensor.of(ones, x.rows(), x.columns()), probability, seed, index);
    return Matrix.of(
        x.rows(), x.columns(), (row, column) -> x.at(row, column) * factors.get(row, column));
  }

  /** The seeds as the generated class hands them down: by the place of the layer in its record. */
  private static Matrix blocks(Weights weights, Inputs.Item item) {
    Matrix x = dropped(weights.in("first"), item.x(), Dropout.seed(SEED, 0));
    for (int index = 0; index < 2; index++) {
      long seed = Dropout.seed(Dropout.seed(Dropout.seed(SEED, 1), index), 0);
      x = dropped(weights.in("blocks", index).in("attention"), x, seed);
    }
    return x;
  }

  private static Matrix dropped(Weights weights, Matrix x, long seed) {
    return x.plus(ATTENDING.dropping(kept(seed)).apply(weights, x, x));
  }

  /** 0 for a weight that a seed drops, more than 1 for the others: what becomes of ones. */
  private static Score kept(long seed) {
    Offsets lengths = Offsets.ofLengths(LENGTH);
    Scores zeros = Scores.zeros(2, lengths, lengths);
    float[] ones = new float[zeros.values().length];
    Arrays.fill(ones, 1);
    Scores causal = Attention.maskCausal(EXECUTION, zeros, 0);
    float[] factors = Attention.dropout(EXECUTION, causal.withValues(ones), 0.4, seed).values();
    return (head, query, key, weight) ->
        key > query ? 0 : weight * factors[(head * LENGTH + query) * LENGTH + key];
  }

  @Test
  void theTapesOutputIsThatOfTheFormulasWithTheSameWeightsDropped() {
    for (Model<?> model : ALL) {
      assertThat(new CentralDifferences<>(model, EXECUTION).output().relative(0)).isLessThan(5e-6);
    }
  }

  @Test
  void backwardDropsWhatTheTapeDropped() {
    for (Model<?> model : ALL) {
      assertThat(new CentralDifferences<>(model, EXECUTION).gradients(EXECUTION))
          .allSatisfy(it -> assertThat(it.relative(0)).as("%s", it).isLessThan(1e-5));
    }
  }

  @Test
  void theSameSeedDropsTheSameAndAnotherOthers() {
    Dropped.Blocks weights = BLOCKS.weights();
    Sequences x = BLOCKS.inputs().x();
    Sequences output = Dropped_BlocksGraph.tape(weights, x, SEED).output();
    assertThat(Dropped_BlocksGraph.tape(weights, x, SEED).output()).isEqualTo(output);
    assertThat(Dropped_BlocksGraph.tape(weights, x, SEED + 1).output()).isNotEqualTo(output);
  }

  @Test
  void forwardAndTraceDropNothing() {
    Dropped.Causal weights = ONE.weights();
    Sequences x = ONE.inputs().x();
    Matrix plain =
        ATTENDING.apply(
            Weights.of(ONE.tree(), weights),
            ONE.inputs().items().get(0).x(),
            ONE.inputs().items().get(0).x());
    Sequences forward = Dropped_CausalGraph.forward(weights, x);
    assertThat(Difference.between("forward", forward.matrix().values(), plain.values()).relative(0))
        .isLessThan(5e-6);
    assertThat(Dropped_CausalGraph.trace(weights, x).output()).isEqualTo(forward);
  }

  @Test
  void forwardTraceAndSpecificationHaveAllFeatures() {
    Dropped.Features weights = FEATURES.weights();
    Sequences x = FEATURES.inputs().x();
    Weights numbers = Weights.of(FEATURES.tree(), weights);
    Matrix plain = linear(numbers.in("first"), FEATURES.inputs().items().get(0).x());
    for (int index = 0; index < 2; index++) {
      Weights block = numbers.in("blocks", index);
      plain = plain.plus(ATTENDING.apply(block.in("attention"), plain, plain));
      plain = plain.plus(linear(block.in("map"), plain));
    }
    plain = linear(numbers.in("last"), plain);
    Sequences forward = Dropped_FeaturesGraph.forward(weights, x);
    assertThat(Difference.between("forward", forward.matrix().values(), plain.values()).relative(0))
        .isLessThan(5e-6);
    assertThat(Dropped_FeaturesGraph.trace(weights, x).output()).isEqualTo(forward);
    assertThat(Dropped_FeaturesGraph.SPEC.toString()).doesNotContain("dropout");
  }

  /** The rows of weights of a query that sees five keys sum to one. */
  @Test
  void tracedWeightsAreThoseBeforeDropout() {
    Tensor weights =
        Dropped_CausalGraph.trace(ONE.weights(), ONE.inputs().x()).weights().head(0, 1);
    float[] values = weights.values();
    double sum = 0;
    for (int key = 0; key < LENGTH; key++) {
      sum += values[(LENGTH - 1) * LENGTH + key];
    }
    assertThat(sum).isBetween(1 - 1e-6, 1 + 1e-6);
  }
}

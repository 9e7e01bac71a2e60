package dev.rapt.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import dev.rapt.execution.Execution;
import dev.rapt.kernel.vector.VectorKernelSets;
import dev.rapt.parameter.FrozenGradients;
import dev.rapt.parameter.Initialization;
import dev.rapt.parameter.Parameter;
import dev.rapt.parameter.ParameterPath;
import dev.rapt.parameter.ParameterSelection;
import dev.rapt.parameter.ParameterTree;
import dev.rapt.parameter.TinyModel;
import dev.rapt.tensor.ShapeException;
import dev.rapt.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OptimizerTest {
  private static final Optimization PLAIN = Optimization.of(Sgd.plain(), Schedule.constant(1));

  @Test
  void theTensorsOfTheModelItselfChange() {
    Point weights = Point.of(1, 2, 3);
    Tensor bias = weights.bias();

    Optimizer<Point> optimizer = PLAIN.begin(Point.PARAMETERS, weights);
    optimizer.step(Point.gradient(1, 1, 1));

    assertThat(optimizer.weights()).isSameAs(weights);
    assertThat(bias.values()).containsExactly(0, 1, 2);
  }

  @Test
  void aStepTellsWhatItDid() {
    Optimizer<Point> optimizer = PLAIN.clippedTo(2).begin(Point.PARAMETERS, Point.of(0, 0, 0));
    float[] gradient = {3, 4, 12};

    TrainingStep step = optimizer.step(new Loss<>(0.25, 7, Point.of(gradient)));

    double norm = Math.sqrt(2 * 13 * 13);
    assertThat(step).isEqualTo(new TrainingStep(1, 0.25, 7, 1, norm, 2 / norm));
    assertThat(optimizer.step()).isEqualTo(1);
  }

  @Test
  void aLongGradientIsShortenedAndKeepsItsDirection() {
    Point weights = Point.of(0, 0, 0);
    PLAIN.clippedTo(2).begin(Point.PARAMETERS, weights).step(Point.gradient(3, 4, 12));

    double factor = 2 / (Math.sqrt(2) * 13);
    assertThat((double) weights.bias().values()[0]).isEqualTo(-3 * factor, within(1e-7));
    assertThat((double) weights.table().values()[2]).isEqualTo(-12 * factor, within(1e-7));
  }

  @Test
  void aShortGradientIsLeftAsItIs() {
    Point weights = Point.of(0, 0, 0);
    PLAIN.clippedTo(20).begin(Point.PARAMETERS, weights).step(Point.gradient(3, 4, 12));

    assertThat(weights.bias().values()).containsExactly(-3, -4, -12);
  }

  @Test
  void theRateIsThatOfTheStep() {
    Point weights = Point.of(0, 0, 0);
    Optimizer<Point> optimizer =
        Optimization.of(Sgd.plain(), step -> step * 10).begin(Point.PARAMETERS, weights);

    optimizer.step(Point.gradient(1, 0, 0));
    optimizer.step(Point.gradient(0, 1, 0));

    assertThat(weights.bias().values()).containsExactly(-10, -20, 0);
  }

  @Test
  void frozenParametersStayAndDoNotCountForTheNorm() {
    Point weights = Point.of(0, 0, 0);
    Optimizer<Point> optimizer = PLAIN.freezing("table").begin(Point.PARAMETERS, weights);

    TrainingStep step =
        optimizer.step(
            new Loss<>(
                1, 1, new Point(Point.of(Float.NaN, 1, 1).table(), Point.of(3, 4, 12).bias())));

    assertThat(step.gradientNorm()).isEqualTo(13);
    assertThat(weights.table()).isEqualTo(Tensor.zeros(1, 3));
    assertThat(weights.bias().values()).containsExactly(-3, -4, -12);
    assertThat(optimizer.trainedParameters()).extracting(Parameter::path).containsExactly("bias");
  }

  @Test
  void whatIsDeclaredFrozenStaysAndItsGradientIsNotRead() {
    ParameterTree<Point> tree =
        ParameterTree.of(
            source ->
                new Point(
                    source.tensor(ParameterPath.root().frozen().table("table", "table", 1, 3)),
                    source.tensor(ParameterPath.root().bias("bias", "bias", 3))),
            (point, visitor) -> {
              visitor.tensor(point.table());
              visitor.tensor(point.bias());
            });
    Point weights = Point.of(0, 0, 0);
    Optimizer<Point> optimizer = PLAIN.begin(tree, weights);

    TrainingStep step =
        optimizer.step(
            new Loss<>(1, 1, new Point(FrozenGradients.NONE, Point.of(3, 4, 12).bias())));

    assertThat(step.gradientNorm()).isEqualTo(13);
    assertThat(weights.table()).isEqualTo(Tensor.zeros(1, 3));
    assertThat(weights.bias().values()).containsExactly(-3, -4, -12);
    assertThat(optimizer.trainedParameters()).extracting(Parameter::path).containsExactly("bias");
  }

  @Test
  void frozenParametersMayBePacked() {
    Point weights = new Point(Tensor.zeros(1, 3).pack(), Tensor.zeros(3));

    PLAIN.freezing("table").begin(Point.PARAMETERS, weights).step(Point.gradient(1, 1, 1));

    assertThat(weights.bias().values()).containsExactly(-1, -1, -1);
  }

  @Test
  void packedWeightsAreRefused() {
    Point weights = new Point(Tensor.zeros(1, 3).pack(), Tensor.zeros(3));

    assertThatThrownBy(() -> PLAIN.begin(Point.PARAMETERS, weights))
        .isInstanceOf(ShapeException.class)
        .hasMessage(
            """
            [rapt/packed-weight] table is packed and cannot be trained
                needs   a dense tensor
                got     packed panels of [1, 3]
                fix     train the weights as they were before pack, and pack the result""");
  }

  @Test
  void parametersThatShareTheirNumbersAreRefused() {
    float[] numbers = new float[3];
    Point weights = new Point(Tensor.of(numbers, 1, 3), Tensor.of(numbers, 3));

    assertThatThrownBy(() -> PLAIN.begin(Point.PARAMETERS, weights))
        .isInstanceOf(ShapeException.class)
        .hasMessageContainingAll("table and bias share their numbers", "fix", "@Tied");
  }

  @Test
  void aFrozenPathThatNamesNothingIsRefused() {
    Optimization misspelled = PLAIN.freezing("tabel");

    assertThatThrownBy(() -> misspelled.begin(Point.PARAMETERS, Point.of(0, 0, 0)))
        .isInstanceOf(ShapeException.class)
        .hasMessageContainingAll("no parameter is at tabel", "such as table", "fix");
  }

  @Test
  void aGradientThatIsNotFiniteIsRefusedAndNothingChanges() {
    TinyModel weights = TinyModel.counting();
    Optimizer<TinyModel> optimizer =
        Optimization.of(AdamW.standard(), Schedule.constant(0.125))
            .begin(TinyModel.PARAMETERS, weights);
    optimizer.step(new Loss<>(1, 1, TinyModel.counting()));
    TinyModel before = optimizer.snapshot();
    TinyModel bad = TinyModel.counting();
    bad.blocks().get(1).query().values()[7] = Float.POSITIVE_INFINITY;
    bad.norm().gain().values()[0] = Float.NaN;

    DivergedException failure =
        catchThrowableOfType(
            DivergedException.class, () -> optimizer.step(new Loss<>(2.5, 1, bad)));

    assertThat(failure)
        .hasMessage(
            """
            [rapt/diverged] training diverged at step 2: the gradient of blocks.1.query is not finite
                got     Infinity at [1, 1] of [4, 6]
                also    norm.gain
                loss    2.5
                rate    0.125
                fix     lower the rate, clip with clippedTo, or check the batch; the weights are those of step 1""");
    assertThat(failure.step()).isEqualTo(2);
    assertThat(failure.code()).isEqualTo("diverged");
    assertThat(weights).isEqualTo(before);
    assertThat(optimizer.step()).isEqualTo(1);

    // The moments did not change either: what follows is what would have followed.
    TinyModel untroubled = TinyModel.counting();
    Optimizer<TinyModel> other =
        Optimization.of(AdamW.standard(), Schedule.constant(0.125))
            .begin(TinyModel.PARAMETERS, untroubled);
    for (Optimizer<TinyModel> each : List.of(optimizer, other, other)) {
      each.step(new Loss<>(1, 1, TinyModel.counting()));
    }
    assertThat(weights).isEqualTo(untroubled);
  }

  @Test
  void aLossThatIsNotFiniteIsRefused() {
    Optimizer<Point> optimizer = PLAIN.begin(Point.PARAMETERS, Point.of(0, 0, 0));

    assertThatThrownBy(() -> optimizer.step(new Loss<>(Double.NaN, 1, Point.of(1, 1, 1))))
        .isInstanceOf(DivergedException.class)
        .hasMessageContainingAll("step 1", "the loss is NaN", "rate", "fix");
    assertThat(optimizer.weights()).isEqualTo(Point.of(0, 0, 0));
  }

  @Test
  void aLossOfNothingIsRefused() {
    Optimizer<Point> optimizer = PLAIN.begin(Point.PARAMETERS, Point.of(0, 0, 0));

    assertThatThrownBy(() -> optimizer.step(new Loss<>(0, 0, Point.of(0, 0, 0))))
        .isInstanceOf(ShapeException.class)
        .hasMessageContainingAll("step 1", "at least 1", "left out");
  }

  @Test
  void aGradientOfAnotherShapeIsNamed() {
    Optimizer<Point> optimizer = PLAIN.begin(Point.PARAMETERS, Point.of(0, 0, 0));
    Point gradient = new Point(Tensor.zeros(1, 3), Tensor.zeros(4));

    assertThatThrownBy(() -> optimizer.step(new Loss<>(1, 1, gradient)))
        .isInstanceOf(ShapeException.class)
        .hasMessageContainingAll("the gradient of bias", "[3]", "[4]", "fix");
  }

  @Test
  void aNormThatIsNotPositiveIsRefused() {
    assertThatThrownBy(() -> PLAIN.clippedTo(0))
        .isInstanceOf(ShapeException.class)
        .hasMessageContainingAll("0.0", "fix");
  }

  @Test
  void aScheduleThatGivesNoRateIsRefused() {
    Optimizer<Point> optimizer =
        Optimization.of(Sgd.plain(), step -> 0.0 / (step - 1))
            .begin(Point.PARAMETERS, Point.of(1, 1, 1));

    assertThatThrownBy(() -> optimizer.step(Point.gradient(1, 1, 1)))
        .isInstanceOf(ShapeException.class)
        .hasMessageContainingAll("the rate of step 1", "NaN", "fix");
    assertThat(optimizer.weights()).isEqualTo(Point.of(1, 1, 1));
  }

  @Test
  void decayIsToldByPath() {
    Point weights = Point.of(4, 4, 4);
    Optimization.of(new Sgd(0, 0.5), Schedule.constant(1))
        .decaying(ParameterSelection.paths("bias"))
        .begin(Point.PARAMETERS, weights)
        .step(Point.gradient(0, 0, 0));

    assertThat(weights.table().values()).containsOnly(4);
    assertThat(weights.bias().values()).containsOnly(2);
  }

  @Test
  void aSnapshotOnAnotherThreadHoldsTheWeightsAfterAWholeStep() throws InterruptedException {
    // Each step adds 1 to every weight, so that a whole step leaves all weights equal.
    TinyModel weights = TinyModel.PARAMETERS.map(TinyModel.counting(), OptimizerTest::zeros);
    TinyModel gradient = TinyModel.PARAMETERS.map(weights, tensor -> filled(tensor, -1));
    Optimizer<TinyModel> optimizer =
        PLAIN.on(Execution.withThreads(2)).begin(TinyModel.PARAMETERS, weights);
    List<Throwable> failures = new ArrayList<>();
    Thread reader =
        new Thread(
            () -> {
              for (int read = 0; read < 500; read++) {
                TinyModel snapshot = optimizer.snapshot();
                float first = snapshot.words().values()[0];
                assertThat(snapshot)
                    .isEqualTo(TinyModel.PARAMETERS.map(snapshot, tensor -> filled(tensor, first)));
              }
            });
    reader.setUncaughtExceptionHandler((thread, failure) -> failures.add(failure));

    reader.start();
    for (int step = 0; step < 2000; step++) {
      optimizer.step(new Loss<>(1, 1, gradient));
    }
    reader.join();

    assertThat(failures).isEmpty();
  }

  @Test
  void whoReadsDuringAStepSeesOldAndNewNumbersAndNoOthers() throws InterruptedException {
    Point weights = new Point(Tensor.zeros(1, 3), Tensor.zeros(3));
    Optimizer<Point> optimizer = PLAIN.begin(Point.PARAMETERS, weights);
    List<Float> strange = new ArrayList<>();
    Thread reader =
        new Thread(
            () -> {
              for (int read = 0; read < 100_000; read++) {
                for (float value : weights.bias().values()) {
                  if (value != 0 && value != 0.3f) {
                    strange.add(value);
                  }
                }
              }
            });

    reader.start();
    for (int step = 0; step < 2000; step++) {
      float change = step % 2 == 0 ? -0.3f : 0.3f;
      optimizer.step(Point.gradient(change, change, change));
    }
    reader.join();

    assertThat(strange).isEmpty();
  }

  @Test
  void aSnapshotDoesNotChange() {
    Optimizer<Point> optimizer = PLAIN.begin(Point.PARAMETERS, Point.of(0, 0, 0));
    Point before = optimizer.snapshot();

    optimizer.step(Point.gradient(1, 1, 1));

    assertThat(before).isEqualTo(Point.of(0, 0, 0));
  }

  @Test
  void threadsAndKernelsDoNotChangeABit() {
    TinyModel expected = trained(Execution.withThreads(1));

    for (var kernels : VectorKernelSets.all()) {
      for (int threads = 1; threads <= 3; threads++) {
        Execution execution = Execution.withThreads(threads).withKernels(kernels);
        assertThat(trained(execution)).as("%s", execution).isEqualTo(expected);
      }
    }
  }

  private static TinyModel trained(Execution execution) {
    TinyModel weights = Initialization.initialize(TinyModel.PARAMETERS, new Random(1));
    Optimizer<TinyModel> optimizer =
        Optimization.of(AdamW.standard(), Schedule.cosine(0.1, 0.01, 20))
            .clippedTo(0.5)
            .on(execution)
            .begin(TinyModel.PARAMETERS, weights);
    Random random = new Random(2);
    for (int step = 0; step < 20; step++) {
      optimizer.step(new Loss<>(1, 1, Initialization.initialize(TinyModel.PARAMETERS, random)));
    }
    return weights;
  }

  private static Tensor zeros(Tensor tensor) {
    return Tensor.zeros(tensor.shape());
  }

  private static Tensor filled(Tensor tensor, float value) {
    Tensor filled = Tensor.zeros(tensor.shape());
    Arrays.fill(filled.values(), value);
    return filled;
  }
}

package dev.rapt.proof.passes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.execution.Execution;
import dev.rapt.kernel.scalar.ScalarKernels;
import dev.rapt.proof.passes.Model.Gradients;
import dev.rapt.tensor.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ways of computing a generated model that must agree to the bit. */
class SameBitsTest {
  private static final String MODELS = "dev.rapt.proof.passes.models.Models#withLarger";
  private static final String FUSED = "dev.rapt.proof.passes.models.Models#fusedToTheBit";
  private static final Execution ONE_THREAD = Execution.withThreads(1);
  private static final Execution TWO_THREADS = Execution.withThreads(2);
  private static final Execution SCALAR = ONE_THREAD.withKernels(new ScalarKernels());

  @ParameterizedTest
  @MethodSource(FUSED)
  <X> void traceIsForward(Model<X> model) {
    assertSame(
        model.trace().run(model.weights(), model.inputs(), TWO_THREADS),
        forward(model, model.inputs(), TWO_THREADS));
  }

  @ParameterizedTest
  @MethodSource(FUSED)
  <X> void tapeIsForward(Model<X> model) {
    assertSame(
        model.tape().run(model.weights(), model.inputs(), TWO_THREADS).output(),
        forward(model, model.inputs(), TWO_THREADS));
  }

  @ParameterizedTest
  @MethodSource(MODELS)
  <X> void aBatchIsItsSequencesOneByOne(Model<X> model) {
    List<Float> alone = new ArrayList<>();
    for (Inputs item : model.inputs().oneByOne()) {
      for (float value : forward(model, item, TWO_THREADS).matrix().values()) {
        alone.add(value);
      }
    }
    assertThat(forward(model, model.inputs(), TWO_THREADS).matrix().values())
        .containsExactly(alone.toArray(Float[]::new));
  }

  @ParameterizedTest
  @MethodSource(MODELS)
  <X> void scalarKernelsGiveTheBitsOfTheBest(Model<X> model) {
    assertSame(forward(model, model.inputs(), SCALAR), forward(model, model.inputs(), ONE_THREAD));
    assertSameGradients(model, SCALAR, ONE_THREAD);
  }

  @ParameterizedTest
  @MethodSource(MODELS)
  <X> void oneThreadGivesTheBitsOfTwo(Model<X> model) {
    assertSame(
        forward(model, model.inputs(), ONE_THREAD), forward(model, model.inputs(), TWO_THREADS));
    assertSameGradients(model, ONE_THREAD, TWO_THREADS);
  }

  @ParameterizedTest
  @MethodSource(MODELS)
  <X> void packedWeightsGiveTheBitsOfDenseOnes(Model<X> model) {
    X weights = model.weights();
    X packed = model.pack().apply(weights);
    assertSame(
        model.forward().run(packed, model.inputs(), TWO_THREADS),
        model.forward().run(weights, model.inputs(), TWO_THREADS));
    assertSame(
        model.trace().run(packed, model.inputs(), TWO_THREADS),
        model.trace().run(weights, model.inputs(), TWO_THREADS));
  }

  private static <X> Rows<?> forward(Model<X> model, Inputs inputs, Execution execution) {
    return model.forward().run(model.weights(), inputs, execution);
  }

  private static void assertSame(Rows<?> actual, Rows<?> expected) {
    assertThat(actual.matrix().shape()).isEqualTo(expected.matrix().shape());
    assertThat(bits(actual)).isEqualTo(bits(expected));
    assertThat(actual).isEqualTo(expected);
  }

  private static int[] bits(Rows<?> rows) {
    float[] values = rows.matrix().values();
    int[] bits = new int[values.length];
    for (int index = 0; index < bits.length; index++) {
      bits[index] = Float.floatToRawIntBits(values[index]);
    }
    return bits;
  }

  private static <X> void assertSameGradients(Model<X> model, Execution first, Execution second) {
    Gradients<X> one = gradients(model, first);
    Gradients<X> two = gradients(model, second);
    Optional<Rows<?>> input = one.input();
    input.ifPresent(it -> assertSame(it, two.input().orElseThrow()));
    one.memory().ifPresent(it -> assertSame(it, two.memory().orElseThrow()));
    model
        .tree()
        .zip(
            one.parameters(),
            two.parameters(),
            (left, right) -> {
              assertThat(left).isEqualTo(right);
              return left;
            });
  }

  private static <X> Gradients<X> gradients(Model<X> model, Execution execution) {
    Model.Taped<X> taped = model.tape().run(model.weights(), model.inputs(), execution);
    Rows<?> output = taped.output();
    return taped
        .backward()
        .apply(output.withMatrix(Randoms.tensor(Randoms.of(3), 1, output.matrix().shape())));
  }
}

package dev.rapt.proof.passes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.execution.Execution;
import dev.rapt.tensor.Rows;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ways of computing a generated model that must agree but for rounding. */
class RoundingTest {
  private static final String MODELS = "dev.rapt.proof.passes.models.Models#byRule";
  private static final Execution EXECUTION = Execution.shared();

  @ParameterizedTest
  @MethodSource(MODELS)
  <X> void traceIsForward(Model<X> model) {
    assertClose(model, model.trace().run(model.weights(), model.inputs(), EXECUTION));
  }

  @ParameterizedTest
  @MethodSource(MODELS)
  <X> void tapeIsForward(Model<X> model) {
    assertClose(model, model.tape().run(model.weights(), model.inputs(), EXECUTION).output());
  }

  private static <X> void assertClose(Model<X> model, Rows<?> actual) {
    Rows<?> forward = model.forward().run(model.weights(), model.inputs(), EXECUTION);
    float[] numbers = forward.matrix().values();
    double[] expected = new double[numbers.length];
    for (int index = 0; index < numbers.length; index++) {
      expected[index] = numbers[index];
    }
    Difference difference = Difference.between("output", actual.matrix().values(), expected);
    assertThat(difference.relative(0)).as("%s", difference).isLessThan(1e-6);
  }
}

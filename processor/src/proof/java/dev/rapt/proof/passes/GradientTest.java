package dev.rapt.proof.passes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.execution.Execution;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What generated classes compute, against the same written by hand in double precision. */
class GradientTest {
  private static final Execution EXECUTION = Execution.shared();

  @ParameterizedTest
  @MethodSource("dev.rapt.proof.passes.models.Models#all")
  <X> void theOutputIsThatOfTheFormulas(Model<X> model) {
    Difference output = new CentralDifferences<>(model, EXECUTION).output();
    assertThat(output.relative(0)).as("%s", output).isLessThan(5e-6);
  }

  @ParameterizedTest
  @MethodSource("dev.rapt.proof.passes.models.Models#all")
  <X> void gradientsAreCentralDifferencesOfTheFormulas(Model<X> model) {
    List<Difference> gradients = new CentralDifferences<>(model, EXECUTION).gradients(EXECUTION);
    double largest = gradients.stream().mapToDouble(Difference::magnitude).max().orElse(0);
    assertThat(gradients)
        .allSatisfy(
            gradient ->
                assertThat(gradient.relative(largest / 100)).as("%s", gradient).isLessThan(1e-5));
  }
}

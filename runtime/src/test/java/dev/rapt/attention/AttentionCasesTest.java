package dev.rapt.attention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.execution.Execution;
import dev.rapt.kernel.Kernels;
import dev.rapt.kernel.vector.VectorKernelSets;
import dev.rapt.tensor.Scores;
import dev.rapt.tensor.Tensor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The function is the ONNX operator {@code Attention}: every case of a folder, step by step and
 * fused, on every set of kernels. The folder is the project's own, or {@code
 * -Drapt.attention.cases}. A case that cannot be run fails.
 */
class AttentionCasesTest {
  private static final String FOLDER = "rapt.attention.cases";
  private static final String SUFFIX = ".safetensors";
  private static final AtomicInteger PASSED = new AtomicInteger();
  private static final AtomicInteger FOUND = new AtomicInteger();

  @TestFactory
  Stream<DynamicContainer> everyCase() {
    List<Path> files = files(folder());
    assertThat(files).as("cases in " + folder()).isNotEmpty();
    return files.stream()
        .map(
            file -> {
              String name = file.getFileName().toString().replace(SUFFIX, "");
              return DynamicContainer.dynamicContainer(
                  name, VectorKernelSets.all().stream().flatMap(kernels -> forms(file, kernels)));
            });
  }

  @AfterAll
  static void sayHowManyRan() {
    System.out.printf(
        "attention cases: %d of %d forms passed (cases x step by step, fused x %d kernel sets), %s%n",
        PASSED.get(), FOUND.get(), VectorKernelSets.all().size(), folder());
  }

  private static Stream<DynamicTest> forms(Path file, Kernels kernels) {
    Execution execution = Execution.withThreads(2).withKernels(kernels);
    FOUND.addAndGet(2);
    return Stream.of(
        DynamicTest.dynamicTest(
            "step by step, " + kernels.name(),
            () -> {
              stepByStep(execution, OperatorCase.read(file));
              PASSED.incrementAndGet();
            }),
        DynamicTest.dynamicTest(
            "fused, " + kernels.name(),
            () -> {
              fused(execution, OperatorCase.read(file));
              PASSED.incrementAndGet();
            }));
  }

  private static void stepByStep(Execution execution, OperatorCase operatorCase) {
    AttentionInputs inputs = operatorCase.inputs();
    Set<ScoreStage> stages = operatorCase.stages();
    TracedAttention traced =
        ScaledDotProductAttention.trace(execution, inputs, operatorCase.rule(), stages);
    outputs(operatorCase, inputs, traced.output());
    if (operatorCase.expects("qk_matmul_output")) {
      assertThat(stages)
          .as("stages that qk_matmul_output may hold")
          .anySatisfy(
              stage ->
                  compare(
                      operatorCase, "qk_matmul_output", dense(inputs, traced.scores().get(stage))));
    }
  }

  private static Tensor dense(AttentionInputs inputs, Scores scores) {
    return Tensor.of(
        scores.values(),
        scores.queries().batch(),
        scores.heads(),
        inputs.query().offsets().longest(),
        inputs.present().key().offsets().longest());
  }

  private static void fused(Execution execution, OperatorCase operatorCase) {
    AttentionInputs inputs = operatorCase.inputs();
    outputs(
        operatorCase,
        inputs,
        ScaledDotProductAttention.attend(execution, inputs, operatorCase.rule()));
  }

  private static void outputs(OperatorCase operatorCase, AttentionInputs inputs, HeadRows output) {
    compare(
        operatorCase, "Y", operatorCase.headsBeside() ? output.headsBeside() : output.headsFirst());
    if (operatorCase.expects("present_key")) {
      compare(operatorCase, "present_key", inputs.present().key().headsFirst());
    }
    if (operatorCase.expects("present_value")) {
      compare(operatorCase, "present_value", inputs.present().value().headsFirst());
    }
  }

  private static void compare(OperatorCase operatorCase, String output, Tensor got) {
    Tensor want = operatorCase.expected(output);
    assertThat(got.shape()).as("shape of " + output).isEqualTo(want.shape());
    float[] wanted = want.values();
    float[] values = got.values();
    double tolerance = operatorCase.tolerance();
    for (int i = 0; i < wanted.length; i++) {
      boolean near =
          Float.isFinite(wanted[i])
              ? Math.abs(values[i] - wanted[i]) <= tolerance + tolerance * Math.abs(wanted[i])
              : Float.compare(values[i], wanted[i]) == 0;
      assertThat(near).as("%s[%d] is %s, wanted %s", output, i, values[i], wanted[i]).isTrue();
    }
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Path folder() {
    String given = System.getProperty(FOLDER);
    if (given != null) {
      // Tests run in the module's folder; a relative path may be relative to the project's.
      Path inModule = Path.of(given);
      return Files.exists(inModule) ? inModule : Path.of("..").resolve(given);
    }
    try {
      return Path.of(AttentionCasesTest.class.getResource("/attention-cases").toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

package dev.rapt.attention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.execution.Execution;
import dev.rapt.kernel.Numbers;
import dev.rapt.kernel.vector.VectorKernelSets;
import java.util.EnumSet;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Step by step, fused, and double precision by plain loops agree, whatever the options. */
class AttentionFormsTest {
  private static final double TOLERANCE = 2e-5;
  private static final List<Execution> EXECUTIONS =
      VectorKernelSets.all().stream()
          .flatMap(
              kernels ->
                  IntStream.of(1, 2)
                      .mapToObj(threads -> Execution.withThreads(threads).withKernels(kernels)))
          .toList();

  @Provide
  Arbitrary<Problem> problems() {
    return Problems.any();
  }

  @Property(tries = 200)
  void stepByStepIsThatOfDoublePrecisionAtEachStage(@ForAll("problems") Problem problem) {
    Drawn drawn = new Drawn(problem);
    DoubleAttention want = new DoubleAttention(drawn);
    TracedAttention got =
        ScaledDotProductAttention.trace(
            Execution.shared(), drawn.inputs(), drawn.rule(), EnumSet.allOf(ScoreStage.class));
    got.scores()
        .forEach(
            (stage, scores) ->
                Close.to(
                    want.stage(stage),
                    scores.values(),
                    stage == ScoreStage.WEIGHTS ? tolerance(want, want.weights) : i -> TOLERANCE,
                    stage.toString()));
    Close.attended(want.output, got.output().headsFirst().values(), tolerance(want, want.output));
  }

  @Property(tries = 200)
  void fusedIsThatOfDoublePrecision(@ForAll("problems") Problem problem) {
    Drawn drawn = new Drawn(problem);
    HeadRows got =
        ScaledDotProductAttention.attend(Execution.shared(), drawn.inputs(), drawn.rule());
    DoubleAttention want = new DoubleAttention(drawn);
    Close.attended(want.output, got.headsFirst().values(), tolerance(want, want.output));
  }

  /**
   * ALiBi alone may leave a query only scores of some hundreds below 0; in single precision each is
   * then rounded to a 30,000th, and so are, relatively, the weights that follow from it.
   */
  private static IntToDoubleFunction tolerance(DoubleAttention want, double[] rows) {
    int columns = Math.max(1, rows.length / Math.max(1, want.magnitude.length));
    return i -> {
      double magnitude = want.magnitude[i / columns];
      return TOLERANCE + (Double.isFinite(magnitude) ? 2 * Math.ulp((float) magnitude) : 0);
    };
  }

  @Property(tries = 40)
  void everyExecutionGivesTheSameBits(@ForAll("problems") Problem problem) {
    Drawn drawn = new Drawn(problem);
    int[] fused = fused(EXECUTIONS.get(0), drawn);
    int[] steps = steps(EXECUTIONS.get(0), drawn);
    for (Execution execution : EXECUTIONS) {
      assertThat(fused(execution, drawn)).as(execution.toString()).isEqualTo(fused);
      assertThat(steps(execution, drawn)).as(execution.toString()).isEqualTo(steps);
    }
  }

  private static int[] fused(Execution execution, Drawn drawn) {
    return Numbers.bits(
        ScaledDotProductAttention.attend(execution, drawn.inputs(), drawn.rule())
            .headsFirst()
            .values());
  }

  private static int[] steps(Execution execution, Drawn drawn) {
    TracedAttention traced =
        ScaledDotProductAttention.trace(
            execution, drawn.inputs(), drawn.rule(), EnumSet.of(ScoreStage.WEIGHTS));
    return Numbers.bits(traced.output().headsFirst().values());
  }
}

package dev.rapt.proof.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapt.decode.Cache;
import dev.rapt.execution.Execution;
import dev.rapt.kernel.scalar.ScalarKernels;
import dev.rapt.tensor.Sequences;
import dev.rapt.tensor.Tensor;
import java.util.List;
import org.assertj.core.data.Offset;

/** Ways to compute a layer, on the scalar kernels and on the best ones. */
final class Paths {
  static final Offset<Float> NEAR = Offset.offset(1e-6f);

  private static final List<Execution> EXECUTIONS =
      List.of(Execution.shared(), Execution.withThreads(1).withKernels(new ScalarKernels()));

  private Paths() {}

  /** One of them. */
  interface Path {
    Sequences on(Execution execution);
  }

  /** The next token of a sequence. */
  interface Step {
    Sequences decode(Sequences token, Cache cache);
  }

  /** That all of them give these numbers, one for each token. */
  static void everywhere(List<Path> paths, double... want) {
    for (Execution execution : EXECUTIONS) {
      for (int path = 0; path < paths.size(); path++) {
        float[] got = paths.get(path).on(execution).matrix().values();
        assertThat(got).hasSize(want.length);
        for (int i = 0; i < want.length; i++) {
          boolean near =
              Double.isFinite(want[i])
                  ? Math.abs(got[i] - want[i]) <= 1e-6 * Math.max(1, Math.abs(want[i]))
                  : Double.compare(got[i], want[i]) == 0;
          assertThat(near)
              .as("path %d, token %d is %s, wanted %s, %s", path, i, got[i], want[i], execution)
              .isTrue();
        }
      }
    }
  }

  /** One sequence, token by token. */
  static Sequences stepwise(Sequences x, Step step) {
    int length = x.offsets().total();
    float[] outputs = new float[length];
    try (Cache cache = Cache.ofPositions(length)) {
      for (int token = 0; token < length; token++) {
        float[] values = new float[x.width()];
        System.arraycopy(x.matrix().values(), token * values.length, values, 0, values.length);
        Sequences one = Sequences.of(Tensor.of(values, 1, values.length));
        outputs[token] = step.decode(one, cache).matrix().values()[0];
      }
    }
    return Sequences.of(Tensor.of(outputs, length, 1));
  }
}

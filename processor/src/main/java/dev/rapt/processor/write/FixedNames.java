package dev.rapt.processor.write;

import com.google.common.collect.ImmutableSet;
import dev.rapt.processor.model.op.Setting;
import java.util.Arrays;

/** Names that every generated class uses, and that nothing declared may therefore take. */
final class FixedNames {
  /** The weights, the first argument of every pass. */
  static final String PARAMETERS = "parameters";

  /** Threads and kernels, the last argument of every pass. */
  static final String EXECUTION = "execution";

  /** The sizes that are read from the weights. */
  static final String DIMS = "dims";

  /** What multiplies the scores, where it depends on a size that is read from the weights. */
  static final String LOCAL_SCALE = "scale";

  /** The constant that multiplies the scores. */
  static final String SCALE = Setting.SCALE.name();

  /** The constant for the size of a head, where no declared dim is that. */
  static final String HEAD_SIZE = "HEAD_SIZE";

  /** The constant that says how attention attends. */
  static final String RULE = "RULE";

  /** The names of all constants but the dims. */
  static final ImmutableSet<String> CONSTANTS =
      ImmutableSet.<String>builder()
          .add("PARAMETERS", "SPEC", HEAD_SIZE, RULE)
          .addAll(Arrays.stream(Setting.values()).map(Setting::name).toList())
          .build();

  private FixedNames() {}
}

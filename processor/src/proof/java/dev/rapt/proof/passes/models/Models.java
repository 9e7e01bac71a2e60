package dev.rapt.proof.passes.models;

import dev.rapt.proof.passes.Model;
import java.util.List;
import java.util.stream.Stream;

/** Every kind of layer alone, and whole models. */
public final class Models {
  private Models() {}

  /** All of them. */
  public static Stream<Model<?>> all() {
    return Stream.concat(alike(), byRule());
  }

  /** All of them, and larger ones that have no reference. */
  public static Stream<Model<?>> withLarger() {
    return Stream.concat(all(), LargerModels.ALL.stream());
  }

  /** Those whose fast path has the bits of its steps. */
  public static Stream<Model<?>> fusedToTheBit() {
    return Stream.concat(alike(), LargerModels.ALL.stream());
  }

  private static Stream<Model<?>> alike() {
    return Stream.of(
            LinearModels.ALL,
            FeedForwardModels.ALL,
            AttentionModels.ALL,
            NormModels.ALL,
            TokenModels.ALL,
            WholeModels.ALL,
            EncoderDecoderModels.ALL)
        .flatMap(List::stream);
  }

  /** Those that attend by a rule, whose fast path is its steps but for rounding. */
  public static Stream<Model<?>> byRule() {
    return Stream.of(PositionModels.ALL, SightModels.ALL, CrossModels.ALL).flatMap(List::stream);
  }
}

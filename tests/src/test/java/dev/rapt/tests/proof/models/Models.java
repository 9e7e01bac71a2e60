package dev.rapt.tests.proof.models;

import dev.rapt.tests.proof.Model;
import java.util.List;
import java.util.stream.Stream;

/** Every kind of layer alone, and whole models. */
public final class Models {
  private Models() {}

  /** All of them. */
  public static Stream<Model<?>> all() {
    return Stream.of(
            LinearModels.ALL,
            FeedForwardModels.ALL,
            AttentionModels.ALL,
            NormModels.ALL,
            TokenModels.ALL,
            WholeModels.ALL)
        .flatMap(List::stream);
  }

  /** All of them, and larger ones that have no reference. */
  public static Stream<Model<?>> withLarger() {
    return Stream.concat(all(), LargerModels.ALL.stream());
  }
}

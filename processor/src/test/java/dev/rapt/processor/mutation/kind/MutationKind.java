package dev.rapt.processor.mutation.kind;

import dev.rapt.processor.mutation.source.ModelSource;
import java.util.stream.Stream;

/**
 * A kind of mistake.
 *
 * @param title for people
 * @param changes every single mistake of the kind that a model can have, in a fixed order
 */
public record MutationKind(String title, Changes changes) {
  /** Every single mistake of a kind. */
  @FunctionalInterface
  public interface Changes {
    /** The mutants of a model. */
    Stream<Mutant> of(ModelSource model);
  }
}

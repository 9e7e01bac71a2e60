package dev.rapt.proof.forms;

import dev.rapt.decode.Cache;
import dev.rapt.execution.Execution;
import dev.rapt.proof.decode.Piece;
import dev.rapt.proof.passes.Inputs;
import dev.rapt.proof.reference.Weights;
import dev.rapt.tensor.Sequences;
import java.util.random.RandomGenerator;

/** The class generated for a drawn declaration, with weights. */
public interface DeclaredLayer {
  /** Makes them; compiled together with the declarations. */
  interface Maker {
    /** The layer of a declaration, with random weights. */
    DeclaredLayer make(int declaration, RandomGenerator random);
  }

  /**
   * The steps that meet in attention.
   *
   * @param query as it meets the key: normed and turned if it is
   * @param key likewise
   * @param concatenated the heads beside each other
   */
  record Steps(
      Sequences query, Sequences key, Sequences value, Sequences concatenated, Sequences output) {}

  /** The same with packed weights. */
  DeclaredLayer packed();

  /** The weights in double precision. */
  Weights doubles();

  /** Its {@code forward}. */
  Sequences forward(Inputs in, Execution execution);

  /** Its {@code trace}. */
  Steps trace(Inputs in, Execution execution);

  /** The output of its {@code tape}. */
  Sequences tape(Inputs in, Execution execution);

  /** The {@code forward} of attention and linear map in two layers, with the same weights. */
  default Sequences apart(Inputs in, Execution execution) {
    throw new AssertionError("not declared in two layers");
  }

  /** Its {@code decode}. */
  default Sequences decode(Piece piece, Cache cache, Execution execution) {
    throw new AssertionError("does not decode");
  }
}

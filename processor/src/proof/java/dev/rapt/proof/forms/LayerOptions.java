package dev.rapt.proof.forms;

import dev.rapt.proof.reference.Rotary;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What a drawn attention layer does with its scores.
 *
 * @param offset of the first query among the keys of a memory
 * @param bias whether it reads biases
 */
record LayerOptions(
    boolean causal,
    OptionalInt offset,
    Optional<Reach> window,
    OptionalDouble scale,
    OptionalDouble softcap,
    boolean alibi,
    Optional<Rotary> rotary,
    boolean keep,
    boolean bias) {
  /** How far a query sees, -1 for all. */
  record Reach(int left, int right) {
    boolean sees(int distance) {
      return (left == -1 || distance >= -left) && (right == -1 || distance <= right);
    }
  }

  /** Whether a query sees a key, as far as positions decide. */
  boolean sees(int query, int key) {
    int distance = key - query - offset.orElse(0);
    return (!causal || distance <= 0) && (window.isEmpty() || window.get().sees(distance));
  }

  /** Whether its fast path has the bits of its steps: no more than a scale and a causal mask. */
  boolean isPlain() {
    return window.isEmpty()
        && softcap.isEmpty()
        && !alibi
        && !keep
        && !bias
        && (!causal || offset.orElse(0) == 0);
  }
}

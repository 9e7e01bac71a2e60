package dev.rapt.train;

import java.util.List;
import java.util.Map;

/**
 * The state that training begins with, besides the weights.
 *
 * @param step how many steps were done
 * @param seed determines the order of examples and dropout
 * @param moments by path; a parameter that is not among them begins with zeros
 */
record OptimizerState(int step, long seed, Map<String, List<float[]>> moments) {
  /** Before the first step. */
  static OptimizerState fresh(long seed) {
    return new OptimizerState(0, seed, Map.of());
  }
}

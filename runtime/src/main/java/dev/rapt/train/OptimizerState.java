package dev.rapt.train;

import java.util.List;
import java.util.Map;

/**
 * What a training begins with beside the weights.
 *
 * @param step how many steps were done
 * @param seed what the order of examples and dropout follow from
 * @param moments by path; a parameter that is not among them begins with zeros
 */
record OptimizerState(int step, long seed, Map<String, List<float[]>> moments) {
  /** Before the first step. */
  static OptimizerState fresh(long seed) {
    return new OptimizerState(0, seed, Map.of());
  }
}

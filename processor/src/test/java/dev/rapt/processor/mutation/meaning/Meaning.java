package dev.rapt.processor.mutation.meaning;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What function a model computes, as far as it can be seen from outside.
 *
 * @param shapes the shape of each parameter by its path
 * @param tensors the same by stored name
 * @param twice the stored names that two parameters have
 * @param byName outputs where the weights depend on their stored names
 * @param byOrder outputs where the weights depend on the order of the parameters
 * @param varying whether the number of parameters depends on the batch or the length of a sequence
 * @param free the dims that differ from call to call, or with the weights
 * @param specification the model as data, without names
 * @param failure why it does not take the inputs of the original; empty if it does
 * @param otherInputs whether it only asks for inputs of another width, or for smaller ids or
 *     shorter sequences, as the model of another size does
 */
public record Meaning(
    Map<String, List<Integer>> shapes,
    Map<String, List<Integer>> tensors,
    List<String> twice,
    List<float[]> byName,
    List<float[]> byOrder,
    boolean varying,
    Set<String> free,
    String specification,
    String failure,
    boolean otherInputs) {
  /** The names of the batch and of the length in all models. */
  static final Set<String> VARYING = Set.of("B", "T");

  /** What a model that cannot be run means: nothing. */
  static Meaning failed(String why) {
    return failed(why, false);
  }

  /** What a model that cannot be run on the inputs of the original means. */
  static Meaning failed(String why, boolean otherInputs) {
    return new Meaning(
        Map.of(), Map.of(), List.of(), List.of(), List.of(), false, Set.of(), "", why, otherInputs);
  }

  /** Whether it runs on the inputs of the original. */
  public boolean runs() {
    return failure.isEmpty();
  }

  /**
   * Whether it is the same function of the same checkpoint: the same tensors under the same names,
   * and the same outputs to the bit for weights that differ from name to name.
   */
  public boolean isSame(Meaning other) {
    return runs() && tensors.equals(other.tensors) && equal(byName, other.byName);
  }

  /**
   * Whether it is the same function under other names: the same outputs to the bit for weights that
   * differ from place to place.
   */
  public boolean isRenamed(Meaning other) {
    return runs()
        && tensors.size() == other.tensors.size()
        && specification.equals(other.specification)
        && equal(byOrder, other.byOrder);
  }

  /** Whether it takes batches or lengths of one size only, where the other takes any. */
  public boolean isBound(Meaning other) {
    return runs()
        && other.free.stream().filter(VARYING::contains).anyMatch(it -> !free.contains(it));
  }

  private static boolean equal(List<float[]> some, List<float[]> others) {
    if (some.size() != others.size()) {
      return false;
    }
    for (int index = 0; index < some.size(); index++) {
      if (!Arrays.equals(some.get(index), others.get(index))) {
        return false;
      }
    }
    return true;
  }
}

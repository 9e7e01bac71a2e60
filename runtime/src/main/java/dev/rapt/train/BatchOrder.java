package dev.rapt.train;

import dev.rapt.operation.Dropout;
import dev.rapt.tensor.Explanation;
import dev.rapt.tensor.ShapeException;
import java.util.Arrays;

/**
 * Which examples each step uses. In an epoch every example is used once; the last batch of an epoch
 * contains the remaining ones. The order depends only on the seed and the epoch, so that training
 * can continue at any step.
 *
 * @param examples how many there are
 * @param batch how many a step uses
 * @param seed of the order
 * @param shuffled whether each epoch has an order of its own; otherwise examples are in the given
 *     order
 */
public record BatchOrder(int examples, int batch, long seed, boolean shuffled) {
  private static final double UNIT = 0x1p-53;

  /**
   * Checks the sizes.
   *
   * @throws ShapeException if there is no example, or a batch of none
   */
  public BatchOrder {
    if (examples < 1 || batch < 1) {
      throw new ShapeException(
          Explanation.of("batch-order", "there is nothing to take in batches")
              .with("needs", "at least 1 example, and at least 1 in a batch")
              .with("got", examples + " examples, " + batch + " in a batch"));
    }
  }

  /** How many steps an epoch has. */
  public int stepsPerEpoch() {
    return (int) (((long) examples + batch - 1) / batch);
  }

  /** The epoch of a step, both counted from 0. */
  public int epoch(int step) {
    return step / stepsPerEpoch();
  }

  /** The examples of a step, counted from 0. */
  public int[] batchAt(int step) {
    return batchAt(step, order(epoch(step)));
  }

  /** The examples of a step, given the order of its epoch. */
  int[] batchAt(int step, int[] order) {
    int from = step % stepsPerEpoch() * batch;
    return Arrays.copyOfRange(order, from, (int) Math.min(examples, (long) from + batch));
  }

  /** All examples in the order of an epoch, drawn as by Fisher and Yates (Durstenfeld 1964). */
  public int[] order(int epoch) {
    int[] order = new int[examples];
    Arrays.setAll(order, index -> index);
    if (shuffled) {
      // Seeds of dropout have indices from 0.
      long ofEpoch = Dropout.seed(seed, -1 - epoch);
      for (int last = examples - 1; last > 0; last--) {
        double drawn = (Dropout.seed(ofEpoch, last) >>> 11) * UNIT;
        int other = (int) (drawn * (last + 1));
        int moved = order[last];
        order[last] = order[other];
        order[other] = moved;
      }
    }
    return order;
  }
}

package dev.rapt.execution;

import dev.rapt.kernel.Scratch;

/** Work that consists of independent items. */
@FunctionalInterface
public interface Task {
  /**
   * Runs one item.
   *
   * @param item its index
   * @param scratch scratch arrays for this item only, until it returns
   */
  void run(int item, Scratch scratch);
}

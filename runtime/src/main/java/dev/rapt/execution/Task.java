package dev.rapt.execution;

import dev.rapt.kernel.Scratch;

/** Work that falls into independent items. */
@FunctionalInterface
public interface Task {
  /**
   * Does one item.
   *
   * @param item which one
   * @param scratch this item's own until it returns
   */
  void run(int item, Scratch scratch);
}
